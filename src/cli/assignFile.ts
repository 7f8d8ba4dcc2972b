import { assignAccounts } from '../assignment/assignAccounts.js';
import type { CompiledModel } from '../assignment/compileModel.js';
import type { Output, RecordBatch, RecordFormat } from '../node/types.js';
import { absentFields } from './absentFields.js';
import { countAssignments } from './countAssignments.js';
import { formatAssignmentHeader, formatAssignments } from './formatAssignments.js';
import { formatIssue, formatIssueHeader } from './formatIssue.js';
import { issueLog } from './issueLog.js';
import type { ProgressBar } from './progressBar.js';
import { recordIssues } from './recordIssues.js';
import type { AccountCounts, IssueCount } from './types.js';

/** Where the lines of one kind go, and how they are written. */
export interface Target {
  readonly output: Output;
  readonly format: RecordFormat;
}

/** What {@link assignFile} works with. */
export interface AssignFileOptions {
  readonly compiled: CompiledModel;
  readonly assignments: Target;
  readonly issues: Target;
  readonly asOf: string | undefined;
  readonly unique: boolean;
  readonly progress: ProgressBar;
}

/** What a run over a file came to. */
export interface AssignFileResult {
  readonly counts: AccountCounts;
  /** By territory id: the accounts assigned to it directly. */
  readonly byTerritory: ReadonlyMap<string, number>;
  readonly issues: readonly IssueCount[];
  /** Fields of the model without a column in the file. */
  readonly absentFields: readonly string[];
}

/** Assigns the records of a file batch by batch, writes assignments and issues as they come, and sums up. */
export async function assignFile(
  batches: AsyncIterable<RecordBatch>,
  { compiled, assignments, issues, asOf, unique, progress }: AssignFileOptions,
): Promise<AssignFileResult> {
  const counter = countAssignments();
  const log = issueLog();
  const findIssues = recordIssues(compiled, { unique });
  let columns: readonly string[] | undefined;
  await assignments.output.write(formatAssignmentHeader(assignments.format));
  await issues.output.write(formatIssueHeader(issues.format));
  for await (const batch of batches) {
    columns = batch.columns;
    const table = assignAccounts(compiled, batch.records, asOf === undefined ? {} : { asOf });
    counter.add(table);
    counter.addRefused(batch.malformed.length);
    const found = findIssues(batch, table);
    found.forEach(log.add);
    await assignments.output.write(formatAssignments(table, assignments.format));
    await issues.output.write(found.map((issue) => formatIssue(issue, issues.format)).join(''));
    progress.update(batch.bytesRead, counter.counts().read);
  }
  return {
    counts: counter.counts(),
    byTerritory: counter.byTerritory(),
    issues: log.counts(),
    absentFields: absentFields(compiled.fields, columns),
  };
}

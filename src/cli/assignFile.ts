import { assignmentRun } from '../assignment/assignmentRun.js';
import type { CompiledModel } from '../assignment/compileModel.js';
import type { Output, RecordBatch, RecordFormat } from '../node/types.js';
import { absentFields } from './absentFields.js';
import { countAssignments } from './countAssignments.js';
import { describeRunIssues } from './describeRunIssues.js';
import { formatAssignmentHeader, formatAssignments } from './formatAssignments.js';
import { formatIssue, formatIssueHeader } from './formatIssue.js';
import { issueLog } from './issueLog.js';
import type { RunOptions } from './loadRunOptions.js';
import type { ProgressBar } from './progressBar.js';
import { recordIssues } from './recordIssues.js';
import type { AccountCounts, IssueCount, RecordIssue } from './types.js';

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
  readonly run: RunOptions;
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
  { compiled, assignments, issues, run, unique, progress }: AssignFileOptions,
): Promise<AssignFileResult> {
  const { assign, finish } = assignmentRun(compiled, run.options);
  const counter = countAssignments();
  const log = issueLog();
  const findIssues = recordIssues(compiled, { unique });
  const report = async (found: readonly RecordIssue[]) => {
    found.forEach(log.add);
    await issues.output.write(found.map((issue) => formatIssue(issue, issues.format)).join(''));
  };
  let columns: readonly string[] | undefined;
  await assignments.output.write(formatAssignmentHeader(assignments.format));
  await issues.output.write(formatIssueHeader(issues.format));
  for await (const batch of batches) {
    columns = batch.columns;
    const table = assign(batch.records);
    counter.add(table);
    counter.addRefused(batch.malformed.length);
    await assignments.output.write(formatAssignments(table, assignments.format));
    await report(findIssues(batch, table));
    progress.update(batch.bytesRead, counter.counts().read);
  }
  await report(describeRunIssues(finish(), run.pinFile));
  return {
    counts: counter.counts(),
    byTerritory: counter.byTerritory(),
    issues: log.counts(),
    absentFields: absentFields(compiled.fields, columns),
  };
}

import type { CompiledModel } from '../assignment/compileModel.js';
import type { RecordBatch } from '../node/types.js';
import { absentFields } from './absentFields.js';
import type { Target } from './assignFile.js';
import { findMisspeltColumns, type MisspeltColumn } from './findMisspeltColumns.js';
import { formatIssue, formatIssueHeader } from './formatIssue.js';
import { issueLog } from './issueLog.js';
import type { ProgressBar } from './progressBar.js';
import { recordIssues } from './recordIssues.js';
import type { IssueCount } from './types.js';

/** What {@link checkFile} works with. */
export interface CheckFileOptions {
  readonly compiled: CompiledModel;
  readonly issues: Target;
  readonly progress: ProgressBar;
}

/** What the checks of a file came to. */
export interface CheckFileResult {
  /** Records read, those that could not be used among them. */
  readonly read: number;
  readonly issues: readonly IssueCount[];
  /** Fields of the model without a column in the file. */
  readonly absentFields: readonly string[];
  /** Columns that seem to be meant for some of those. */
  readonly misspeltColumns: readonly MisspeltColumn[];
}

/** Checks the records of a file batch by batch, writes the issues as they come, and counts them. */
export async function checkFile(
  batches: AsyncIterable<RecordBatch>,
  { compiled, issues, progress }: CheckFileOptions,
): Promise<CheckFileResult> {
  const log = issueLog();
  const findIssues = recordIssues(compiled, { unique: true });
  let columns: readonly string[] | undefined;
  let read = 0;
  await issues.output.write(formatIssueHeader(issues.format));
  for await (const batch of batches) {
    columns = batch.columns;
    read += batch.records.length + batch.malformed.length;
    const found = findIssues(batch);
    found.forEach(log.add);
    await issues.output.write(found.map((issue) => formatIssue(issue, issues.format)).join(''));
    progress.update(batch.bytesRead, read);
  }
  const absent = absentFields(compiled.fields, columns);
  const misspeltColumns = findMisspeltColumns(absent, columns, compiled.fields);
  return { read, issues: log.counts(), absentFields: absent, misspeltColumns };
}

import { assignmentRun } from '../assignment/assignmentRun.js';
import type { CompiledModel } from '../assignment/compileModel.js';
import type { RecordBatch } from '../node/types.js';
import { absentFields } from './absentFields.js';
import { accountCollector, type CollectedAccounts } from './accountCollector.js';
import { describeRunIssues } from './describeRunIssues.js';
import { issueLog } from './issueLog.js';
import type { RunOptions } from './loadRunOptions.js';
import type { ProgressBar } from './progressBar.js';
import type { OwnedRecord } from './readOwned.js';
import { recordIssues } from './recordIssues.js';
import type { IssueCount, RecordIssue } from './types.js';

/** What {@link accessFile} works with. */
export interface AccessFileOptions {
  readonly compiled: CompiledModel;
  readonly run: RunOptions;
  /** The only account that is kept, where the others make no difference. */
  readonly accountId?: string;
  readonly progress: ProgressBar;
}

/** What a file of accounts says about access. */
export interface AccessFileResult extends CollectedAccounts {
  /** Records read, those that could not be used among them. */
  readonly read: number;
  readonly refused: number;
  readonly issues: readonly IssueCount[];
  /** Fields of the model without a column in the file. */
  readonly absentFields: readonly string[];
}

/** Assigns the records of a file batch by batch, and keeps what access follows from: territories and owners. */
export async function accessFile(
  batches: AsyncIterable<RecordBatch<OwnedRecord>>,
  { compiled, run, accountId, progress }: AccessFileOptions,
): Promise<AccessFileResult> {
  const { assign, finish } = assignmentRun(compiled, run.options);
  const accounts = accountCollector(accountId);
  const log = issueLog();
  const findIssues = recordIssues(compiled, { unique: true });
  const tally = { read: 0, refused: 0 };
  let columns: readonly string[] | undefined;
  for await (const batch of batches) {
    columns = batch.columns;
    const records = batch.records.map(({ account }) => account);
    const table = assign(records);
    const found = findIssues({ ...batch, records }, table);
    found.forEach(log.add);
    const repeated = repeatedRows(found);
    accounts.add(table, batch.records, (row) => repeated.has(batch.rows[row]));
    tally.read += records.length + batch.malformed.length;
    tally.refused += table.accountIds.filter((id) => id === '').length + batch.malformed.length;
    progress.update(batch.bytesRead, tally.read);
  }
  describeRunIssues(finish(), run.pinFile).forEach(log.add);
  return {
    ...accounts.finish(),
    ...tally,
    issues: log.counts(),
    absentFields: absentFields(compiled.fields, columns),
  };
}

/** The numbers of the records whose account came before. */
function repeatedRows(issues: readonly RecordIssue[]): Set<number> {
  return new Set(issues.flatMap(({ issue }) => (issue.code === 'duplicate_account' ? [issue.row] : [])));
}

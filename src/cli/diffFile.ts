import { assignmentRun } from '../assignment/assignmentRun.js';
import type { CompiledModel } from '../assignment/compileModel.js';
import type { AssignmentDiff } from '../assignment/diffTypes.js';
import { flowCounter } from '../assignment/flowCounter.js';
import { tableRow } from '../assignment/tableRow.js';
import type { AssignmentTable } from '../assignment/types.js';
import type { RecordBatch } from '../node/types.js';
import { absentFields } from './absentFields.js';
import type { Target } from './assignFile.js';
import { describeRunIssues } from './describeRunIssues.js';
import { formatChange, formatChangeHeader } from './formatChanges.js';
import { issueLog } from './issueLog.js';
import type { RunOptions } from './loadRunOptions.js';
import type { ProgressBar } from './progressBar.js';
import type { ComparedRecord } from './readCompared.js';
import { recordIssues } from './recordIssues.js';
import type { IssueCount } from './types.js';

/** What {@link diffFile} works with. */
export interface DiffFileOptions {
  readonly before: CompiledModel;
  readonly after: CompiledModel;
  readonly run: RunOptions;
  readonly hasAmounts: boolean;
  readonly changes: Target;
  readonly progress: ProgressBar;
}

/** What a comparison over a file came to. */
export interface DiffFileResult extends Omit<AssignmentDiff, 'changes'> {
  /** Records read, those that could not be used among them. */
  readonly read: number;
  readonly refused: number;
  /** Of the accounts that only lost territories, those that have none now. */
  readonly leftInNone: number;
  /** Those of the assignment under the later model. */
  readonly issues: readonly IssueCount[];
  /** Fields of either model without a column in the file. */
  readonly absentFields: readonly string[];
  /** How many accounts have an amount that is no number. */
  readonly unreadableAmounts: number;
}

/** Assigns the records of a file under two models batch by batch, writes what changes as it comes, and sums up. */
export async function diffFile(
  batches: AsyncIterable<RecordBatch<ComparedRecord>>,
  { before, after, run, hasAmounts, changes, progress }: DiffFileOptions,
): Promise<DiffFileResult> {
  const [earlier, later] = [assignmentRun(before, run.options), assignmentRun(after, run.options)];
  const counter = changeCounter({ hasAmounts, format: changes.format });
  const log = issueLog();
  const findIssues = recordIssues(after, { unique: false });
  const tally = { read: 0, refused: 0, unreadableAmounts: 0 };
  let columns: readonly string[] | undefined;
  await changes.output.write(formatChangeHeader({ format: changes.format, hasAmounts }));
  for await (const batch of batches) {
    columns = batch.columns;
    const records = batch.records.map((record) => record.after);
    const tables = {
      before: earlier.assign(batch.records.map((record) => record.before)),
      after: later.assign(records),
    };
    await changes.output.write(counter.add(batch.records, tables));
    findIssues({ ...batch, records }, tables.after).forEach(log.add);
    tally.read += records.length + batch.malformed.length;
    tally.refused += tables.after.accountIds.filter((id) => id === '').length + batch.malformed.length;
    tally.unreadableAmounts += batch.records.filter(({ amount }) => amount === undefined).length;
    progress.update(batch.bytesRead, tally.read);
  }
  describeRunIssues(later.finish(), run.pinFile).forEach(log.add);
  const absent = [before, after].flatMap(({ fields }) => absentFields(fields, columns));
  return { ...counter.finish(), ...tally, issues: log.counts(), absentFields: [...new Set(absent)] };
}

interface Tables {
  readonly before: AssignmentTable;
  readonly after: AssignmentTable;
}

/** Counts what changes, and gives the lines that list it. */
function changeCounter({ hasAmounts, format }: { readonly hasAmounts: boolean; readonly format: Target['format'] }) {
  let amount = 0;
  let leftInNone = 0;
  const counter = flowCounter(hasAmounts ? () => amount : undefined);
  const addRow = (accountId: string, before: readonly string[], after: readonly string[]): string => {
    const change = counter.add(accountId, before, after);
    if (change === undefined) return '';
    if (after.length === 0) leftInNone++;
    return formatChange(change, { format, ...(hasAmounts ? { amount } : {}) });
  };
  return {
    add: (records: readonly ComparedRecord[], { before, after }: Tables): string => {
      const lines = after.accountIds.map((accountId, row) => {
        if (accountId === '') return '';
        amount = records[row].amount ?? 0;
        return addRow(accountId, idsIn(before, row), idsIn(after, row));
      });
      return lines.join('');
    },
    finish: () => ({ ...counter.finish(), leftInNone }),
  };
}

function idsIn(table: AssignmentTable, row: number): string[] {
  return tableRow(table, row).territories.map(({ territoryId }) => territoryId);
}

import { type AssignmentRun, assignmentRun } from '../assignment/assignmentRun.js';
import type { CompiledModel } from '../assignment/compileModel.js';
import { type AccountParts, accountParts, PART } from '../node/duckdb/accountParts.js';
import { openCsv } from '../node/duckdb/openCsv.js';
import { openParquet } from '../node/duckdb/openParquet.js';
import { openParts } from '../node/duckdb/openParts.js';
import { openRules, type Rules } from '../node/duckdb/openRules.js';
import type { WorkFolder } from '../node/duckdb/openWorkFolder.js';
import { prepareOddIds } from '../node/duckdb/prepareOddIds.js';
import type { AccountSource, Database, TableFormat } from '../node/duckdb/types.js';
import { gunzipInput } from '../node/gunzipInput.js';
import { openInput } from '../node/openInput.js';
import type { RecordBatch } from '../node/types.js';
import { absentFields } from './absentFields.js';
import type { AssignFileResult, Target } from './assignFile.js';
import { countAssignments } from './countAssignments.js';
import { describeRunIssues } from './describeRunIssues.js';
import { formatIssue, formatIssueHeader } from './formatIssue.js';
import { issueLog } from './issueLog.js';
import type { RunOptions } from './loadRunOptions.js';
import { type ProgressBar, progressBar } from './progressBar.js';
import { recordIssues } from './recordIssues.js';
import { sumUpRules } from './sumUpRules.js';
import type { CommandContext, RecordIssue } from './types.js';

/** What {@link assignByDuckDB} works with. */
export interface DuckDBRun {
  readonly compiled: CompiledModel;
  readonly accounts: { readonly path: string; readonly format: TableFormat; readonly idColumn: string };
  /** Absent where assignments are counted only. */
  readonly out?: { readonly format: TableFormat; readonly shape: 'rows' | 'lists' };
  readonly folder: WorkFolder;
  readonly issues: Target;
  readonly run: RunOptions;
  readonly unique: boolean;
  /** So many accounts are in the database at once (a million by default). */
  readonly atOnce?: number;
}

const PART_ACCOUNTS = 1_000_000;
/** So many odd ones are in JavaScript at once. */
const ODD_AT_ONCE = 10_000;

/**
 * Assigns the accounts of a file by SQL, a part after the other, so that memory is bounded; the result is that of
 * `assignFile`. Accounts of which anything is to be reported, and those with pins, are assigned by JavaScript instead.
 */
export async function assignByDuckDB(
  database: Database,
  plan: DuckDBRun,
  context: CommandContext,
): Promise<AssignFileResult> {
  const { compiled, run } = plan;
  const tools = openTools(plan);
  await plan.issues.output.write(formatIssueHeader(plan.issues.format));
  const source = await openSource(database, plan, { context, tools });
  const oddIds = await prepareOddIds(database, source, { pins: run.pinFile.pins, unique: plan.unique });
  const parts = accountParts(compiled, source, oddIds);
  const progress = progressBar(context, source.count);
  try {
    await assignParts({ database, plan, tools, source, parts, progress, signal: context.signal });
  } finally {
    progress.stop();
  }
  await tools.report(describeRunIssues(tools.run.finish(), run.pinFile));
  return {
    ...tools.rules.sum(tools.counter),
    issues: tools.log.counts().sort((a, b) => firstLine(a.examples) - firstLine(b.examples)),
    absentFields: absentFields(compiled.fields, ['id', ...source.columns.map(({ field }) => field)]),
  };
}

/** What is used for all parts. */
interface Tools {
  readonly run: AssignmentRun;
  readonly counter: ReturnType<typeof countAssignments>;
  readonly rules: ReturnType<typeof sumUpRules>;
  readonly log: ReturnType<typeof issueLog>;
  readonly findIssues: ReturnType<typeof recordIssues>;
  readonly report: (found: readonly RecordIssue[]) => Promise<void>;
}

function openTools({ compiled, run, issues, unique, accounts }: DuckDBRun): Tools {
  const log = issueLog();
  return {
    run: assignmentRun(compiled, run.options),
    counter: countAssignments(),
    rules: sumUpRules(),
    log,
    findIssues: recordIssues(compiled, { unique, hasLines: accounts.format !== 'parquet' }),
    report: async (found) => {
      found.forEach(log.add);
      await issues.output.write(found.map((issue) => formatIssue(issue, issues.format)).join(''));
    },
  };
}

interface Surroundings {
  readonly context: CommandContext;
  readonly tools: Tools;
}

async function openSource(
  database: Database,
  { compiled, accounts, folder }: DuckDBRun,
  { context, tools }: Surroundings,
): Promise<AccountSource> {
  const { path, format, idColumn } = accounts;
  const options = { path, idColumn, fields: compiled.fields };
  const input = await openInput(path, context);
  if (format === 'parquet') return openParquet(database, options);
  const open = async () => {
    const bytes = await openInput(path, context);
    return format === 'csv.gz' ? gunzipInput(bytes) : bytes;
  };
  const report = async (malformed: RecordBatch['malformed']) => {
    tools.counter.addRefused(malformed.length);
    await tools.report(tools.findIssues({ records: [], rows: [], lines: [], malformed, bytesRead: 0 }));
  };
  return openCsv(database, { ...options, path: input.name, folder: folder.path, open, report });
}

/** Everything that the parts are assigned with. */
interface PartsRun {
  readonly database: Database;
  readonly plan: DuckDBRun;
  readonly tools: Tools;
  readonly source: AccountSource;
  readonly parts: AccountParts;
  readonly progress: ProgressBar;
  readonly signal: AbortSignal;
}

async function assignParts(all: PartsRun): Promise<void> {
  const { database, plan, source, parts, progress, signal, tools } = all;
  const { atOnce = PART_ACCOUNTS } = plan;
  const out = plan.out && openParts(database, { ...plan.out, folder: plan.folder, signal });
  await database.run(parts.load(0, atOnce));
  await database.run(parts.view);
  const rules = await openRules(database, plan.compiled, { parts, asOf: plan.run.options.asOf });
  for (let from = 0; from === 0 || from < source.count; from += atOnce) {
    if (from > 0) await database.run(parts.load(from, from + atOnce));
    tools.rules.add(await rules.assign());
    await assignOdd(all, rules);
    await out?.add();
    const done = Math.min(from + atOnce, source.count);
    progress.update(done, done);
  }
  await out?.publish();
}

async function assignOdd({ database, tools, source, parts }: PartsRun, rules: Rules): Promise<void> {
  for (let after = -1; ; ) {
    const odd = await database.rows(
      `SELECT row, ${parts.told} FROM ${PART} WHERE is_odd AND row > ${after} ORDER BY row LIMIT ${ODD_AT_ONCE}`,
    );
    if (odd.length === 0) return;
    const numbers = odd.map(([row]) => Number(row));
    const rows = numbers.map(source.rowOf);
    const records = odd.map(([, ...values]) => source.read(values));
    const table = tools.run.assign(records);
    tools.counter.add(table);
    await rules.add(numbers, table);
    await tools.report(tools.findIssues(batchOf(source, rows, records), table));
    after = numbers[numbers.length - 1];
  }
}

function batchOf({ lineOf }: AccountSource, rows: readonly number[], records: readonly unknown[]): RecordBatch {
  return { records, rows, lines: rows.map((row) => lineOf?.(row) ?? row + 1), malformed: [], bytesRead: 0 };
}

/** Records that cannot be read are reported before the others. */
function firstLine(examples: readonly RecordIssue[]): number {
  return examples[0]?.line ?? Number.MAX_SAFE_INTEGER;
}

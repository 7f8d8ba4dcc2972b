/**
 * How long does `bailiwick assign --engine duckdb` take for a file larger than its memory? Generates accounts, assigns them,
 * checks that none is lost, and prints seconds, the peak resident memory of the command, and the sizes of the files.
 *
 * npx tsx bench/commandDuckDB.ts [accounts] [memory] [parquet|csv|csv.gz]
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { DuckDBInstance } from '@duckdb/node-api';
import { COUNTRIES, countriesModel } from './workloads/models/countriesModel.js';

const accounts = Number(process.argv[2] ?? 50_000_000);
const memory = process.argv[3] ?? '2GB';
const format = process.argv[4] ?? 'parquet';

/** One account in ten is in no territory, one in a million has no id. */
const GENERATED = `SELECT
    CASE WHEN i % 1000000 = 999999 THEN NULL ELSE 'account-' || i END AS id,
    CASE WHEN i % 10 = 0 THEN 'nowhere' ELSE 'C' || (hash(i) % ${COUNTRIES}) END AS "billing.country",
    CAST(hash(i * 7 + 1) % 20000 AS INTEGER) AS employees,
    'Company ' || hash(i * 13 + 2) AS name
  FROM (SELECT range AS i FROM range(${accounts}))`;

async function inDuckDB<Result>(
  work: (run: (sql: string) => Promise<unknown[][]>) => Promise<Result>,
): Promise<Result> {
  const instance = await DuckDBInstance.create(':memory:', { memory_limit: memory, temp_directory: folder });
  const connection = await instance.connect();
  try {
    return await work(async (sql) => (await connection.runAndReadAll(sql)).getRowsJS());
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** What the command printed, its seconds, and what the system says that it took. */
async function runCommand(paths: { readonly model: string; readonly accounts: string; readonly out: string }) {
  const preload = join(folder, 'preload.cjs');
  await writeFile(preload, "process.on('exit', () => console.error(JSON.stringify(process.resourceUsage())));");
  const flags = Object.entries(paths).flatMap(([name, path]) => [`--${name}`, path]);
  const command = ['assign', '--engine', 'duckdb', ...flags, '--memory', memory, '--json'];
  const start = performance.now();
  const child = spawn(process.execPath, ['--require', preload, '--import', 'tsx', 'src/cli/main.ts', ...command], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [summary, errors, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  if (code !== 0) throw new Error(`exit code ${code}: ${errors}`);
  return { summary: JSON.parse(summary), usage: JSON.parse(errors), seconds: (performance.now() - start) / 1_000 };
}

function check(counts: Readonly<Record<string, number>>, written: number): void {
  const refused = Math.floor(accounts / 1_000_000);
  if (counts.read === accounts && counts.refused === refused && written === accounts - refused) return;
  throw new Error(`accounts were lost: ${JSON.stringify({ ...counts, written })}`);
}

async function megabytes(path: string): Promise<string> {
  return `${Math.round((await stat(path)).size / 1_000_000)} MB`;
}

async function measure(): Promise<void> {
  const [model, source, out] = ['model.json', `accounts.${format}`, `assignments.${format}`].map((name) =>
    join(folder, name),
  );
  await writeFile(model, JSON.stringify(countriesModel()));
  const how =
    format === 'parquet' ? 'FORMAT parquet' : `FORMAT csv, HEADER, COMPRESSION ${format === 'csv' ? 'none' : 'gzip'}`;
  await inDuckDB((run) => run(`COPY (${GENERATED}) TO '${source}' (${how})`));
  const load = loadavg()[0];
  const { summary, usage, seconds } = await runCommand({ model, accounts: source, out });
  const [[written]] = await inDuckDB((run) => run(`SELECT count(*) FROM '${out}'`));
  check(summary.accounts, Number(written));
  const figures = [
    `${seconds.toFixed(0)} s`,
    `${Math.round(accounts / seconds)} accounts/s`,
    `${((usage.userCPUTime + usage.systemCPUTime) / 1_000_000).toFixed(0)} s of CPU`,
    `peak ${Math.round(usage.maxRSS / 1_024)} MB`,
    `${await megabytes(source)} read, ${await megabytes(out)} written`,
    `load before ${load.toFixed(1)}`,
  ];
  console.log(`${accounts} accounts of ${format} in ${memory}: ${figures.join(', ')}`);
}

const folder = await mkdtemp(join(tmpdir(), 'bailiwick-'));
try {
  await measure();
} finally {
  await rm(folder, { recursive: true });
}

/**
 * How much memory does `bailiwick assign` take for a file of any length? Streams rows into the command through a pipe,
 * checks that none is lost, and prints rows, seconds and the peak resident memory of the command.
 *
 * npx tsx bench/commandMemory.ts [rows] [csv|ndjson]
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { COUNTRIES, countriesModel } from './workloads/models/countriesModel.js';

const ROWS_PER_CHUNK = 2_000;
const rows = Number(process.argv[2] ?? 5_000_000);
const format = process.argv[3] ?? 'csv';

/** One account in ten is in no territory, one in a thousand has no id. */
function row(number: number): string {
  const id = number % 1_000 === 999 ? '' : `account-${number}`;
  const country = number % 10 === 0 ? 'nowhere' : `C${number % COUNTRIES}`;
  const employees = (number * 7_919) % 20_000;
  if (format === 'ndjson')
    return `${JSON.stringify({ id, billing: { country }, employees, name: 'Smith, Jones & Sons' })}\n`;
  return `${id},${country},${employees},"Smith, Jones & Sons"\n`;
}

function* chunks(): Generator<string> {
  if (format === 'csv') yield 'id,billing.country,employees,name\n';
  for (let start = 0; start < rows; start += ROWS_PER_CHUNK) {
    yield Array.from({ length: Math.min(ROWS_PER_CHUNK, rows - start) }, (_, place) => row(start + place)).join('');
  }
}

async function countLines(path: string): Promise<number> {
  let lines = 0;
  for await (const _ of createInterface({ input: createReadStream(path) })) lines++;
  return lines;
}

async function measure(folder: string): Promise<void> {
  const [modelPath, out, issues] = ['model.json', 'out.csv', 'issues.csv'].map((name) => join(folder, name));
  const preload = join(folder, 'preload.cjs');
  await writeFile(modelPath, JSON.stringify(countriesModel()));
  await writeFile(preload, "process.on('exit', () => console.error(JSON.stringify(process.resourceUsage())));");
  const flags = [
    '--model',
    modelPath,
    '--accounts',
    '-',
    '--format',
    format,
    '--out',
    out,
    '--issues',
    issues,
    '--json',
  ];
  const start = performance.now();
  const command = ['--require', preload, '--import', 'tsx', 'src/cli/main.ts', 'assign', ...flags];
  const child = spawn(process.execPath, command, { stdio: ['pipe', 'pipe', 'pipe'] });
  const results = Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  await pipeline(Readable.from(chunks()), child.stdin);
  const [summary, errors, [code]] = await results;
  const seconds = (performance.now() - start) / 1_000;
  if (code !== 0) throw new Error(`exit code ${code}: ${errors}`);
  check(JSON.parse(summary).accounts, (await countLines(out)) - 1, (await countLines(issues)) - 1);
  const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(errors);
  const cpuSeconds = (userCPUTime + systemCPUTime) / 1_000_000;
  const figures = [
    `${seconds.toFixed(1)} s`,
    `${Math.round(rows / seconds)} rows/s`,
    `${cpuSeconds.toFixed(1)} s of CPU`,
    `peak ${Math.round(maxRSS / 1_024)} MB`,
  ];
  console.log(`${rows} rows of ${format}: ${figures.join(', ')}`);
}

function check(accounts: { read: number; refused: number }, assigned: number, issues: number): void {
  const refused = Math.floor(rows / 1_000);
  const isWhole =
    accounts.read === rows && accounts.refused === refused && assigned === rows - refused && issues === refused;
  if (!isWhole) throw new Error(`rows were lost: ${JSON.stringify({ ...accounts, assigned, issues })}`);
}

const folder = await mkdtemp(join(tmpdir(), 'bailiwick-'));
try {
  await measure(folder);
} finally {
  await rm(folder, { recursive: true });
}

import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assignByDuckDB } from '../../src/cli/assignByDuckDB.js';
import { runCommand } from '../../src/cli/runCommand.js';
import { compileModel } from '../../src/index.js';
import { openDatabase } from '../../src/node/duckdb/openDatabase.js';
import { openWorkFolder } from '../../src/node/duckdb/openWorkFolder.js';
import { rowsOfDuckDB, runDuckDB } from '../support/parquetFiles.js';
import { collect, openWorkshop, runBusy, type Workshop } from './commandLine.js';
import { accounts, model } from './files.js';

let shop: Workshop;
beforeEach(async () => {
  shop = await openWorkshop({ 'model.json': model, 'accounts.csv': accounts });
});
afterEach(() => shop.remove());

const plain = 'assign --model model.json --accounts accounts.csv';
const duckdb = `${plain} --engine duckdb`;
const signal = new AbortController().signal;

describe('the options of --engine duckdb', () => {
  it.each([
    [`${plain} --memory 1GB`, '--memory: expected --engine duckdb with it, got `1GB`'],
    [`${plain} --shape rows`, '--shape: expected --engine duckdb with it, got `rows`'],
    [`${plain} --id-column id`, '--id-column: expected --engine duckdb with it, got `id`'],
    [
      'assign --model model.json --accounts accounts.parquet',
      '--accounts: expected --engine duckdb with it, got `accounts.parquet`',
    ],
    [`${plain} --out out.parquet`, '--out: expected --engine duckdb with it, got `out.parquet`'],
    [
      'assign --engine duckdb --model model.json --accounts -',
      '--accounts: expected a file whose name ends in .parquet, .csv or .csv.gz with --engine duckdb, got `-`',
    ],
    [
      `${duckdb} --out out.ndjson`,
      '--out: expected a file whose name ends in .parquet, .csv or .csv.gz with --engine duckdb, got `out.ndjson`',
    ],
    [`${duckdb} --memory much`, '--memory: expected a size such as 512MB or 4GB, got `much`'],
    [`${duckdb} --shape lists`, '--shape: expected --out with it, got `lists`'],
    [`${duckdb} --shape lists --out out.csv`, '--shape: expected rows, unless --out ends in .parquet, got `lists`'],
    [
      `${duckdb} --id-column number`,
      'accounts.csv, line 1: expected a column `number`, got `id`, `billing.country`, `employees`, `tags`, `zip`, `name`',
    ],
    [`${duckdb} --out accounts.csv`, '--out: expected another place than --accounts, got `accounts.csv`'],
    [
      'assign --engine duckdb --model model.json --accounts gone.csv',
      'gone.csv: cannot be read: there is no such file',
    ],
    [
      'assign --engine duckdb --model model.json --accounts gone.parquet',
      'gone.parquet: cannot be read: there is no such file',
    ],
  ])('refuses %s', async (args, message) => {
    expect(await shop.run(args)).toEqual({ code: 2, stdout: '', stderr: `bailiwick: ${message}\n` });
    expect(await shop.list()).toEqual(['accounts.csv', 'model.json']);
  });

  it('refuses an output in a folder that is not there', async () => {
    const { code, stderr } = await shop.run(`${duckdb} --out missing/out.csv`);
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('missing/out.csv: cannot be written: there is no folder'),
    ]);
  });

  it('says which package is missing', async () => {
    const missing = Object.assign(new Error('Cannot find package'), { code: 'ERR_MODULE_NOT_FOUND' });
    const opened = openDatabase({ memory: '1GB', folder: shop.folder, signal }, () => Promise.reject(missing));
    await expect(opened).rejects.toThrow(
      '--engine: expected an engine that is there: duckdb takes the package `@duckdb/node-api`, got `duckdb`, but no such package (npm install @duckdb/node-api)',
    );
  });
});

describe('the parts of a run', () => {
  it('come to the same as a whole', async () => {
    const source = join(shop.folder, 'accounts.parquet');
    await runDuckDB(
      `COPY (SELECT 'a' || range AS id, CASE range % 3 WHEN 0 THEN 'DE' WHEN 1 THEN 'US' END AS "billing.country",
        range * 10 AS employees FROM range(100)) TO '${source}' (FORMAT parquet)`,
    );
    const written = await Promise.all([7, 1_000].map((atOnce) => assigned(source, atOnce)));
    expect(written[0]).toEqual(written[1]);
    expect(written[0]?.rows).toHaveLength(100);
  });
});

async function assigned(path: string, atOnce: number) {
  const out = join(shop.folder, `${atOnce}.parquet`);
  const folder = await openWorkFolder(out);
  const database = await openDatabase({ memory: '1GB', folder: folder.path, signal });
  const output = { write: async () => undefined, commit: async () => undefined, discard: async () => undefined };
  const result = await assignByDuckDB(
    database,
    {
      compiled: compileModel(JSON.parse(model)),
      accounts: { path, format: 'parquet', idColumn: 'id' },
      out: { format: 'parquet', shape: 'rows' },
      folder,
      issues: { output, format: 'csv' },
      run: { options: { asOf: '2026-11-22' }, pinFile: { pins: [], places: [] } },
      unique: false,
      atOnce,
    },
    context(signal),
  );
  database.close();
  await folder.remove();
  return { result, rows: await rowsOfDuckDB(`SELECT * FROM '${out}'`) };
}

describe('an interrupted run', () => {
  it('ends soon, says nothing, and leaves nothing behind', async () => {
    const source = join(shop.folder, 'accounts.parquet');
    await runDuckDB(
      `COPY (SELECT 'a' || range AS id, range AS employees FROM range(1500000)) TO '${source}' (FORMAT parquet)`,
    );
    const controller = new AbortController();
    const paths = ['--model', 'model.json', '--accounts', 'accounts.parquet', '--out', 'out.parquet'];
    const args = paths.map((arg) => (arg.startsWith('--') ? arg : join(shop.folder, arg)));
    const own = context(controller.signal);
    const running = runCommand(['assign', '--engine', 'duckdb', ...args], own);
    while (!(await shop.list()).some((name) => name.endsWith('.tmp'))) await pause(5);
    await pause(300);
    controller.abort(130);
    await running;
    expect(own.printed()).toBe('');
    expect(await shop.list()).toEqual(['accounts.csv', 'accounts.parquet', 'model.json']);
  });
});

function context(of: AbortSignal) {
  const [stdout, stderr] = [collect(), collect()];
  return {
    stdin: process.stdin,
    stdout: stdout.stream,
    stderr: stderr.stream,
    env: {},
    signal: of,
    runBusy,
    printed: () => stdout.text() + stderr.text(),
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

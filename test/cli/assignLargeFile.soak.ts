import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { countriesModel } from '../../bench/workloads/models/countriesModel.js';
import { rowsOfDuckDB, runDuckDB } from '../support/parquetFiles.js';
import { soakRuns } from '../support/soak.js';
import { openWorkshop, type Workshop } from './commandLine.js';

/** The other engine takes most of the time. */
const ACCOUNTS = soakRuns(2_000_000);

let shop: Workshop;
beforeEach(async () => {
  shop = await openWorkshop({ 'model.json': JSON.stringify(countriesModel()) });
});
afterEach(() => shop.remove());

it('assigns millions of accounts by DuckDB as by JavaScript, in little memory', async () => {
  await runDuckDB(
    `COPY (SELECT CASE WHEN range % 1000 = 999 THEN NULL ELSE 'a' || range END AS id, 'C' || (hash(range) % 250) AS "billing.country",
      CASE WHEN range % 1000 = 500 THEN 'many' ELSE CAST(hash(range + 1) % 20000 AS VARCHAR) END AS employees, 'Smith, Jones & Sons' AS name
      FROM range(${ACCOUNTS})) TO '${join(shop.folder, 'accounts.csv')}' (FORMAT csv, HEADER)`,
  );
  const args = 'assign --model model.json --accounts accounts.csv';
  const own = await shop.run(`${args} --out own.csv`);
  const duckdb = await shop.run(`${args} --out duckdb.csv --engine duckdb --memory 300MB`);
  expect(duckdb).toEqual(own);
  const [ownFile, duckdbFile] = ['own.csv', 'duckdb.csv'].map((name) => `'${join(shop.folder, name)}'`);
  const rows = (file: string | undefined) => `SELECT * FROM read_csv(${file}, all_varchar = true)`;
  const differences = `SELECT count(*) FROM ((${rows(ownFile)} EXCEPT ALL ${rows(duckdbFile)}) UNION ALL (${rows(duckdbFile)} EXCEPT ALL ${rows(ownFile)}))`;
  expect(await rowsOfDuckDB(differences)).toEqual([[0n]]);
  const [[written]] = await rowsOfDuckDB(`SELECT count(*) FROM (${rows(duckdbFile)})`);
  expect(Number(written)).toBe(ACCOUNTS - Math.floor(ACCOUNTS / 1_000));
});

import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assignAccounts, compileModel, type Fields, tableRows } from '../../src/index.js';
import { openDuckDB } from '../support/duckdb.js';
import { rowsOfDuckDB, runDuckDB } from '../support/parquetFiles.js';
import { recordOf, sqlFields } from '../support/sqlRecords.js';
import { type SqlSituation, sqlSituations, tableOfSituation } from '../support/sqlSituations.js';
import { createTable } from '../support/sqlTables.js';
import { openWorkshop, type Workshop } from './commandLine.js';
import { model } from './files.js';

let shop: Workshop;
beforeEach(async () => {
  shop = await openWorkshop({ 'model.json': model });
});
afterEach(() => shop.remove());

const run = (more = '') =>
  shop.run(`assign --engine duckdb --model model.json --accounts accounts.parquet --as-of 2026-11-22${more}`);
const write = (query: string) => runDuckDB(`COPY (${query}) TO '${join(shop.folder, 'accounts.parquet')}'`);
const read = (columns = '*') => rowsOfDuckDB(`SELECT ${columns} FROM '${join(shop.folder, 'out.parquet')}'`);

const rows = `SELECT * FROM (VALUES
  ('siemens', 'DE', 300000, ['b2b'], '80333'), ('bund', 'DE', 500, ['gov', 'b2b'], NULL),
  (NULL, 'FR', 1, NULL, '1'), ('nobody', 'XX', 1, NULL, ''), ('', 'FR', 1, NULL, '1'), ('typo', 'FR', 9, ['a', NULL], '7')
) AS t(id, "billing.country", employees, tags, zip)`;

describe('bailiwick assign --engine duckdb on Parquet', () => {
  it('writes a row for every account and territory, in the order of the accounts', async () => {
    await write(rows);
    const { code, stdout } = await run(' --out out.parquet --issues issues.csv');
    expect(code).toBe(0);
    expect(await read()).toEqual([
      ['siemens', 'big', 'rule', 1],
      ['siemens', 'de-large', 'rule', 2],
      ['bund', 'de', 'rule', 1],
      ['nobody', null, null, null],
      ['typo', 'emea', 'rule', 1],
    ]);
    expect(stdout.split('\n').slice(0, 5)).toEqual([
      '6  accounts read',
      '3  assigned (50.0 %)',
      '1  in several territories (16.7 %)',
      '1  in none (16.7 %)',
      '2  refused (33.3 %)',
    ]);
    expect(await shop.list()).toEqual(['accounts.parquet', 'issues.csv', 'model.json', 'out.parquet']);
  });

  it('reports what is wrong with accounts by row', async () => {
    await write(rows);
    await run(' --issues issues.csv');
    expect((await shop.read('issues.csv')).split('\n')).toEqual([
      'code,line,row,accountId,field,message',
      'refused_account,,2,,,"row 3: expected an object with a non-empty string `id`, got an object whose `id` is nothing"',
      'refused_account,,4,,,"row 5: expected an object with a non-empty string `id`, got an object whose `id` is the text ``"',
      'mistyped_value,,5,typo,tags,"row 6, account `typo`: `tags` expects a list of texts, got a list of 2, which counts as absent"',
      '',
    ]);
  });

  it('writes a row for every account with --shape lists', async () => {
    await write(rows);
    await run(' --out out.parquet --shape lists');
    expect(await read('to_json(territories)::VARCHAR AS territories, "accountId"')).toEqual([
      ['[{"territoryId":"big","source":"rule"},{"territoryId":"de-large","source":"rule"}]', 'siemens'],
      ['[{"territoryId":"de","source":"rule"}]', 'bund'],
      ['[]', 'nobody'],
      ['[{"territoryId":"emea","source":"rule"}]', 'typo'],
    ]);
  });

  it('reads structures, dates, decimals, whole numbers as ids, and other columns of ids', async () => {
    const fields: Fields = {
      'billing.country': { type: 'string' },
      founded: { type: 'date' },
      seen: { type: 'date' },
      size: { type: 'number' },
      level: { type: 'string' },
    };
    const at = (name: string) => ({ var: name });
    const territories = [
      { id: 'de', criteria: { '==': [at('billing.country'), 'DE'] } },
      { id: 'old', criteria: { '<': [at('founded'), '2000-01-01'] } },
      { id: 'seen', criteria: { '>': [at('seen'), '2024-01-01T09'] } },
      { id: 'small', criteria: { '==': [at('size'), 0.1] } },
      { id: 'gold', criteria: { '==': [at('level'), 'gold'] } },
      { id: 'seven', criteria: { '==': [at('id'), '7'] } },
    ].map((each) => ({ ...each, parentId: null }));
    await shop.write(
      'model.json',
      JSON.stringify({ id: 'm', fields: { ...fields, id: { type: 'string' } }, territories }),
    );
    await write(`SELECT 7::BIGINT AS number, {'country': 'DE', 'zip': 1} AS billing, DATE '1999-12-31' AS founded,
      TIMESTAMP '2024-01-01 09:30:00' AS seen, 0.1::DECIMAL(9, 2) AS size, 'gold'::ENUM('gold', 'none') AS level, 'x' AS id
      UNION ALL SELECT 8, {'country': NULL, 'zip': 1}, DATE 'infinity', TIMESTAMP 'infinity', NULL, 'none', 'y'`);
    const { stdout } = await run(' --out out.parquet --id-column number');
    const found = await read('"accountId", "territoryId"');
    expect(found.map((each) => each.join())).toEqual([
      ...['de', 'gold', 'old', 'seen', 'seven', 'small'].map((id) => `7,${id}`),
      '8,',
    ]);
    expect(stdout).toContain('mistyped_value 2');
  });

  it('says which fields have no column', async () => {
    await write(`SELECT 'a' AS id, {'town': 'x'} AS billing`);
    const { stdout } = await run();
    expect(stdout).toContain(
      'note: no column for the fields `billing.country`, `employees`, `tags`, `zip`, which count as absent',
    );
  });

  it('takes a file without accounts', async () => {
    await write(`${rows} WHERE false`);
    expect((await run(' --out out.parquet')).stdout).toContain('0  accounts read');
    expect(await read()).toEqual([]);
  });

  it('takes hundreds of thousands of accounts', async () => {
    await write('SELECT range::VARCHAR AS id, range AS employees FROM range(300000)');
    const { stdout } = await run(' --out out.parquet --json');
    expect(JSON.parse(stdout).accounts).toMatchObject({ read: 300_000, assigned: 299_000 });
    expect(await read('count(*), count(DISTINCT "accountId"), min("territoryId")')).toEqual([
      [300_000n, 300_000n, 'big'],
    ]);
  });

  it.each([
    [`SELECT 'a' AS "ID"`, 'expected a column `id`, got `ID`'],
    [`SELECT 1.5 AS id`, 'expected a column `id` of texts or whole numbers, got DECIMAL(2,1)'],
    [`SELECT 'a' AS id, '5' AS employees`, 'expected a column `employees` of numbers, got VARCHAR'],
    [`SELECT 'a' AS id, 'x' AS tags`, 'expected a column `tags` of lists of texts, got VARCHAR'],
    [`SELECT 'a' AS id, 5 AS zip`, 'expected a column `zip` of texts, got INTEGER'],
    [`SELECT 'a' AS id, 5 AS file_row_number`, 'expected no column `file_row_number`, got `file_row_number`'],
    [`SELECT 'a' AS id, 'a' AS zip, 'b' AS x`, ''],
  ])('refuses the columns of %s', async (query, message) => {
    await write(query);
    const { code, stderr } = await run(' --out out.parquet');
    expect([code, stderr]).toEqual(message === '' ? [0, ''] : [2, `bailiwick: accounts.parquet: ${message}\n`]);
  });

  it('takes files whose names are patterns and quotes', async () => {
    const [source, out] = ["o'd[1]*?.parquet", 'x[y]*\'z".parquet'].map((name) => join(shop.folder, name));
    await runDuckDB(`COPY (${rows}) TO '${source?.replaceAll("'", "''")}'`);
    await write(`${rows} WHERE false`);
    const { code } = await shop.run(`assign --engine duckdb --model model.json --accounts ${source} --out ${out}`);
    expect([code, await shop.list()]).toEqual([0, expect.arrayContaining(['x[y]*\'z".parquet'])]);
  });

  it('refuses what is no Parquet', async () => {
    await shop.write('accounts.parquet', 'id\na\n');
    const { code, stderr } = await run(' --out out.parquet');
    expect(code).toBe(2);
    expect(stderr).toMatch(/^bailiwick: accounts\.parquet: cannot be read: .*\n$/);
    expect(await shop.list()).toEqual(['accounts.parquet', 'model.json']);
  });

  it('refuses criteria that only json-logic-js can evaluate, with the territory', async () => {
    const territories = [{ id: 'odd', parentId: null, criteria: { '>': [{ '%': [{ var: 'employees' }, 2] }, 0] } }];
    await shop.write('model.json', JSON.stringify({ id: 'm', fields: { employees: { type: 'number' } }, territories }));
    await write(`SELECT 'a' AS id, 5 AS employees`);
    const { code, stderr } = await run(' --out out.parquet');
    expect(code).toBe(2);
    expect(stderr).toContain('`odd`');
    expect(stderr).not.toContain(' at ');
    expect(await shop.list()).toEqual(['accounts.parquet', 'model.json']);
  });

  it('says that memory does not suffice, and leaves nothing behind', async () => {
    await write(`SELECT 'a' AS id, repeat('x', 400000) || range AS zip FROM range(200)`);
    const { code, stderr } = await run(' --out out.parquet --memory 1MB');
    expect(code).toBe(2);
    expect(stderr).toMatch(/^bailiwick: --memory: expected more memory .*, got `1MB`\n$/);
    expect(await shop.list()).toEqual(['accounts.parquet', 'model.json']);
  });

  it('property: gives the territories that assignAccounts gives', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(sqlSituations(20), variants, async (situation, fields) => {
        const changed = { ...situation, model: { ...situation.model, fields } };
        const found = await assignedByDuckDB(changed);
        if (found === undefined) return;
        expect(found).toEqual(assignedByLibrary(changed));
        compared++;
      }),
      { numRuns: 15, endOnFailure: true },
    );
    expect(compared).toBeGreaterThan(8);
  });
});

/** Fields that ask for more, so that more accounts have issues. */
const variants = fc.record({ name: fc.boolean(), employees: fc.boolean(), tags: fc.boolean() }).map(
  ({ name, employees, tags }): Fields => ({
    ...sqlFields,
    ...(name && { name: { type: 'string', values: ['', 'a', 'b'] } }),
    ...(employees && { employees: { type: 'number', required: true } }),
    ...(tags && { tags: { type: 'string[]', values: ['a', 'b'] } }),
  }),
);

/** What the command writes about a situation, or nothing where no model is like that. */
async function assignedByDuckDB({ model: plan, options, ...rest }: SqlSituation): Promise<string[] | undefined> {
  const situation = { model: plan, options, ...rest };
  const table = tableOfSituation(situation);
  const names = ['id', ...Object.keys(sqlFields)];
  const renamed = table.columns.map(({ name }, at) => `${quoted(name)} AS ${quoted(names[at] ?? '')}`).join(', ');
  const database = await openDuckDB();
  await database.run([
    ...createTable(table, 'duckdb'),
    `COPY (SELECT ${renamed} FROM ${quoted(table.name)}) TO '${join(shop.folder, 'accounts.parquet')}'`,
  ]);
  await shop.write('model.json', JSON.stringify(plan));
  await shop.write('pins.json', JSON.stringify([...(options.pins ?? [])]));
  await shop.write('previous.ndjson', options.previous === undefined ? '' : linesOf(options.previous));
  const previous = options.previous === undefined ? '' : ' --previous previous.ndjson';
  const asOf = options.asOf === undefined ? '' : ` --as-of ${options.asOf}`;
  const { code, stderr } = await shop.run(
    `assign --engine duckdb --model model.json --accounts accounts.parquet --pins pins.json${previous}${asOf} --out out.parquet`,
  );
  if (code !== 0) expect(stderr).toMatch(/model\.json: expected a valid model/);
  const found = code === 0 ? await database.rows(`SELECT * FROM '${join(shop.folder, 'out.parquet')}'`) : undefined;
  database.close();
  return found?.map((each) => each.join('/'));
}

function assignedByLibrary({ model: plan, options, rows: given }: SqlSituation): string[] {
  const accounts = given.map(({ id, values }) => ({ ...recordOf(values), id }));
  const table = assignAccounts(compileModel(plan), accounts, options);
  return [...tableRows(table)].flatMap(({ accountId, territories }) =>
    territories.length === 0
      ? [`${accountId}///`]
      : territories.map(({ territoryId, source }, at) => `${accountId}/${territoryId}/${source}/${at + 1}`),
  );
}

function linesOf(table: NonNullable<SqlSituation['options']['previous']>): string {
  return [...tableRows(table)].map((each) => `${JSON.stringify(each)}\n`).join('');
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, expect, it } from 'vitest';
import { assignAccount, compileModel, parseModel } from '../../src/index.js';
import { describeWithShared } from '../support/shared.js';
import { customersWithAddress, salesTerritories } from './adventureworksPlan.js';
import { readShared } from './readShared.js';

type Row = Readonly<Record<string, string>>;

function countBy(values: Iterable<string>): Record<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Object.fromEntries(counts);
}

/** The rows that `bailiwick assign` writes. */
function assignByCommand(model: unknown, customers: readonly { id: string; country: string; state: string }[]): Row[] {
  const folder = mkdtempSync(join(tmpdir(), 'bailiwick-'));
  try {
    const lines = customers.map(({ id, country, state }) => `${id},${country},${state}`);
    writeFileSync(join(folder, 'model.json'), JSON.stringify(model));
    writeFileSync(join(folder, 'accounts.csv'), ['id,country,state', ...lines, ''].join('\n'));
    const root = join(import.meta.dirname, '../..');
    const command = ['--import', 'tsx', 'src/cli/main.ts', 'assign'];
    const files = ['--model', join(folder, 'model.json'), '--accounts', join(folder, 'accounts.csv')];
    execFileSync(process.execPath, [...command, ...files, '--out', join(folder, 'result.csv')], {
      cwd: root,
      stdio: 'pipe',
    });
    return parse(readFileSync(join(folder, 'result.csv')), { columns: true });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describeWithShared('the customers of AdventureWorks', () => {
  const territories = salesTerritories();
  const model = { id: 'adventureworks', territories };
  const customers = customersWithAddress();
  const groupOf = new Map(territories.map(({ id, parentId }) => [id, parentId ?? id]));
  let assigned: Row[];

  beforeAll(() => {
    assigned = assignByCommand(model, customers);
  }, 60_000);

  it('come out of `bailiwick assign` in order, with one territory by rule each', () => {
    expect(assigned.map(({ accountId }) => accountId).join()).toBe(customers.map(({ id }) => id).join());
    expect(countBy(assigned.map(({ source }) => source))).toEqual({ rule: 19_820 });
  });

  it('are in the recorded territory, 19,820 of 19,820', () => {
    const agreeing = customers.filter(({ recorded }, row) => assigned[row].territoryId === recorded);
    expect([agreeing.length, customers.length]).toEqual([19_820, 19_820]);
  });

  it('are spread over the territories as recorded', () => {
    expect(countBy(assigned.map(({ territoryId }) => territoryId))).toEqual({
      1: 3_520,
      2: 113,
      3: 132,
      4: 4_696,
      5: 176,
      6: 1_791,
      7: 1_884,
      8: 1_852,
      9: 3_665,
      10: 1_991,
    });
  });

  it('are spread over the groups as recorded', () => {
    const groups = assigned.map(({ territoryId }) => groupOf.get(territoryId) ?? '');
    expect(countBy(groups)).toEqual({ 'North America': 10_428, Europe: 5_727, Pacific: 3_665 });
  });
});

describeWithShared('the provinces of AdventureWorks', () => {
  const compiled = compileModel(parseModel({ id: 'adventureworks', territories: salesTerritories() }));
  const provinces = readShared('adventureworks', 'state_province.csv').map((row) => ({
    id: row.StateProvinceID,
    name: row.Name,
    country: row.CountryRegionCode,
    state: row.StateProvinceCode,
    recorded: row.TerritoryID,
  }));
  const territoriesOf = (account: { id: string }) =>
    assignAccount(compiled, account).territories.map(({ territoryId }) => territoryId);

  it('are in the recorded territory, 181 of 181', () => {
    expect(provinces).toHaveLength(181);
    expect(provinces.map(territoriesOf)).toEqual(provinces.map(({ recorded }) => [recorded]));
  });

  it('are in a territory of another country six times', () => {
    const countryOf = new Map(
      readShared('adventureworks', 'sales_territory.csv').map((row) => [row.TerritoryID, row.CountryRegionCode]),
    );
    const abroad = provinces.filter((province) => countryOf.get(territoriesOf(province)[0]) !== province.country);
    expect(abroad.map(({ name, country }) => `${name}, ${country}`)).toEqual([
      'American Samoa, AS',
      'Micronesia, FM',
      'Marshall Islands, MH',
      'Northern Mariana Islands, MP',
      'Palau, PW',
      'Virgin Islands, VI',
    ]);
  });
});

import { setMember } from '../../src/criteria/members.js';
import { type Account, compileModel, type Fields, type Pin, type TerritoryModel } from '../../src/index.js';
import { type SqlLiterals, toSql } from '../../src/sql/index.js';
import { expected, runSql } from './assignmentSql.js';
import type { TestDatabase } from './duckdb.js';
import { hostileTexts } from './hostileTexts.js';
import { createTable, type TestEngine } from './sqlTables.js';
import { tableOf } from './tableOf.js';

/** What an engine and the library find with a plan in which one text is every id, name and literal. */
export async function runHostile(
  hostile: string,
  { database, engine, literals }: { database: TestDatabase; engine: TestEngine; literals: SqlLiterals },
) {
  const compiled = compileModel(modelOf(hostile));
  const previous = tableOf([[`${hostile} frozen`, [hostile]]]);
  const sql = toSql(compiled, {
    dialect: engine,
    accounts: {
      table: `accounts ${hostile}`,
      id: `id ${hostile}`,
      columns: { [hostile]: hostile, other: `o ${hostile}` },
    },
    pins: pinsOf(hostile),
    previous: { table: `earlier ${hostile}`, accountId: `a ${hostile}`, territoryId: `t ${hostile}` },
    literals,
  });
  await database.run(createTable(earlierOf(hostile), engine));
  const accounts = accountsOf(hostile);
  const found = await runSql(database, { table: accountsTableOf(hostile, accounts), sql, engine });
  return { found, expected: expected(compiled, accounts.map(recordOf(hostile)), { pins: pinsOf(hostile), previous }) };
}

interface Row {
  readonly id: string;
  readonly value: string | null;
}

function modelOf(hostile: string): TerritoryModel {
  const own = { var: hostile };
  const fields: Fields = { [hostile]: { type: 'string' }, other: { type: 'string', ignoreCase: true } };
  return {
    id: hostile,
    fields,
    territories: [
      { id: hostile, parentId: null, criteria: { '==': [own, hostile] } },
      { id: `${hostile} below`, parentId: hostile, criteria: { startsWith: [{ var: 'other' }, hostile] } },
      { id: `${hostile} part`, parentId: null, criteria: { in: [hostile, own] } },
      { id: `${hostile} end`, parentId: null, criteria: { endsWith: [{ var: 'other' }, hostile] } },
      { id: `${hostile} not`, parentId: null, criteria: { '!': [{ in: [own, [hostile, `${hostile}${hostile}`]] }] } },
    ],
  };
}

function pinsOf(hostile: string): Pin[] {
  return [
    { accountId: hostile, effect: 'assign', territoryId: `${hostile} not`, reason: hostile, by: hostile },
    { accountId: `${hostile} 1`, effect: 'exclude', territoryId: hostile },
    { accountId: `${hostile} frozen`, effect: 'freeze' },
  ];
}

function accountsOf(hostile: string): Row[] {
  const values = [...hostileTexts, `${hostile}${hostile}`, 'harmless', '', null];
  return [
    { id: hostile, value: hostile },
    { id: `${hostile} frozen`, value: null },
    ...values.map((value, at) => ({ id: `${hostile} ${at}`, value })),
  ];
}

function recordOf(hostile: string): (row: Row) => Account {
  return ({ id, value }) => {
    const record = { other: value };
    setMember(record, hostile.split('.'), value);
    return { ...record, id };
  };
}

function accountsTableOf(hostile: string, accounts: readonly Row[]) {
  const columns = [`id ${hostile}`, hostile, `o ${hostile}`].map((name) => ({ name, type: 'string' as const }));
  return { name: `accounts ${hostile}`, columns, rows: accounts.map(({ id, value }) => [id, value, value]) };
}

function earlierOf(hostile: string) {
  const columns = [`a ${hostile}`, `t ${hostile}`].map((name) => ({ name, type: 'string' as const }));
  return { name: `earlier ${hostile}`, columns, rows: [[`${hostile} frozen`, hostile]] };
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileModel, type JsonLogic } from '../../src/index.js';
import { type AssignmentSql, toSql } from '../../src/sql/index.js';
import { accountsTable, expected, runSql, sqlFor } from '../support/assignmentSql.js';
import { openDuckDB, type TestDatabase } from '../support/duckdb.js';

const f = (name: string) => ({ var: name });
const columns = { size: 'size', revenue: 'revenue', country: 'country' };

/** A flat model with a territory for each number below `count`. */
function flat(count: number, criteria: (at: number) => JsonLogic) {
  const territories = Array.from({ length: count }, (_, at) => ({
    id: `t${at}`,
    parentId: null,
    criteria: criteria(at),
  }));
  return compileModel({ id: 'flat', territories });
}

function sqlOf(compiled: ReturnType<typeof flat>): AssignmentSql {
  return toSql(compiled, { dialect: 'duckdb', accounts: { table: 'accounts', id: 'id', columns } });
}

/** The rule tables by their columns, with the number of their rows. */
function ruleTables({ tables }: AssignmentSql): Map<string, number> {
  const rules = tables.filter(({ name }) => name.startsWith('bailiwick_rules'));
  return new Map(rules.map((table) => [table.columns.map(({ name }) => name).join(), table.rows.length]));
}

const wide = (at: number): JsonLogic => ({ '<=': [at * 10, f('size'), at * 10 + 1_995] });

describe('ranges in toSql', () => {
  it('are looked up by blocks where they are long, some for each territory', () => {
    const [[shape, rows] = ['', 0], ...others] = ruleTables(sqlOf(flat(1_000, wide)));
    expect([shape, others]).toEqual(['position,block_0', []]);
    expect(rows / 1_000).toBeLessThan(16);
  });

  it('are looked up class by class where they are short', () => {
    const found = ruleTables(sqlOf(flat(100, (at) => ({ '<=': [at * 10, f('size'), at * 10 + 15] }))));
    expect([...found.keys()]).toEqual(['position,class_0']);
  });

  it('are compared one by one where there are few', () => {
    expect([...ruleTables(sqlOf(flat(10, wide))).keys()]).toEqual(['position,from_0,to_0']);
  });

  it('of several fields are looked up by the narrowest', () => {
    const compiled = flat(200, (at) => ({
      and: [wide(at), { '<=': [at * 1_000, f('revenue'), at * 1_000 + 20_000] }],
    }));
    expect([...ruleTables(sqlOf(compiled)).keys()]).toEqual(['position,from_0,to_0,block_1']);
  });

  it('are looked up together with a value that too many territories have', () => {
    const compiled = flat(200, (at) => ({
      and: [{ '==': [f('country'), at < 190 ? 'US' : `C${at}`] }, { '<=': [at * 10, f('size'), at * 10 + 200] }],
    }));
    const found = ruleTables(sqlOf(compiled));
    expect([...found.keys()].sort()).toEqual(['position,class_0,block_1', 'position,class_0,from_1,to_1']);
    expect(found.get('position,class_0,from_1,to_1')).toBe(10);
  });
});

describe('ranges on DuckDB', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openDuckDB();
  });
  afterAll(() => database.close());

  it('hold what they hold in the library, at both of their ends', async () => {
    const compiled = flat(150, (at) => ({
      or: [
        { and: [wide(at), { '==': [f('country'), at % 3 === 0 ? 'DE' : 'US'] }] },
        { '<': [at * 7, f('revenue'), at * 7 + 300] },
      ],
    }));
    const values = [-1, 0, 10, 10.5, 990, 1_000, 1_490, 1_995, 1_996, 3_485, 3_486, 9_999, null];
    const accounts = values.flatMap((size, i) =>
      values.map((revenue, j) => ({ id: `${i} ${j}`, size, revenue, country: i % 2 === 0 ? 'DE' : 'US' })),
    );
    const sql = sqlFor(compiled);
    if (!('query' in sql)) throw new Error(sql.join());
    expect(sql.query).toContain('bailiwick_blocks_');
    expect(await runSql(database, { table: accountsTable(compiled, accounts), sql })).toEqual(
      expected(compiled, accounts),
    );
  });
});

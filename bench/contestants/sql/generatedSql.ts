import { compileModel } from 'bailiwick';
import { toSql } from 'bailiwick/sql';
import { readAnswers } from '../../support/sql/readAnswers.js';
import type { SqlCourse, SqlRunner } from './types.js';

/** The SQL that this library writes; its rules are loaded beforehand. */
export async function generatedSql({ model, connection, accounts }: SqlCourse): Promise<SqlRunner> {
  const start = performance.now();
  const columns = Object.fromEntries(
    ['country', 'state', 'postalCode', 'industry', 'employees'].map((name) => [name, name]),
  );
  const sql = toSql(compileModel(model), { dialect: 'duckdb', accounts: { table: 'accounts', id: 'id', columns } });
  for (const statement of sql.statements) await connection.run(statement);
  const loadMs = performance.now() - start;
  const query = `SELECT account_id AS id, territory_id AS territory FROM (${sql.query})`;
  const run = () => connection.run(`CREATE OR REPLACE TABLE generated AS ${query}`, [...sql.parameters]);
  return {
    name: 'DuckDB, generated SQL',
    accounts,
    loadMs,
    run,
    answers: () => readAnswers({ connection, model, table: 'generated', accounts }),
  };
}

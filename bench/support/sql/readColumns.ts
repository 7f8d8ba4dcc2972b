import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';
import type { AccountColumns } from 'bailiwick';

const TEXTS = ['country', 'state', 'postalCode', 'industry'] as const;

/** The columns of a Parquet file of companies as this library takes them: dictionaries for texts, typed arrays. */
export async function readColumns(connection: DuckDBConnection, path: string): Promise<AccountColumns> {
  const [[count]] = (await connection.runAndReadAll(`SELECT count(*) FROM '${path}'`)).getRowsJS();
  const rows = Number(count);
  const codes = TEXTS.map(() => new Int32Array(rows));
  const employees = new Float64Array(rows);
  const ids: string[] = [];
  for (const name of TEXTS) await createDictionary(connection, path, name);
  const coded = TEXTS.map((name) => `COALESCE(CAST(enum_code(CAST(${name} AS ${name}_texts)) AS INTEGER), -1)`);
  const query = `SELECT id, COALESCE(employees, 'NaN'), ${coded.join(', ')} FROM '${path}' ORDER BY row`;
  const result = await connection.stream(query);
  for (let chunk = await result.fetchChunk(); chunk !== null && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    const start = ids.length;
    for (const id of chunk.getColumnValues(0)) ids.push(String(id));
    employees.set(numbersOf(chunk.getColumnValues(1)), start);
    for (const [at, column] of codes.entries()) column.set(numbersOf(chunk.getColumnValues(at + 2)), start);
  }
  const texts = await Promise.all(TEXTS.map((name) => dictionaryOf(connection, name)));
  const columns = TEXTS.map((name, at) => [name, { codes: codes[at], values: texts[at] }] as const);
  return { ids, columns: { ...Object.fromEntries(columns), employees: { numbers: employees } } };
}

async function createDictionary(connection: DuckDBConnection, path: string, name: string): Promise<void> {
  await connection.run(`DROP TYPE IF EXISTS ${name}_texts`);
  await connection.run(
    `CREATE TYPE ${name}_texts AS ENUM (SELECT DISTINCT ${name} FROM '${path}' WHERE ${name} IS NOT NULL)`,
  );
}

async function dictionaryOf(connection: DuckDBConnection, name: string): Promise<string[]> {
  const reader = await connection.runAndReadAll(`SELECT unnest(enum_range(NULL::${name}_texts))::VARCHAR`);
  return reader.getRowsJS().map(([text]) => String(text));
}

function numbersOf(values: readonly DuckDBValue[]): number[] {
  return values.map(Number);
}

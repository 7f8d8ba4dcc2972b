import { type DuckDBConnection, INTEGER, VARCHAR } from '@duckdb/node-api';
import { createTable, type TableColumn } from '../../contestants/duckdb/createTable.js';
import { type Company, generateCompanies } from './generateCompanies.js';

/** So many companies are generated; the others are like them, but in size and in the last digits of the postal code. */
const DIFFERENT = 100_000;

/** The fields that are written. */
export const writtenFields = ['country', 'state', 'postalCode', 'industry', 'employees'] as const;

/** Writes companies, always the same ones, to Parquet files in a folder, without all of them in memory at once. */
export async function writeCompanies(connection: DuckDBConnection, folder: string, count: number): Promise<void> {
  await createTable(connection, 'companies', columns, generateCompanies(Math.min(DIFFERENT, count)));
  const digits = `lpad(CAST(hash(id, copy, 1) % 100 AS VARCHAR), 2, '0')`;
  const size = `greatest(1, CAST(employees * (0.5 + (hash(id, copy, 2) % 1000) / 1000.0) AS INTEGER))`;
  const fields = `country, state, left("postalCode", 3) || ${digits} AS "postalCode", industry, ${size} AS employees`;
  const query = `SELECT id || '-' || copy AS id, ${fields} FROM companies, range(${Math.ceil(count / DIFFERENT)}) AS r(copy) LIMIT ${count}`;
  const settings = `FORMAT parquet, ROW_GROUP_SIZE 100000, FILE_SIZE_BYTES '16MB', OVERWRITE_OR_IGNORE`;
  await connection.run(`COPY (${query}) TO '${folder.replaceAll("'", "''")}' (${settings})`);
}

const columns: readonly TableColumn<Company>[] = [
  text('id'),
  text('country'),
  text('state'),
  text('postalCode'),
  text('industry'),
  { name: 'employees', type: INTEGER, read: ({ employees }) => employees },
];

function text(name: 'id' | 'country' | 'state' | 'postalCode' | 'industry'): TableColumn<Company> {
  return { name, type: VARCHAR, read: ({ [name]: value }) => value };
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DOUBLE, DuckDBInstance, INTEGER, VARCHAR } from '@duckdb/node-api';
import { createTable, type TableColumn } from '../../contestants/duckdb/createTable.js';
import type { SqlCourse } from '../../contestants/sql/types.js';
import { type Company, generateCompanies } from '../../workloads/companies/generateCompanies.js';
import { geoModel } from '../../workloads/models/geoModel.js';

/** How large a course is. */
export interface CourseSize {
  readonly territories: number;
  /** Each of the companies comes `copies` times, with an id of its own. */
  readonly companies: number;
  readonly copies: number;
  readonly threads: number;
}

/** A course, how long it takes DuckDB to load its file into a table in memory, and what removes all of it. */
export interface OpenCourse extends SqlCourse {
  readonly loadMs: number;
  readonly close: () => Promise<void>;
}

/** Writes companies to a Parquet file and loads them from there into the table `accounts`. */
export async function openSqlCourse({ territories, companies, copies, threads }: CourseSize): Promise<OpenCourse> {
  const folder = await mkdtemp(join(tmpdir(), 'bailiwick-'));
  const path = join(folder, 'accounts.parquet');
  const instance = await DuckDBInstance.create(':memory:', { threads: `${threads}` });
  const connection = await instance.connect();
  await createTable(connection, 'companies', columns, generateCompanies(companies));
  await connection.run(`COPY (
    SELECT copy * ${companies} + row AS row, id || '-' || copy AS id, * EXCLUDE (row, id)
    FROM (SELECT range AS copy FROM range(${copies})), companies ORDER BY 1
  ) TO '${path}' (FORMAT parquet)`);
  await connection.run('DROP TABLE companies');
  const start = performance.now();
  await connection.run(`CREATE TABLE accounts AS FROM '${path}'`);
  return {
    model: geoModel(territories),
    connection,
    path,
    accounts: companies * copies,
    loadMs: performance.now() - start,
    async close() {
      connection.closeSync();
      instance.closeSync();
      await rm(folder, { recursive: true });
    },
  };
}

const columns: readonly TableColumn<Company>[] = [
  { name: 'row', type: INTEGER, read: (_, row) => row },
  { name: 'id', type: VARCHAR, read: ({ id }) => id },
  { name: 'country', type: VARCHAR, read: ({ country }) => country },
  { name: 'state', type: VARCHAR, read: ({ state }) => state },
  { name: 'postalCode', type: VARCHAR, read: ({ postalCode }) => postalCode },
  { name: 'industry', type: VARCHAR, read: ({ industry }) => industry },
  { name: 'employees', type: DOUBLE, read: ({ employees }) => employees },
];

import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { Answers, Matcher, Sample } from '../types.js';

/** Loads a sample into tables in memory, and gives the query that assigns its accounts: `row` and the number `node` of each territory. */
export type LoadTables = (connection: DuckDBConnection, sample: Sample) => Promise<string>;

/** A matcher that asks a database in memory. */
export async function databaseMatcher(threads: number, loadTables: LoadTables): Promise<Matcher> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: `${threads}`,
    preserve_insertion_order: 'false',
  });
  const connection = await instance.connect();
  return {
    async load(sample) {
      const query = await loadTables(connection, sample);
      return async () => {
        await connection.run(`CREATE OR REPLACE TABLE answers AS ${query}`);
        return () => readAnswers(connection, sample.accounts.length);
      };
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

async function readAnswers(connection: DuckDBConnection, accounts: number): Promise<Answers> {
  const reader = await connection.runAndReadAll('SELECT row, node FROM answers ORDER BY row');
  const [rows, nodes] = reader.getColumns();
  const offsets = new Uint32Array(accounts + 1);
  for (const row of rows ?? []) offsets[Number(row) + 1]++;
  for (let row = 0; row < accounts; row++) offsets[row + 1] += offsets[row];
  return { offsets, territories: Uint32Array.from(nodes ?? [], Number) };
}

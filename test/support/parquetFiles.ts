import { openDuckDB } from './duckdb.js';

/** Runs statements in a new database, such as those that write Parquet files. */
export async function runDuckDB(...statements: readonly string[]): Promise<void> {
  const database = await openDuckDB();
  await database.run(statements);
  database.close();
}

/** The rows of a query over files. */
export async function rowsOfDuckDB(query: string): Promise<unknown[][]> {
  const database = await openDuckDB();
  try {
    return await database.rows(query);
  } finally {
    database.close();
  }
}

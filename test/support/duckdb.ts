import { type DuckDBConnection, DuckDBInstance, type DuckDBValue } from '@duckdb/node-api';

/** A database in memory. */
export interface TestDatabase {
  readonly run: (statements: readonly string[]) => Promise<void>;
  readonly rows: (query: string, parameters?: readonly DuckDBValue[]) => Promise<unknown[][]>;
  readonly close: () => void;
}

/** A new database of DuckDB in memory. */
export async function openDuckDB(): Promise<TestDatabase> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection: DuckDBConnection = await instance.connect();
  return {
    async run(statements) {
      for (const statement of statements) await connection.run(statement);
    },
    async rows(query, parameters = []) {
      return (await connection.runAndReadAll(query, [...parameters])).getRowsJS();
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

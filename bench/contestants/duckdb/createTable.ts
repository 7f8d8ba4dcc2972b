import { type DuckDBConnection, DuckDBDataChunk, type DuckDBType, type DuckDBValue } from '@duckdb/node-api';

/** Rows that are handed over at once. */
const ROWS_PER_CHUNK = 2_048;

/** A column of a table in the making. */
export interface TableColumn<Item> {
  readonly name: string;
  readonly type: DuckDBType;
  readonly read: (item: Item, row: number) => DuckDBValue;
}

/** Creates a table with a row for each item, in memory. */
export async function createTable<Item>(
  connection: DuckDBConnection,
  name: string,
  columns: readonly TableColumn<Item>[],
  items: readonly Item[],
): Promise<void> {
  const definitions = columns.map((column) => `"${column.name}" ${column.type}`);
  await connection.run(`CREATE OR REPLACE TABLE ${name} (${definitions.join(', ')})`);
  const appender = await connection.createAppender(name);
  const types = columns.map(({ type }) => type);
  for (let start = 0; start < items.length; start += ROWS_PER_CHUNK) {
    const part = items.slice(start, start + ROWS_PER_CHUNK);
    const chunk = DuckDBDataChunk.create(types, part.length);
    chunk.setColumns(columns.map(({ read }) => part.map((item, i) => read(item, start + i))));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

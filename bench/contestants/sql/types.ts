import type { DuckDBConnection } from '@duckdb/node-api';
import type { TerritoryModel } from 'bailiwick';

/** A file of accounts by size, which everybody loads from, and a database with them. */
export interface SqlCourse {
  readonly model: TerritoryModel;
  readonly connection: DuckDBConnection;
  /** A Parquet file; its column `row` counts from 0. */
  readonly path: string;
  readonly accounts: number;
}

/** A contestant that is ready to assign the first accounts of a file. */
export interface SqlRunner {
  readonly name: string;
  /** How many accounts. */
  readonly accounts: number;
  /** How long loading took, in milliseconds. */
  readonly loadMs: number;
  readonly run: () => unknown;
  /** What the last run gave: by row the number of a territory, or -1. */
  readonly answers: () => Promise<Int32Array>;
}

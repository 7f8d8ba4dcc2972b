import type { RecordFormat } from '../node/types.js';

/** The options of `bailiwick assign`. */
export interface AssignFlags {
  readonly model: string;
  readonly accounts: string;
  readonly out?: string;
  readonly issues?: string;
  readonly asOf?: string;
  readonly pins?: string;
  readonly previous?: string;
  readonly format?: RecordFormat;
  readonly unique?: boolean;
  readonly all?: boolean;
  readonly json?: boolean;
  readonly engine?: 'javascript' | 'duckdb';
  /** These are for DuckDB only. */
  readonly shape?: 'rows' | 'lists';
  readonly memory?: string;
  readonly idColumn?: string;
}

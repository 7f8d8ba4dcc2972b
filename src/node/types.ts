import type { Issue } from '../core/issues.js';

/** How records are written in a file: comma-separated values with a header, or one JSON object a line. */
export type RecordFormat = 'csv' | 'ndjson';

/** An opened input: its bytes in order, under the name that messages call it. */
export interface Input {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Absent where it cannot be known beforehand, as for a pipe. */
  readonly byteLength?: number;
}

/** Some consecutive records of a file. `records`, `rows` and `lines` go together, place by place. */
export interface RecordBatch<Row = unknown> {
  readonly records: readonly Row[];
  /** The number of each record in the file, from 0; a malformed one has a number, too. */
  readonly rows: readonly number[];
  /** The line on which each record starts, from 1. */
  readonly lines: readonly number[];
  /** What could not be read as a record, in order. */
  readonly malformed: readonly Issue<'malformed_row'>[];
  /** The names in the header of a CSV file; absent for NDJSON, which has none. */
  readonly columns?: readonly string[];
  /** How far into the file this batch reaches. */
  readonly bytesRead: number;
}

/** A file being written: it appears under its name, whole, when it is committed, and not at all when it is discarded. */
export interface Output {
  write(text: string): Promise<void>;
  commit(): Promise<void>;
  discard(): Promise<void>;
}

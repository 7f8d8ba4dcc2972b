import type { Fields } from '../criteria/types.js';
import { readColumns } from './readColumns.js';
import { readCsv } from './readCsv.js';
import { readNdjson } from './readNdjson.js';
import type { Input, RecordBatch, RecordFormat } from './types.js';

/** How {@link readRecords} reads a file. */
export interface RecordOptions {
  readonly format: RecordFormat;
  /** The types by which the values of a CSV file are read; those of NDJSON have their own. */
  readonly fields: Fields;
}

/**
 * The records of a CSV or NDJSON file in batches, at least one. Memory holds one batch at a time, so that a file may be
 * as long as it likes.
 *
 * @throws {@link TerritoryError} `unreadable_file` or `malformed_file` when the file as a whole cannot be used.
 */
export function readRecords(input: Input, { format, fields }: RecordOptions): AsyncGenerator<RecordBatch> {
  if (format === 'ndjson') return readNdjson(input);
  return readCsv(input, (names, place) => readColumns(names, fields, place));
}

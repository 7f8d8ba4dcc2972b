import { TerritoryError } from '../core/errors.js';
import type { TableFormat } from '../node/duckdb/types.js';

const FORMATS: readonly TableFormat[] = ['parquet', 'csv', 'csv.gz'];

/**
 * The format of a file that DuckDB is to read or write.
 *
 * @throws {@link TerritoryError} `invalid_option` for any other ending, and for standard input and output.
 */
export function tableFormatOf(option: string, path: string): TableFormat {
  const found = FORMATS.find((format) => path.toLowerCase().endsWith(`.${format}`));
  if (found !== undefined) return found;
  const expected = 'a file whose name ends in .parquet, .csv or .csv.gz with --engine duckdb';
  throw new TerritoryError([{ code: 'invalid_option', option, expected, received: `\`${path}\`` }]);
}

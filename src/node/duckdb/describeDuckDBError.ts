/**
 * What DuckDB says went wrong, in one line and without the class of the error.
 *
 * @example
 * describeDuckDBError(new Error('IO Error: No files found\n\nLINE 1: ...')); // => 'No files found'
 */
export function describeDuckDBError(error: unknown): string {
  const [first] = (error instanceof Error ? error.message : String(error)).split('\n');
  return first.replace(/^[A-Z][A-Za-z -]* Error: /, '').trim();
}

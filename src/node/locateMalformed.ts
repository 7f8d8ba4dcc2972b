import type { Issue } from '../core/issues.js';

/** A row that could not be read as a problem of its whole file, for files of which every row is needed. */
export function locateMalformed(
  { line, expected, received }: Issue<'malformed_row'>,
  path: string,
): Issue<'malformed_file'> {
  return { code: 'malformed_file', path, line, expected, received };
}

import { TerritoryError } from '../core/errors.js';
import { formatOfPath } from '../node/formatOfPath.js';
import type { RecordFormat } from '../node/types.js';

/** A path given to an option, and what `--format` says about paths whose ending says nothing. */
export interface PathOption {
  readonly option: string;
  readonly path: string;
  readonly format: RecordFormat | undefined;
  /** The endings that the option takes, for the message. */
  readonly endings?: string;
}

/**
 * The format of a file: what its ending says, else what `--format` says, else CSV for standard input and output.
 *
 * @throws {@link TerritoryError} `invalid_option` for another ending without `--format`.
 */
export function chooseFormat({ option, path, format, endings = '.csv, .ndjson or .jsonl' }: PathOption): RecordFormat {
  const known = formatOfPath(path) ?? format ?? (path === '-' ? 'csv' : undefined);
  if (known !== undefined) return known;
  const expected = `a name that ends in ${endings}, or --format with it`;
  throw new TerritoryError([{ code: 'invalid_option', option, expected, received: `\`${path}\`` }]);
}

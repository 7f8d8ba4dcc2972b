import type { EntryFormat } from '../node/readEntries.js';
import { chooseFormat, type PathOption } from './chooseFormat.js';

/**
 * The format of a file that may also be one JSON list: what its ending says, else as {@link chooseFormat}.
 *
 * @throws {@link TerritoryError} `invalid_option` for another ending without `--format`.
 */
export function chooseEntryFormat(option: Omit<PathOption, 'endings'>): EntryFormat {
  if (/\.json$/i.test(option.path)) return 'json';
  return chooseFormat({ ...option, endings: '.csv, .ndjson, .jsonl or .json' });
}

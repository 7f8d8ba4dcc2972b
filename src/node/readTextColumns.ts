import { throwIssues } from '../core/throwIssues.js';
import type { BlockPlace } from './decodeBlock.js';
import { detachText } from './detachText.js';
import { findHeaderIssues, type HeaderRules } from './findHeaderIssues.js';

/**
 * A function that builds the record of a row of cells from those columns that are read: texts as they are, empty cells
 * left out. The texts may be kept, since none of them holds on to the block of the file that it came from.
 *
 * @throws {@link TerritoryError} `malformed_file`, with every problem of the header.
 */
export function readTextColumns(
  names: readonly string[],
  rules: HeaderRules,
  place: BlockPlace,
): (cells: readonly string[]) => Readonly<Record<string, string>> {
  throwIssues(findHeaderIssues(names, rules, place));
  const columns = [...names.entries()].filter(([, name]) => rules.read.includes(name));
  return (cells) => {
    const filled = columns.filter(([at]) => cells[at] !== '');
    return Object.fromEntries(filled.map(([at, name]) => [name, detachText(cells[at])]));
  };
}

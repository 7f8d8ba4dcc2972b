import type { Issue } from '../core/issues.js';
import type { Fields } from '../criteria/types.js';
import type { BlockPlace } from './decodeBlock.js';

const MOST_NAMES = 8;

/**
 * What is wrong with the header of a CSV file of accounts: no column `id`, a name that comes twice, a column inside
 * another (`a` and `a.b`, where both are fields), or line ends of the classic Mac OS, which leave one line only.
 */
export function findHeaderIssues(
  names: readonly string[],
  fields: Fields,
  place: BlockPlace,
): Issue<'malformed_file'>[] {
  const report = (expected: string, received: string): Issue<'malformed_file'> => {
    return { code: 'malformed_file', ...place, expected, received };
  };
  if (names.some((name) => name.includes('\r'))) return [report('lines that end in LF or CRLF', 'CR alone')];
  const missing = names.includes('id') ? [] : [report('a column `id`', describeNames(names))];
  const repeated = findRepeated(names).map((name) => report('each column once', `\`${name}\` twice`));
  const nested = findNested(names, fields).map(([outer, inner]) => {
    return report(`either \`${outer}\` or \`${inner}\``, 'both columns, though one lies inside the other');
  });
  return [...missing, ...repeated, ...nested];
}

function describeNames(names: readonly string[]): string {
  const listed = names.slice(0, MOST_NAMES).map((name) => `\`${name}\``);
  const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : '';
  const hint = names.length === 1 && /[;\t]/.test(names[0]) ? ' (cells are separated by commas here)' : '';
  return `${listed.join(', ')}${more}${hint}`;
}

/** Nameless columns, which spreadsheets leave behind on the right, may come as often as they like: they are not read. */
function findRepeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, place) => name !== '' && names.indexOf(name) !== place))];
}

function findNested(names: readonly string[], fields: Fields): [string, string][] {
  const read = names.filter((name) => name === 'id' || Object.hasOwn(fields, name));
  return read.flatMap((outer) => {
    return read.filter((inner) => inner.startsWith(`${outer}.`)).map((inner): [string, string] => [outer, inner]);
  });
}

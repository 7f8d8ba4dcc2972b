import type { Issue } from '../core/issues.js';
import { nearestName } from '../core/nearestName.js';
import type { BlockPlace } from './decodeBlock.js';

const MOST_NAMES = 8;

/** What is asked of the columns of a CSV file. */
export interface HeaderRules {
  /** These have to be there. */
  readonly required: readonly string[];
  /** These are read, the required ones among them. */
  readonly read: readonly string[];
  /** Others are refused: it would matter if one of them was misspelt. */
  readonly isClosed?: boolean;
}

/**
 * What is wrong with the header of a CSV file: a column that is missing or that does not belong there, a name that comes
 * twice, a column inside another (`a` and `a.b`, where both are read), or line ends of the classic Mac OS, which leave
 * one line only.
 */
export function findHeaderIssues(
  names: readonly string[],
  { required, read, isClosed = false }: HeaderRules,
  place: Omit<BlockPlace, 'line'> & Partial<BlockPlace>,
): Issue<'malformed_file'>[] {
  const report = (expected: string, received: string): Issue<'malformed_file'> => {
    return { code: 'malformed_file', ...place, expected, received };
  };
  if (names.some((name) => name.includes('\r'))) return [report('lines that end in LF or CRLF', 'CR alone')];
  const missing = required.filter((name) => !names.includes(name));
  const strange = isClosed ? names.filter((name) => name !== '' && !read.includes(name)) : [];
  return [
    ...missing.map((name) => report(`a column \`${name}\``, describeNames(names))),
    ...strange.map((name) => report(describeKnown(name, read), `\`${name}\``)),
    ...findRepeated(names).map((name) => report('each column once', `\`${name}\` twice`)),
    ...findNested(names, new Set(read)).map(([outer, inner]) => {
      return report(`either \`${outer}\` or \`${inner}\``, 'both columns, though one lies inside the other');
    }),
  ];
}

function describeKnown(name: string, known: readonly string[]): string {
  const suggestion = nearestName(name, known);
  if (suggestion !== undefined) return `the column \`${suggestion}\``;
  return `no columns but ${known.map((each) => `\`${each}\``).join(', ')}`;
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

function findNested(names: readonly string[], read: ReadonlySet<string>): [string, string][] {
  const present = names.filter((name) => read.has(name));
  return present.flatMap((outer) => {
    return present.filter((inner) => inner.startsWith(`${outer}.`)).map((inner): [string, string] => [outer, inner]);
  });
}

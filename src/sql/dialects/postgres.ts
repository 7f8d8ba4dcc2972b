import { doubleNumber } from './doubleNumber.js';
import { doubleQuoted } from './doubleQuoted.js';
import { LETTERS } from './letters.js';
import { requireUsable } from './requireUsable.js';
import { singleQuoted } from './singleQuoted.js';
import type { Dialect } from './types.js';
import { valuesRows } from './valuesRows.js';

const LONGEST_NAME = 63;

/** PostgreSQL 12 and later, with the encoding UTF8. */
export const postgres: Dialect = {
  name: 'postgres',
  quoteName,
  text,
  number: (value) => `CAST('${doubleNumber(value)}' AS double precision)`,
  parameter: (position) => `$${position}`,
  types: { text: 'text', number: 'double precision', integer: 'integer', boolean: 'boolean' },
  binary: (text) => `(${text} COLLATE "C")`,
  foldCase: (text) => `translate(${text}, ${LETTERS})`,
  startsWith: (text, part) => `starts_with(${text}, ${part})`,
  endsWith: (text, part) => `(right(${text}, length(${part})) = ${part})`,
  contains: (text, part) => `(strpos(${text}, ${part}) > 0)`,
  matches: (text, pattern) => `(${text} ~ ${singleQuoted(pattern)})`,
  isWhole: (number) => `(${number} = floor(${number}))`,
  // Not a cast, which depends on DateStyle.
  dateText: (date) => `to_char(${date}, 'YYYY-MM-DD')`,
  listLength: (list) => `cardinality(${list})`,
  isWithoutNull: (list) => `(array_position(${list}, NULL) IS NULL)`,
  hasElement: (list, text) => `(${text} = ANY (${list}))`,
  anyElement: (list, condition) =>
    `EXISTS (SELECT 1 FROM unnest(${list}) AS elements(element) WHERE ${condition('element')})`,
  rows: valuesRows(quoteName),
  collect: (value, order) => `array_agg(${value} ORDER BY ${order})`,
};

/** A longer name would be cut off without an error, and might then be another column's. */
function quoteName(name: string): string {
  const length = Array.from(requireUsable(name)).reduce((sum, character) => sum + bytesOf(character), 0);
  if (length > LONGEST_NAME) requireUsable(name, `a name has at most ${LONGEST_NAME} bytes`);
  return doubleQuoted(name);
}

function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/** Right whether or not `standard_conforming_strings` is on. */
function text(value: string): string {
  return requireUsable(value).includes('\\')
    ? ` E${singleQuoted(value.replaceAll('\\', '\\\\'))}`
    : singleQuoted(value);
}

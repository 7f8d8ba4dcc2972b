import { doubleNumber } from './doubleNumber.js';
import { doubleQuoted } from './doubleQuoted.js';
import { LETTERS } from './letters.js';
import { singleQuoted } from './singleQuoted.js';
import type { Dialect } from './types.js';
import { valuesRows } from './valuesRows.js';

/** Snowflake; a list is an ARRAY of texts. Its SQL is written from the manual and not run. */
export const snowflake: Dialect = {
  name: 'snowflake',
  quoteName: doubleQuoted,
  text,
  number: (value) => `CAST(${doubleNumber(value)} AS DOUBLE)`,
  types: { text: 'VARCHAR', number: 'DOUBLE', integer: 'INTEGER', boolean: 'BOOLEAN' },
  binary: (text) => `COLLATE(${text}, '')`,
  foldCase: (text) => `TRANSLATE(${text}, ${LETTERS})`,
  startsWith: (text, part) => `STARTSWITH(${text}, ${part})`,
  endsWith: (text, part) => `ENDSWITH(${text}, ${part})`,
  contains: (text, part) => `CONTAINS(${text}, ${part})`,
  matches: (value, pattern) => `REGEXP_LIKE(${value}, ${text(pattern)})`,
  isWhole: (number) => `(${number} = FLOOR(${number}))`,
  dateText: (date) => `TO_CHAR(${date}, 'YYYY-MM-DD')`,
  listLength: (list) => `ARRAY_SIZE(${list})`,
  isWithoutNull: (list) => `(ARRAY_SIZE(FILTER(${list}, element -> IS_VARCHAR(element))) = ARRAY_SIZE(${list}))`,
  hasElement: (list, text) => `ARRAY_CONTAINS(TO_VARIANT(${text}), ${list})`,
  anyElement: (list, condition) =>
    `(ARRAY_SIZE(FILTER(${list}, element -> ${condition('CAST(element AS VARCHAR)')})) > 0)`,
  rows: valuesRows(doubleQuoted),
  collect: (value, order) => `ARRAY_AGG(${value}) WITHIN GROUP (ORDER BY ${order})`,
};

/** A backslash is an escape in Snowflake. */
function text(value: string): string {
  return singleQuoted(value).replaceAll('\\', '\\\\');
}

import { doubleNumber } from './doubleNumber.js';
import { doubleQuoted } from './doubleQuoted.js';
import { LETTERS } from './letters.js';
import { singleQuoted } from './singleQuoted.js';
import type { Dialect } from './types.js';
import { valuesRows } from './valuesRows.js';

/** Trino; texts compare by their bytes there. Its SQL is parsed in tests, not run. */
export const trino: Dialect = {
  name: 'trino',
  quoteName: doubleQuoted,
  text: singleQuoted,
  number: doubleNumber,
  types: { text: 'VARCHAR', number: 'DOUBLE', integer: 'INTEGER', boolean: 'BOOLEAN' },
  binary: (text) => text,
  foldCase: (text) => `translate(${text}, ${LETTERS})`,
  startsWith: (text, part) => `starts_with(${text}, ${part})`,
  endsWith: (text, part) => `(substr(${text}, -length(${part})) = ${part})`,
  contains: (text, part) => `(strpos(${text}, ${part}) > 0)`,
  matches: (text, pattern) => `regexp_like(${text}, ${singleQuoted(pattern)})`,
  isWhole: (number) => `(${number} = floor(${number}))`,
  dateText: (date) => `CAST(${date} AS VARCHAR)`,
  listLength: (list) => `cardinality(${list})`,
  isWithoutNull: (list) => `none_match(${list}, element -> element IS NULL)`,
  hasElement: (list, text) => `contains(${list}, ${text})`,
  anyElement: (list, condition) => `any_match(${list}, element -> ${condition('element')})`,
  rows: valuesRows(doubleQuoted),
  collect: (value, order) => `array_agg(${value} ORDER BY ${order})`,
};

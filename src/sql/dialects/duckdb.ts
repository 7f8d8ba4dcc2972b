import { doubleNumber } from './doubleNumber.js';
import { doubleQuoted } from './doubleQuoted.js';
import { LETTERS } from './letters.js';
import { singleQuoted } from './singleQuoted.js';
import type { Dialect } from './types.js';
import { valuesRows } from './valuesRows.js';

/** DuckDB 1.3 and later. */
export const duckdb: Dialect = {
  name: 'duckdb',
  quoteName: doubleQuoted,
  text: singleQuoted,
  number: doubleNumber,
  parameter: (position) => `$${position}`,
  types: { text: 'VARCHAR', number: 'DOUBLE', integer: 'INTEGER', boolean: 'BOOLEAN' },
  binary: (text) => `(${text} COLLATE C)`,
  foldCase: (text) => `translate(${text}, ${LETTERS})`,
  startsWith: (text, part) => `starts_with(${text}, ${part})`,
  endsWith: (text, part) => `ends_with(${text}, ${part})`,
  contains: (text, part) => `contains(${text}, ${part})`,
  matches: (text, pattern) => `regexp_matches(${text}, ${singleQuoted(pattern)})`,
  isWhole: (number) => `(${number} = floor(${number}))`,
  dateText: (date) => `CAST(${date} AS VARCHAR)`,
  listLength: (list) => `len(${list})`,
  isWithoutNull: (list) => `(list_count(${list}) = len(${list}))`,
  hasElement: (list, text) => `list_contains(${list}, ${text})`,
  anyElement: (list, condition) => `(len(list_filter(${list}, lambda element: ${condition('element')})) > 0)`,
  rows: valuesRows(doubleQuoted),
  collect: (value, order) => `list(${value} ORDER BY ${order})`,
};

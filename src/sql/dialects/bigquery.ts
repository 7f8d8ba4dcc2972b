import { doubleNumber } from './doubleNumber.js';
import { LETTERS } from './letters.js';
import { requireUsable } from './requireUsable.js';
import type { Dialect } from './types.js';

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
]);

/** Google BigQuery. Its SQL is written from the manual and not run. */
export const bigquery: Dialect = {
  name: 'bigquery',
  quoteName: (name) => `\`${escaped(requireUsable(name, name === '' ? 'a name cannot be empty' : undefined))}\``,
  text,
  number: (value) => `CAST(${doubleNumber(value)} AS FLOAT64)`,
  types: { text: 'STRING', number: 'FLOAT64', integer: 'INT64', boolean: 'BOOL' },
  binary: (text) => `COLLATE(${text}, '')`,
  foldCase: (text) => `TRANSLATE(${text}, ${LETTERS})`,
  startsWith: (text, part) => `STARTS_WITH(${text}, ${part})`,
  endsWith: (text, part) => `ENDS_WITH(${text}, ${part})`,
  contains: (text, part) => `(STRPOS(${text}, ${part}) > 0)`,
  matches: (value, pattern) => `REGEXP_CONTAINS(${value}, ${text(pattern)})`,
  isWhole: (number) => `(${number} = FLOOR(${number}))`,
  dateText: (date) => `FORMAT_DATE('%F', ${date})`,
  listLength: (list) => `ARRAY_LENGTH(${list})`,
  isWithoutNull: (list) => `NOT EXISTS (SELECT 1 FROM UNNEST(${list}) AS element WHERE element IS NULL)`,
  hasElement: (list, text) => `(${text} IN UNNEST(${list}))`,
  anyElement: (list, condition) => `EXISTS (SELECT 1 FROM UNNEST(${list}) AS element WHERE ${condition('element')})`,
  rows: structRows,
  collect: (value, order) => `ARRAY_AGG(${value} ORDER BY ${order})`,
};

function text(value: string): string {
  return `'${escaped(requireUsable(value))}'`;
}

function escaped(value: string): string {
  return value.replace(/[\\'`\n\r]/g, (sign) => ESCAPES.get(sign) ?? `\\${sign}`);
}

/** There is no VALUES: rows are an array of structs, of which the first one names the columns. */
function structRows(rows: readonly (readonly string[])[], names: readonly string[], alias: string): string {
  const [first = [], ...rest] = rows;
  const named = first.map((value, column) => `${value} AS ${bigquery.quoteName(names[column] ?? '')}`);
  const structs = [`STRUCT(${named.join(', ')})`, ...rest.map((row) => `(${row.join(', ')})`)];
  return `UNNEST([${structs.join(', ')}]) AS ${bigquery.quoteName(alias)}`;
}

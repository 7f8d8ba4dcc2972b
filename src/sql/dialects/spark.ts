import { doubleNumber } from './doubleNumber.js';
import { LETTERS } from './letters.js';
import { requireUsable } from './requireUsable.js';
import type { Dialect } from './types.js';
import { valuesRows } from './valuesRows.js';

/** Apache Spark 3.4 and later; texts compare by their bytes there unless a column says otherwise. */
export const spark: Dialect = {
  name: 'spark',
  quoteName,
  text,
  number: (value) => `${doubleNumber(value)}D`,
  types: { text: 'STRING', number: 'DOUBLE', integer: 'INT', boolean: 'BOOLEAN' },
  binary: (text) => text,
  foldCase: (text) => `translate(${text}, ${LETTERS})`,
  startsWith: (text, part) => `startswith(${text}, ${part})`,
  endsWith: (text, part) => `endswith(${text}, ${part})`,
  contains: (text, part) => `contains(${text}, ${part})`,
  matches: (value, pattern) => `(${value} RLIKE ${text(pattern)})`,
  // Not floor, which gives a whole number of 64 bits.
  isWhole: (number) => `(${number} = rint(${number}))`,
  dateText: (date) => `date_format(${date}, 'yyyy-MM-dd')`,
  listLength: (list) => `size(${list})`,
  isWithoutNull: (list) => `forall(${list}, element -> element IS NOT NULL)`,
  hasElement: (list, text) => `array_contains(${list}, ${text})`,
  anyElement: (list, condition) => `exists(${list}, element -> ${condition('element')})`,
  rows: valuesRows(quoteName),
  collect: (value, order) =>
    `transform(array_sort(collect_list(struct(${order} AS place, ${value} AS value))), entry -> entry.value)`,
};

/** Spark replaces `${…}` before it parses, and a name has no escapes against that. */
function quoteName(name: string): string {
  return `\`${requireUsable(name, whyNoName(name)).replaceAll('`', '``')}\``;
}

function whyNoName(name: string): string | undefined {
  if (name === '') return 'a name cannot be empty';
  return /[$][{]/.test(name) ? 'Spark replaces a dollar before a brace' : undefined;
}

/** The dollar is escaped for the same reason. */
function text(value: string): string {
  return `'${requireUsable(value).replace(/[\\'$]/g, (sign) => (sign === '$' ? '\\u0024' : `\\${sign}`))}'`;
}

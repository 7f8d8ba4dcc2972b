/** The fewest and the most arguments of an operator. */
export interface Arity {
  readonly fewest: number;
  readonly most: number;
}

/** The most arguments of an operator that takes any number of them. */
export const MANY = 1_000;

/** Every operator of JSON Logic that criteria may use, as json-logic-js defines it. `log` is left out: it writes to the console. */
export const STANDARD_OPERATORS: ReadonlyMap<string, Arity> = new Map([
  ['var', { fewest: 1, most: 2 }],
  ['missing', { fewest: 0, most: MANY }],
  ['missing_some', { fewest: 2, most: 2 }],
  ['if', { fewest: 0, most: MANY }],
  ['?:', { fewest: 0, most: MANY }],
  ['==', { fewest: 2, most: 2 }],
  ['===', { fewest: 2, most: 2 }],
  ['!=', { fewest: 2, most: 2 }],
  ['!==', { fewest: 2, most: 2 }],
  ['!', { fewest: 1, most: 1 }],
  ['!!', { fewest: 1, most: 1 }],
  ['and', { fewest: 1, most: MANY }],
  ['or', { fewest: 1, most: MANY }],
  ['<', { fewest: 2, most: 3 }],
  ['<=', { fewest: 2, most: 3 }],
  ['>', { fewest: 2, most: 2 }],
  ['>=', { fewest: 2, most: 2 }],
  ['in', { fewest: 2, most: 2 }],
  ['+', { fewest: 1, most: MANY }],
  ['-', { fewest: 1, most: 2 }],
  ['*', { fewest: 1, most: MANY }],
  ['/', { fewest: 2, most: 2 }],
  ['%', { fewest: 2, most: 2 }],
  ['min', { fewest: 1, most: MANY }],
  ['max', { fewest: 1, most: MANY }],
  ['cat', { fewest: 1, most: MANY }],
  ['substr', { fewest: 2, most: 3 }],
  // json-logic-js copies what it has merged so far for each further argument.
  ['merge', { fewest: 0, most: 20 }],
  ['map', { fewest: 2, most: 2 }],
  ['filter', { fewest: 2, most: 2 }],
  ['reduce', { fewest: 2, most: 3 }],
  ['all', { fewest: 2, most: 2 }],
  ['some', { fewest: 2, most: 2 }],
  ['none', { fewest: 2, most: 2 }],
]);

/** Operators that json-logic-js does not have: react-querybuilder emits them. Criteria have them, opaque parts do not. */
export const ADDED_OPERATORS: ReadonlyMap<string, Arity> = new Map([
  ['startsWith', { fewest: 2, most: 2 }],
  ['endsWith', { fewest: 2, most: 2 }],
  ['xor', { fewest: 1, most: MANY }],
]);

/** Operators that run a body for each element of a list. */
export const ITERATORS: ReadonlySet<string> = new Set(['map', 'filter', 'reduce', 'all', 'some', 'none']);

const HINTS: ReadonlyMap<string, string> = new Map([
  ['log', 'it writes to the console, so it has no place in a rule'],
  ['method', 'it can call code; no operator that does is accepted'],
  ['CALL', 'it can call code; no operator that does is accepted'],
  ['regexTest', 'regular expressions can take for ever; use startsWith, endsWith or in'],
  ['regex', 'regular expressions can take for ever; use startsWith, endsWith or in'],
  ['contains', 'write {"in": [text, {"var": field}]}'],
  ['beginsWith', 'write {"startsWith": [{"var": field}, text]}'],
  ['between', 'write {"<=": [low, {"var": field}, high]}'],
  ['not', 'write {"!": …}'],
  ['any', 'write {"some": [field, test]}'],
  ['=', 'write =='],
  ['eq', 'write =='],
  ['<>', 'write !='],
  ['ne', 'write !='],
  ['lt', 'write <'],
  ['lte', 'write <='],
  ['gt', 'write >'],
  ['gte', 'write >='],
  ['AND', 'write and'],
  ['OR', 'write or'],
  ['notIn', 'write {"!": {"in": […]}}'],
  ['date==', 'declare the field as a date and use =='],
  ['date!=', 'declare the field as a date and use !='],
  ['datetime==', 'declare the field as a date and use =='],
  ['datetime!=', 'declare the field as a date and use !='],
  ['dateOn', 'declare the field as a date and use =='],
  ['dateBefore', 'declare the field as a date and use <'],
  ['dateAfter', 'declare the field as a date and use >'],
  ['now', 'criteria have no clock; write the date'],
  ['today', 'criteria have no clock; write the date'],
]);

/** What to write instead of an operator that the dialect does not have, where that is known. */
export function hintFor(operator: string): string | undefined {
  return HINTS.get(operator);
}

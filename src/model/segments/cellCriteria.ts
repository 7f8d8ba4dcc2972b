import type { JsonLogic } from '../../criteria/types.js';
import type { Dimension } from './types.js';

/** The criteria of a dimension's cells, one after the other, and last those of its remainder: in none of the cells. */
export function cellCriteria(dimension: Dimension): JsonLogic[] {
  const field = { var: dimension.field };
  switch (dimension.kind) {
    case 'values': {
      const lists = dimension.cells.map(({ values }) => values);
      // One list of all values is decided by a look-up, however many cells there are.
      return [...lists.map((values) => ({ in: [field, values] })), { '!': [{ in: [field, lists.flat()] }] }];
    }
    case 'prefixes':
      return withRemainder(
        dimension.cells.map(({ prefixes }) => anyOf(prefixes.map((prefix) => ({ startsWith: [field, prefix] })))),
      );
    case 'bands':
      return withRemainder(dimension.cells.map(({ from, to }) => between(field, from, to)));
  }
}

function withRemainder(cells: readonly JsonLogic[]): JsonLogic[] {
  // JSON Logic has no `or` of nothing.
  return [...cells, cells.length === 0 ? true : { '!': [anyOf(cells)] }];
}

function between(field: JsonLogic, from: number | undefined, to: number | undefined): JsonLogic {
  if (to === undefined) return from === undefined ? { '!=': [field, null] } : { '>=': [field, from] };
  if (from === undefined) return { '<': [field, to] };
  return { and: [{ '>=': [field, from] }, { '<': [field, to] }] };
}

function anyOf(criteria: readonly JsonLogic[]): JsonLogic {
  return criteria.length === 1 ? criteria[0] : { or: criteria };
}

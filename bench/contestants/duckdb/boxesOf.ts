import type { Criteria } from 'bailiwick';
import { type Box, intersect } from './box.js';
import { type Domains, testBoxes } from './testBoxes.js';

/** More than this, and a rule table is no answer to the criteria. */
const MOST = 20_000;

/**
 * Criteria as boxes of which a record has to be in one: conjunctions of one condition a field, as a row of a rule table
 * holds them. Tests that are negated become those of all other values that occur.
 *
 * @throws Error for criteria that come to very many boxes, or that no row of a table can hold.
 */
export function boxesOf(criteria: Criteria, domains: Domains, isNegated = false): Box[] {
  switch (criteria.kind) {
    case 'not':
      return boxesOf(criteria.item, domains, !isNegated);
    case 'and':
    case 'or': {
      const parts = criteria.items.map((item) => boxesOf(item, domains, isNegated));
      return (criteria.kind === 'or') === isNegated ? product(parts) : parts.flat();
    }
    default:
      return testBoxes(criteria, domains, isNegated);
  }
}

function product(parts: readonly (readonly Box[])[]): Box[] {
  let boxes: Box[] = [{}];
  for (const part of parts) {
    if (boxes.length * part.length > MOST) throw new Error('its criteria come to too many rows of a rule table');
    boxes = boxes.flatMap((box) => part.flatMap((other) => intersect(box, other)));
  }
  return boxes;
}

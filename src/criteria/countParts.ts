import type { Criteria } from './types.js';

/** The number of parts of a typed tree; one that stands in several places is looked at once and counted in each. */
export function countParts(criteria: Criteria, counted: Map<Criteria, number> = new Map()): number {
  const known = counted.get(criteria);
  if (known !== undefined) return known;
  const count = 1 + partsOf(criteria).reduce((sum, part) => sum + countParts(part, counted), 0);
  counted.set(criteria, count);
  return count;
}

function partsOf(criteria: Criteria): readonly Criteria[] {
  switch (criteria.kind) {
    case 'and':
    case 'or':
    case 'xor':
      return criteria.items;
    case 'not':
      return [criteria.item];
    case 'some':
    case 'all':
    case 'none':
      return [criteria.element];
    default:
      return [];
  }
}

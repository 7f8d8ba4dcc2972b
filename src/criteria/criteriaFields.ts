import { requireCriteria } from './requireCriteria.js';
import type { Criteria } from './types.js';

/**
 * The names of the fields that criteria read, each once, in order of UTF-16 code unit.
 *
 * @throws {@link TerritoryError} `wrong_type` for what is not from {@link parseCriteria}, such as JSON Logic itself.
 * @example
 * criteriaFields(parseCriteria({ and: [{ '>': [{ var: 'size' }, 9] }, { var: 'country' }, { var: 'size' }] }));
 * // => ['country', 'size']
 */
export function criteriaFields(criteria: Criteria): string[] {
  requireCriteria(criteria);
  return [...new Set(fieldNames(criteria))].sort();
}

function fieldNames(criteria: Criteria): string[] {
  switch (criteria.kind) {
    case 'constant':
      return [];
    case 'and':
    case 'or':
    case 'xor':
      return criteria.items.flatMap(fieldNames);
    case 'not':
      return fieldNames(criteria.item);
    case 'if':
      return [criteria.condition, criteria.then, criteria.otherwise].flatMap(fieldNames);
    case 'missing':
    case 'opaque':
      return criteria.fields.map((field) => field.name);
    default:
      return [criteria.field.name];
  }
}

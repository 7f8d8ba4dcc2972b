import { wrongTypeError } from '../core/wrongTypeError.js';

/** Throws `wrong_type` for what is no typed tree, such as the JSON Logic that it is made of. */
export function requireCriteria(criteria: unknown): void {
  if (typeof criteria === 'object' && criteria !== null && 'kind' in criteria) return;
  throw wrongTypeError(criteria, 'criteria from parseCriteria');
}

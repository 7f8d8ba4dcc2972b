import { wrongTypeError } from '../core/wrongTypeError.js';

/** Throws `wrong_type` for what is no index of a forest. */
export function requireIndex(index: unknown): void {
  if (typeof index === 'object' && index !== null && 'positionById' in index) return;
  throw wrongTypeError(index, 'an index from indexHierarchy');
}

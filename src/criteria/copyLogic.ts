import type { Json } from '../core/json.js';

/**
 * A copy of checked JSON, so that nobody can change it after the check; -0 becomes 0, as it does on its way through text.
 *
 * INVARIANT: `findLogicIssues` has found the value to be JSON of bounded depth.
 */
export function copyLogic(value: unknown): Json {
  if (typeof value === 'number') return value === 0 ? 0 : value;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(copyLogic);
  if (typeof value !== 'object' || value === null) return null;
  return Object.fromEntries(Object.entries(value).map(([member, inner]) => [member, copyLogic(inner)]));
}

import type { SearchState } from './searchTypes.js';

/** Whether a group may go to a territory: it is not locked elsewhere, nor forbidden there. */
export function isPermitted(
  { groups: { locks, allowed }, territories }: SearchState,
  group: number,
  to: number,
): boolean {
  if (locks[group] !== -1) return locks[group] === to;
  return allowed === null || allowed[group * territories + to] === 1;
}

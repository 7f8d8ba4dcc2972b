import { isMembers } from '../core/isMembers.js';
import { wrongTypeError } from '../core/wrongTypeError.js';
import type { Assignment } from './types.js';

/**
 * The ids of an assignment's territories, the primary one first.
 *
 * @throws {@link TerritoryError} `wrong_type` at `pointer` for what is no assignment.
 */
export function territoryIdsOf(assignment: Assignment, pointer = ''): string[] {
  if (!isAssignment(assignment)) throw wrongTypeError(assignment, 'an assignment from assignAccount', pointer);
  return assignment.territories.map(({ territoryId }) => territoryId);
}

function isAssignment(value: unknown): boolean {
  return isMembers(value) && Array.isArray(value.territories) && Array.from(value.territories).every(hasId);
}

function hasId(value: unknown): boolean {
  return isMembers(value) && typeof value.territoryId === 'string';
}

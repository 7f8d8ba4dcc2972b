import { wrongTypeError } from '../core/wrongTypeError.js';
import { TYPES } from './deciding/levels.js';

/** The number of a type of record, or a thrown `wrong_type`. */
export function requireType(type: unknown): number {
  const known: readonly unknown[] = TYPES;
  const number = known.indexOf(type);
  if (number === -1) throw wrongTypeError(type, 'account, contact or opportunity', '/type');
  return number;
}

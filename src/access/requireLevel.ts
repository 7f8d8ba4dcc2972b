import { wrongTypeError } from '../core/wrongTypeError.js';
import { LEVELS } from './deciding/levels.js';

/** The number of a level to be had at the least, or a thrown `wrong_type`. */
export function requireLevel(minLevel: unknown): number {
  const known: readonly unknown[] = LEVELS;
  const level = known.indexOf(minLevel);
  if (level < 1) throw wrongTypeError(minLevel, 'view, edit or full', '/minLevel');
  return level;
}

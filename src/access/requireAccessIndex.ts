import { wrongTypeError } from '../core/wrongTypeError.js';

/** Throws `wrong_type` for what is no index of access. */
export function requireAccessIndex(index: unknown, pointer = ''): void {
  if (typeof index === 'object' && index !== null && 'rules' in index && 'tree' in index) return;
  throw wrongTypeError(index, 'an index from compileAccess', pointer);
}

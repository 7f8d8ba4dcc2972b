import { wrongTypeError } from '../core/wrongTypeError.js';

/** Throws `wrong_type` for what is no table of assignments. */
export function requireTable(table: unknown): void {
  if (typeof table === 'object' && table !== null && 'offsets' in table) return;
  throw wrongTypeError(table, 'a table from assignAccounts');
}

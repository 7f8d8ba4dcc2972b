import { readPlainData } from './readPlainData.js';
import { wrongTypeError } from './wrongTypeError.js';

/** Throws `wrong_type` for what is no list, and `unreadable_value` for what cannot be told. */
export function requireList(value: unknown, expected: string, pointer = ''): void {
  // Even this throws, for a proxy that has been revoked.
  if (!readPlainData(() => Array.isArray(value))) throw wrongTypeError(value, expected, pointer);
}

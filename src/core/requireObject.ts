import { wrongTypeError } from './wrongTypeError.js';

/**
 * Throws `wrong_type` for what is no object, such as `null` in the place of options, so that whatever comes after may
 * read members.
 */
export function requireObject(value: unknown, expected = 'options as an object', pointer = ''): void {
  if (typeof value !== 'object' || value === null) throw wrongTypeError(value, expected, pointer);
}

import { isMembers } from '../core/isMembers.js';
import { readPlainData } from '../core/readPlainData.js';
import { wrongTypeError } from '../core/wrongTypeError.js';

/** Throws `wrong_type` for what is no object of one of these kinds. */
export function requireKind(value: unknown, expected: string, kinds: readonly string[]): void {
  if (!isMembers(value)) throw wrongTypeError(value, expected);
  const kind = readPlainData(() => value.kind);
  if (typeof kind !== 'string' || !kinds.includes(kind)) throw wrongTypeError(kind, `the kind of ${expected}`, '/kind');
}

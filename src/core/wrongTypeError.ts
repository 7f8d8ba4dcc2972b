import { describeValue } from './describeValue.js';
import { TerritoryError } from './errors.js';

/** The error of one value of another kind than its place allows; `expected` is a phrase. */
export function wrongTypeError(value: unknown, expected: string, pointer = ''): TerritoryError {
  return new TerritoryError([{ code: 'wrong_type', pointer, expected, received: describeValue(value) }]);
}

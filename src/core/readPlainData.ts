import { TerritoryError } from './errors.js';
import { isTerritoryError } from './isTerritoryError.js';

/**
 * What `read` makes of a value from outside. Plain data never throws when it is read; where something does all the same,
 * that is an issue like any other.
 *
 * @throws {@link TerritoryError} what `read` throws of that kind, or `unreadable_value`.
 */
export function readPlainData<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (isTerritoryError(error)) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new TerritoryError([{ code: 'unreadable_value', pointer: '', reason }]);
  }
}

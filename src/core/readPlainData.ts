import { unreadableError } from './unreadableError.js';

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
    throw unreadableError(error);
  }
}

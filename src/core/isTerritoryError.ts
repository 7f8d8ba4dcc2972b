import { TerritoryError } from './errors.js';

/**
 * Whether a caught value is a {@link TerritoryError}, also one of another copy of this library.
 *
 * @example
 * try {
 *   parseModel({});
 * } catch (error) {
 *   isTerritoryError(error); // => true
 * }
 */
export function isTerritoryError(error: unknown): error is TerritoryError {
  try {
    if (error instanceof TerritoryError) return true;
    return (
      error instanceof Error && error.name === 'TerritoryError' && 'issues' in error && Array.isArray(error.issues)
    );
  } catch {
    // Anything can be thrown, even what throws when it is looked at.
    return false;
  }
}

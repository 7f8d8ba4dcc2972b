import { TerritoryError } from './errors.js';
import { isTerritoryError } from './isTerritoryError.js';

/** What was thrown while a value was read, as an error of this library: one that is passes on as it is. */
export function unreadableError(error: unknown): TerritoryError {
  if (isTerritoryError(error)) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new TerritoryError([{ code: 'unreadable_value', pointer: '', reason }]);
}

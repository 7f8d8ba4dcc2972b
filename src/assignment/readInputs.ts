import { readPlainData } from '../core/readPlainData.js';
import { wrongTypeError } from '../core/wrongTypeError.js';

/**
 * Accounts, or what is to be some, one after the other.
 *
 * A list is copied, so that one that throws when it is read is refused here. What another iterator throws is its own
 * matter, such as a file that ends too soon, and passes through.
 *
 * @throws {@link TerritoryError} `wrong_type` for what cannot be gone through, texts included, and `unreadable_value`.
 */
export function readInputs(accounts: unknown): Iterable<unknown> {
  return readPlainData(() => {
    if (Array.isArray(accounts)) return accounts.slice();
    if (isIterable(accounts)) return accounts;
    throw wrongTypeError(accounts, 'accounts, one after the other');
  });
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}

import { stringify } from 'fast-check';
import type { Violation } from './types.js';

/** Throws an error with an account for which a law does not hold; the violation is its `cause`. */
export function failLaw(violation: Violation): never {
  const { claim, account, why } = violation;
  const lines = [claim, `account: ${stringify(account)}`, ...why];
  throw new Error(lines.join('\n  '), { cause: violation });
}

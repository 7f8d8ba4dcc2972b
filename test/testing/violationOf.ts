import type { Account } from '../../src/index.js';
import type { Decision } from '../../src/testing/index.js';

/** An account for which a law does not hold. */
export interface Violation {
  readonly account: Account;
  readonly message: string;
}

/** How a law was decided, or the account that it named. */
export function violationOf(run: () => Decision): Decision | Violation {
  try {
    return run();
  } catch (error) {
    if (error instanceof Error && isCause(error.cause)) return { account: error.cause.account, message: error.message };
    throw error;
  }
}

function isCause(cause: unknown): cause is { account: Account } {
  return typeof cause === 'object' && cause !== null && 'account' in cause;
}

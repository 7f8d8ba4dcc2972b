import { compareHoldings } from './compareHoldings.js';
import type { CoverageInput } from './readCoverage.js';
import type { RoleHolding } from './types.js';

/** The holdings of the account in its channel that had started on the day, the earliest first. */
export function holdingsOf({ account, date, state }: CoverageInput): RoleHolding[] {
  return state.holdings
    .filter(({ accountId, channel }) => accountId === account.accountId && channel === account.channel)
    .filter(({ from }) => from <= date)
    .sort(compareHoldings);
}

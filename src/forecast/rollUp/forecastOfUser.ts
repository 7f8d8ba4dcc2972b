import { readPlainData } from '../../core/readPlainData.js';
import { wrongTypeError } from '../../core/wrongTypeError.js';
import { creditScope } from './creditedLines.js';
import type { RollUp } from './indexTypes.js';
import type { PeriodIds } from './periodNumbers.js';
import { requireRollUp } from './requireRollUp.js';
import { sumByGroup, userOf } from './sumByGroup.js';
import type { UserForecast } from './types.js';
import { userForecast } from './userForecast.js';

/** A user in a territory. */
export interface UserInTerritory {
  readonly userId: string;
  readonly territoryId: string;
}

/**
 * The forecast of one user's lines in a territory and all below it, whether or not the user is a member there; all 0 for a
 * user without lines.
 *
 * Linear in the lines of the roll-up; `forecastsByUser` has all users for the same cost.
 *
 * @throws {@link TerritoryError} `unknown_territory`, `unknown_period`, `wrong_type`.
 * @example
 * const line = { category: 'closed', closeDate: '2026-11-22', territories: [{ territoryId: 'amer' }] };
 * const found = rollUp({
 *   territories: [{ id: 'amer', parentId: null }],
 *   periods: [{ id: 'Q4', from: '2026-10-01', to: '2027-01-01' }],
 *   lines: [
 *     { ...line, id: 'o1', amountMinor: 100, userId: 'ann' },
 *     { ...line, id: 'o2', amountMinor: 50, userId: 'ben' },
 *   ],
 * });
 * forecastOfUser(found, { userId: 'ann', territoryId: 'amer' }, 'Q4').cumulative.closedOnly; // => 100
 */
export function forecastOfUser(rollUp: RollUp, user: UserInTerritory, periodIds: PeriodIds): UserForecast {
  requireRollUp(rollUp);
  const { userId, territoryId } = readPlainData(() => ({ ...user }));
  if (typeof userId !== 'string') throw wrongTypeError(userId, 'the id of a user', '/userId');
  const scope = creditScope(rollUp, territoryId, periodIds);
  return userForecast(rollUp, sumByGroup(rollUp, scope, userOf, userId).get(userId));
}

import { compareGroups } from './compareGroups.js';
import { creditScope } from './creditedLines.js';
import type { RollUp } from './indexTypes.js';
import type { PeriodIds } from './periodNumbers.js';
import { requireRollUp } from './requireRollUp.js';
import { sumByGroup, userOf } from './sumByGroup.js';
import type { ForecastByUser } from './types.js';
import { userForecast } from './userForecast.js';

/**
 * The forecast of every user with lines in a territory or below it, by id; what nobody has comes first, as `null`. They add
 * up to that of the territory. Under a conversion that is so before rounding: `k` rows and the territory may miss each other
 * by `(k + 1) / 2` minor units, for each period and category, since each is rounded by itself.
 *
 * Linear in the lines of the roll-up.
 *
 * @throws {@link TerritoryError} `unknown_territory`, `unknown_period`, `wrong_type`.
 * @example
 * const line = { category: 'closed', closeDate: '2026-11-22', territories: [{ territoryId: 'amer' }] };
 * const found = rollUp({
 *   territories: [{ id: 'amer', parentId: null }],
 *   periods: [{ id: 'Q4', from: '2026-10-01', to: '2027-01-01' }],
 *   lines: [
 *     { ...line, id: 'o1', amountMinor: 100, userId: 'ann' },
 *     { ...line, id: 'o2', amountMinor: 50 },
 *   ],
 * });
 * const rows = forecastsByUser(found, 'amer', 'Q4');
 * rows.map(({ userId, single }) => [userId, single.closed]); // => [[null, 50], ['ann', 100]]
 */
export function forecastsByUser(rollUp: RollUp, territoryId: string, periodIds: PeriodIds): ForecastByUser[] {
  requireRollUp(rollUp);
  const sums = sumByGroup(rollUp, creditScope(rollUp, territoryId, periodIds), userOf);
  const rows = Array.from(sums, ([userId, each]) => ({ userId, ...userForecast(rollUp, each) }));
  return rows.sort((a, b) => compareGroups(a.userId, b.userId));
}

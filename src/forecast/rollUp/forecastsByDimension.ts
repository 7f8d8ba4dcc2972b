import { TerritoryError } from '../../core/errors.js';
import { nearestName } from '../../core/nearestName.js';
import { readPlainData } from '../../core/readPlainData.js';
import { wrongTypeError } from '../../core/wrongTypeError.js';
import { compareGroups } from './compareGroups.js';
import { creditScope } from './creditedLines.js';
import type { RollUp, RollUpPlan } from './indexTypes.js';
import type { PeriodIds } from './periodNumbers.js';
import { requireRollUp } from './requireRollUp.js';
import { sumByGroup } from './sumByGroup.js';
import type { ForecastByDimension } from './types.js';
import { userForecast } from './userForecast.js';

/** A dimension in a territory. */
export interface DimensionInTerritory {
  readonly dimensionId: string;
  readonly territoryId: string;
}

/**
 * The forecast of a territory and all below it by value of a dimension: one row for each value that lines have, by value;
 * those without one, or with one that the dimension does not have, come first, as `null`. They add up to that of the
 * territory. Under a conversion that is so before rounding: `k` rows and the territory may miss each other by `(k + 1) / 2`
 * minor units, for each period and category, since each is rounded by itself.
 *
 * A dimension says what lines are of; in what they are counted is the unit of their amounts, which have to be of one kind:
 * money of one currency, or pieces. Roll up each apart, and name it as the `measure` of a target.
 *
 * Linear in the lines of the roll-up.
 *
 * @throws {@link TerritoryError} `unknown_territory`, `unknown_period`, `unknown_dimension`, `wrong_type`.
 * @example
 * const line = { category: 'closed', closeDate: '2026-11-22', territories: [{ territoryId: 'amer' }] };
 * const found = rollUp({
 *   territories: [{ id: 'amer', parentId: null }],
 *   periods: [{ id: 'Q4', from: '2026-10-01', to: '2027-01-01' }],
 *   dimensions: [{ id: 'product', values: ['laptop', 'phone'] }],
 *   lines: [
 *     { ...line, id: 'o1', amountMinor: 100, dimensions: { product: 'phone' } },
 *     { ...line, id: 'o2', amountMinor: 50 },
 *   ],
 * });
 * const rows = forecastsByDimension(found, { dimensionId: 'product', territoryId: 'amer' }, 'Q4');
 * rows.map(({ value, single }) => [value, single.closed]); // => [[null, 50], ['phone', 100]]
 */
export function forecastsByDimension(
  rollUp: RollUp,
  slice: DimensionInTerritory,
  periodIds: PeriodIds,
): ForecastByDimension[] {
  requireRollUp(rollUp);
  const { dimensionId, territoryId } = readPlainData(() => ({ ...slice }));
  if (typeof dimensionId !== 'string') throw wrongTypeError(dimensionId, 'the id of a dimension', '/dimensionId');
  const number = dimensionNumber(rollUp.plan, dimensionId);
  const { values } = rollUp.plan.dimensions[number];
  const scope = creditScope(rollUp, territoryId, periodIds);
  const sums = sumByGroup(rollUp, scope, ({ dimensions }, line) => values[dimensions[number][line]] ?? null);
  const rows = Array.from(sums, ([value, each]) => ({ value, ...userForecast(rollUp, each) }));
  return rows.sort((a, b) => compareGroups(a.value, b.value));
}

function dimensionNumber({ dimensions }: RollUpPlan, dimensionId: string): number {
  const ids = dimensions.map(({ id }) => id);
  const number = ids.indexOf(dimensionId);
  if (number !== -1) return number;
  const suggestion = nearestName(dimensionId, ids);
  throw new TerritoryError([
    { code: 'unknown_dimension', dimensionId, ...(suggestion === undefined ? {} : { suggestion }) },
  ]);
}

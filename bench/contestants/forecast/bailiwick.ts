import { defaultCategories, forecastOf, type RollUp, rollUp } from 'bailiwick';
import type { ForecastWorld } from '../../workloads/forecast/forecastWorld.js';
import type { ForecastContestant, ForecastSums } from './types.js';

/** This library. */
export const bailiwick: ForecastContestant = {
  name: 'bailiwick',
  prepare: (world) => ({
    run() {
      const found = rollUp(world);
      return () => sumsOf(world, found);
    },
  }),
};

/** Everything that a roll-up has. */
export function sumsOf({ territories, periods }: ForecastWorld, found: RollUp): ForecastSums {
  return new Map(
    territories.map(({ id }, number) => {
      const byPeriod = periods.map((period) => forecastOf(found, id, period.id).single);
      return [number, byPeriod.flatMap((single) => defaultCategories.map(({ id }) => single[id] ?? Number.NaN))];
    }),
  );
}

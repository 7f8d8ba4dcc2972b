import type { ParsedPlan } from './planSchema.js';
import type { PlanProblem } from './problemTypes.js';

type Bands = NonNullable<ParsedPlan['bands']>;
type Loads = Pick<PlanProblem, 'activities' | 'amounts' | 'territoryIds'>;

/** Between what each load is to lie, where every band for it holds, and the mean load of each activity. */
export function readBands(
  bands: Bands,
  { activities, amounts, territoryIds }: Loads,
): Pick<PlanProblem, 'lowest' | 'highest' | 'banded' | 'means'> {
  const { length: count } = territoryIds;
  const means = Float64Array.from(amounts, (list) =>
    count === 0 ? 0 : list.reduce((sum, amount) => sum + amount, 0) / count,
  );
  const lowest = new Float64Array(activities.length * count);
  const highest = new Float64Array(activities.length * count).fill(Number.POSITIVE_INFINITY);
  for (const band of bands) {
    const activity = activities.indexOf(band.activity);
    const ends = endsOf(band, means[activity]);
    for (const [territory, id] of territoryIds.entries()) {
      if (band.territoryId !== undefined && band.territoryId !== id) continue;
      const cell = activity * count + territory;
      lowest[cell] = Math.max(lowest[cell], ends.lowest);
      highest[cell] = Math.min(highest[cell], ends.highest);
    }
  }
  return { lowest, highest, banded: new Set(bands.map(({ activity }) => activities.indexOf(activity))), means };
}

function endsOf(
  { tolerance, lowest = 0, highest = Number.POSITIVE_INFINITY }: Bands[number],
  mean: number,
): { lowest: number; highest: number } {
  if (tolerance === undefined) return { lowest, highest };
  return { lowest: Math.max(lowest, mean * (1 - tolerance)), highest: Math.min(highest, mean * (1 + tolerance)) };
}

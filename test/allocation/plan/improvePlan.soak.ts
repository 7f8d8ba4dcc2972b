import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { improvePlan } from '../../../src/index.js';
import { randomNumbers } from '../../../src/performance/statistics/randomNumbers.js';
import { openHighs } from '../../support/openHighs.js';
import { soakRuns } from '../../support/soak.js';
import { smallWorlds } from './planWorlds.js';
import { bestSlowly, compareSlowly } from './slowPlans.js';

interface Customer {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly load: number;
}

describe('improvePlan', () => {
  it('comes within 0.1 % of every optimum of generated capacitated p-median instances that HiGHS proves', async () => {
    const highs = await openHighs();
    let proved = 0;
    for (let seed = 1; seed <= soakRuns(10); seed++) {
      const customers = customersOf(40, seed);
      const highest = Math.ceil(customers.reduce((sum, { load }) => sum + load, 0) / 4 / 0.88);
      const { Status, ObjectiveValue } = highs.solve(medianProgram(customers, 4, highest), { time_limit: 40 });
      if (Status !== 'Optimal') continue;
      proved++;
      const { after, isFeasible } = improvePlan(
        {
          units: customers.map(({ id, x, y, load }) => ({ id, x, y, activities: { load } })),
          territories: ['A', 'B', 'C', 'D'].map((id) => ({ id })),
          bands: [{ activity: 'load', highest }],
          weights: { imbalance: 0 },
        },
        { iterations: 2_000_000 },
      );
      expect(isFeasible).toBe(true);
      expect(after.compactness.totalDistance).toBeLessThanOrEqual(ObjectiveValue * 1.001);
    }
    expect(proved).toBeGreaterThan(0);
  });

  it('finds the best of all plans of random small worlds', () => {
    const worlds = fc.record({ hasPlaces: fc.boolean(), hasGraph: fc.boolean() }).chain((how) => smallWorlds(how));
    fc.assert(
      fc.property(worlds, fc.nat(9), (world, seed) => {
        const { after } = improvePlan(world, { seed });
        expect(compareSlowly(after.objective, bestSlowly(world))).toBe(0);
      }),
      { numRuns: soakRuns(30) },
    );
  });
});

function customersOf(count: number, seed: number): Customer[] {
  const random = randomNumbers(seed);
  const below = (most: number) => Math.floor(random() * most);
  return Array.from({ length: count }, (_, at) => ({
    id: `c${at}`,
    x: below(100),
    y: below(100),
    load: 1 + below(20),
  }));
}

/** The capacitated p-median problem: every customer may be a centre. */
function medianProgram(customers: readonly Customer[], centres: number, highest: number): string {
  const all = [...customers.keys()];
  const distance = (i: number, j: number) =>
    Math.hypot(customers[i].x - customers[j].x, customers[i].y - customers[j].y);
  const pairs = all.flatMap((i) => all.map((j) => [i, j] as const));
  const apart = pairs.filter(([i, j]) => i !== j);
  return [
    'Minimize',
    ` cost: ${apart.map(([i, j]) => `${distance(i, j)} x${i}_${j}`).join('\n + ')}`,
    'Subject To',
    ...all.map((i) => ` once${i}: ${all.map((j) => `x${i}_${j}`).join('\n + ')} = 1`),
    ` centres: ${all.map((j) => `x${j}_${j}`).join('\n + ')} = ${centres}`,
    ...all.map((j) => {
      const loads = all.map((i) => `${customers[i].load - (i === j ? highest : 0)} x${i}_${j}`);
      return ` high${j}: ${loads.join('\n + ')} <= 0`;
    }),
    ...apart.map(([i, j]) => ` open${i}_${j}: x${i}_${j} - x${j}_${j} <= 0`),
    'Binary',
    ...pairs.map(([i, j]) => ` x${i}_${j}`),
    'End',
  ].join('\n');
}

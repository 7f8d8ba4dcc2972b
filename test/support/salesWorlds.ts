import type { SalesRow } from '../../src/index.js';
import { normalQuantile } from '../../src/performance/statistics/normalQuantile.js';
import { randomNumbers } from '../../src/performance/statistics/randomNumbers.js';

/** Rows in which nobody sells better: what they sell is off by so much of what they should sell, or by so much everywhere. */
export function salesWorld(seed: number, misses: 'inProportion' | 'equally'): SalesRow[] {
  const next = randomNumbers(seed);
  const normal = () => normalQuantile(next());
  return Array.from({ length: 30 }, (_, at) => {
    const potential = Math.exp(normal());
    const due = 100 * potential;
    const actual = misses === 'inProportion' ? due * Math.exp(0.3 * normal()) : due + 30 * normal();
    return { id: `t${at}`, actual, potential };
  });
}

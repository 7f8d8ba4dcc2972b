import type { ImproveInput } from 'bailiwick';
import { normal, seededRandom } from '../../support/random.js';

const SEED = 20;
/** How many accounts a cluster has on average. */
const CLUSTER = 80;

/**
 * Accounts around cities of very different sizes, with workloads of which few are large (both lognormal), over territories
 * whose centres are cities as well, within 2 % of the mean workload. Weighted distance alone counts.
 */
export function customerMap(accounts: number, territories: number): ImproveInput {
  const random = seededRandom(SEED);
  const cities = Array.from({ length: Math.max(territories, Math.ceil(accounts / CLUSTER)) }, () => ({
    latitude: 36 + 18 * random(),
    longitude: -5 + 25 * random(),
    size: Math.exp(1.2 * normal(random)),
  }));
  const total = cities.reduce((sum, { size }) => sum + size, 0);
  const units = Array.from({ length: accounts }, (_, at) => {
    const city = drawn(cities, random() * total);
    return {
      id: `account ${at}`,
      latitude: city.latitude + 0.4 * normal(random),
      longitude: city.longitude + 0.5 * normal(random),
      activities: { workload: Math.max(1, Math.round(10 * Math.exp(1.1 * normal(random)))) },
    };
  });
  return {
    units,
    territories: cities
      .slice(0, territories)
      .map(({ latitude, longitude }, at) => ({ id: `territory ${at}`, latitude, longitude })),
    bands: [{ activity: 'workload', tolerance: 0.02 }],
    distanceBy: 'workload',
    weights: { imbalance: 0, disruption: 0 },
  };
}

/** The member in whose part of the sum of all sizes a number falls. */
function drawn<Sized extends { readonly size: number }>(all: readonly Sized[], number: number): Sized {
  let left = number;
  const found = all.find(({ size }) => {
    left -= size;
    return left < 0;
  });
  return found ?? all[0];
}

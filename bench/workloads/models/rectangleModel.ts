import type { TerritoryModel } from 'bailiwick';
import { chooser } from '../../support/chooser.js';
import { normal, seededRandom } from '../../support/random.js';
import { companyFields } from '../companies/companyFields.js';
import { countries } from '../companies/places.js';

const SEED = 11;
const states = countries.flatMap(({ weight, states: parts }) =>
  parts.map((state) => ({ ...state, share: weight * state.weight })),
);

/** `count` rectangles in latitude and longitude that overlap, more of them where there are more companies. */
export function rectangleModel(count: number): TerritoryModel {
  const random = seededRandom(SEED);
  const choose = chooser(states.map(({ share }) => Math.sqrt(share)));
  const territories = Array.from({ length: count }, (_, i) => {
    const state = states[choose(random)];
    const size = 0.12 * 10 ** random();
    const south = state.latitude + normal(random);
    const west = state.longitude + normal(random) * 1.2;
    return { id: `area-${i}`, parentId: null, criteria: isInside([south, south + size], [west, west + size * 1.5]) };
  });
  return { id: `rect-${count}`, fields: companyFields, territories };
}

function isInside(latitudes: readonly [number, number], longitudes: readonly [number, number]) {
  return { and: [isBetween('latitude', ...latitudes), isBetween('longitude', ...longitudes)] };
}

function isBetween(field: string, low: number, high: number) {
  return { '<=': [Math.round(low * 1_000) / 1_000, { var: field }, Math.round(high * 1_000) / 1_000] };
}

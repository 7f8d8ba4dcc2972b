import { normal, type Random, seededRandom } from '../../support/random.js';
import { zipfWeights } from '../../support/zipfWeights.js';

/** A country with its share of all companies in percent. */
export interface Country {
  readonly code: string;
  readonly weight: number;
  readonly states: readonly State[];
}

/** A state with its share of its country and its postal areas, from `firstArea` up to, not including, `endArea`. */
export interface State {
  readonly code: string;
  readonly weight: number;
  readonly firstArea: number;
  readonly endArea: number;
  /** Its middle, in degrees. */
  readonly latitude: number;
  readonly longitude: number;
}

/** Three-digit postal areas of a country. */
const AREAS = 1_000;
const US_WEIGHT = 42;

const OTHERS = (
  'GB DE FR CA AU JP NL IN IT ES BR SE CH SG BE AT DK NO FI IE PL MX IL KR ZA PT CZ GR NZ CN HK TW TH MY ID PH VN TR AE SA ' +
  'EG NG KE MA AR CL CO PE RO HU BG HR SK SI LT LV EE'
).split(' ');

/** 58 countries, the first with 42 % of all companies and 50 states, the others with 3 to 20 states. */
export const countries: readonly Country[] = listCountries(seededRandom(58));

function listCountries(random: Random): Country[] {
  const weights = shares(zipfWeights(OTHERS.length, 0.9)).map((share) => share * (100 - US_WEIGHT));
  const unitedStates = { code: 'US', weight: US_WEIGHT, states: statesOf('US', 50, random) };
  const others = OTHERS.map((code, i) => ({
    code,
    weight: weights[i],
    states: statesOf(code, 3 + ((i * 7) % 18), random),
  }));
  return [unitedStates, ...others];
}

function statesOf(country: string, count: number, random: Random): State[] {
  const [latitude, longitude] = country === 'US' ? [39, -98] : [random() * 90 - 35, random() * 240 - 110];
  const spread = country === 'US' ? 5 : 2;
  let firstArea = 0;
  let share = 0;
  return shares(zipfWeights(count, 0.7)).map((weight, i) => {
    share += weight;
    const endArea = i === count - 1 ? AREAS : Math.max(firstArea + 1, Math.floor(share * AREAS));
    const state = {
      code: `${country}-${`${i}`.padStart(2, '0')}`,
      weight,
      firstArea,
      endArea,
      latitude: latitude + normal(random) * spread,
      longitude: longitude + normal(random) * spread * 2,
    };
    firstArea = endArea;
    return state;
  });
}

function shares(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

import { bands, countries, industries, industryWeights, pad, products, segmentOf, segments } from './market.js';
import { integerBetween, type Random, seededRandom, weightedPosition } from './random.js';

/** A company of the invented market. */
export interface BenchAccount {
  readonly id: string;
  readonly country: string;
  readonly state: string;
  readonly postalCode: string;
  readonly industry: string | null;
  readonly employees: number;
  readonly revenue: number;
  readonly segment: string;
  readonly interests: readonly string[];
  readonly created: string;
}

const countryWeights = countries.map((country) => country.weight);
const stateWeights = new Map(countries.map(({ code, states }) => [code, states.map((state) => state.weight)]));
const bandWeights = bands.map((band) => band.weight);

/** Accounts of realistic skew: the same ones for the same seed. */
export function generateAccounts(count: number, seed: number): BenchAccount[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, i) => generateAccount(`account-${i}`, random));
}

function generateAccount(id: string, random: Random): BenchAccount {
  const country = countries[weightedPosition(random, countryWeights)];
  const state = country.states[weightedPosition(random, stateWeights.get(country.code) ?? [])];
  const { low, high } = bands[weightedPosition(random, bandWeights)];
  const employees = integerBetween(random, low, high - 1);
  const area = integerBetween(random, state.firstArea, Math.max(state.firstArea, state.endArea - 1));
  return {
    id,
    country: country.code,
    state: state.code,
    postalCode: random() < 0.02 ? '' : pad(area, 3) + pad(integerBetween(random, 0, 99), 2),
    industry: random() < 0.02 ? null : industries[weightedPosition(random, industryWeights)],
    employees,
    revenue: employees * integerBetween(random, 50_000, 300_000),
    segment: random() < 0.05 ? segments[integerBetween(random, 0, segments.length - 1)] : segmentOf(employees),
    interests: Array.from({ length: integerBetween(random, 0, 4) }, () => products[integerBetween(random, 0, 19)]),
    created: `${integerBetween(random, 2015, 2024)}-${pad(integerBetween(random, 1, 12), 2)}-${pad(integerBetween(random, 1, 28), 2)}`,
  };
}

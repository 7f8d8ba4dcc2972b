import { chooser } from '../../support/chooser.js';
import { integerBetween, type Random, seededRandom } from '../../support/random.js';
import { bands, countries, industries, industryWeights, pad, products, segmentOf, segments } from './market.js';

/** A company of the invented market. */
export type MarketAccount = {
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
};

const SEED = 1;
const chooseCountry = chooser(countries.map((country) => country.weight));
const chooseState = countries.map(({ states }) => chooser(states.map((state) => state.weight)));
const chooseBand = chooser(bands.map((band) => band.weight));
const chooseIndustry = chooser(industryWeights);

/** Accounts of realistic skew: always the same ones, and equal texts are one string. */
export function generateMarket(count: number): MarketAccount[] {
  const random = seededRandom(SEED);
  const postalCodes = Array.from({ length: 100_000 }, (_, number) => pad(number, 5));
  const days = calendar();
  return Array.from({ length: count }, (_, i) => generateAccount(`a-${i}`, random, { postalCodes, days }));
}

/** Texts that many accounts share. */
interface Texts {
  readonly postalCodes: readonly string[];
  readonly days: readonly string[];
}

function generateAccount(id: string, random: Random, { postalCodes, days }: Texts): MarketAccount {
  const place = chooseCountry(random);
  const { code, states } = countries[place];
  const state = states[chooseState[place](random)];
  const { low, high } = bands[chooseBand(random)];
  const employees = integerBetween(random, low, high - 1);
  const area = integerBetween(random, state.firstArea, Math.max(state.firstArea, state.endArea - 1));
  return {
    id,
    country: code,
    state: state.code,
    postalCode: random() < 0.02 ? '' : postalCodes[area * 100 + integerBetween(random, 0, 99)],
    industry: random() < 0.02 ? null : industries[chooseIndustry(random)],
    employees,
    revenue: employees * integerBetween(random, 50_000, 300_000),
    segment: random() < 0.05 ? segments[integerBetween(random, 0, segments.length - 1)] : segmentOf(employees),
    interests: Array.from({ length: integerBetween(random, 0, 4) }, () => products[integerBetween(random, 0, 19)]),
    created: days[integerBetween(random, 0, days.length - 1)],
  };
}

/** The first 28 days of every month from 2015 to 2024. */
function calendar(): string[] {
  return Array.from({ length: 10 * 12 * 28 }, (_, i) => {
    const month = Math.floor(i / 28);
    return `${2015 + Math.floor(month / 12)}-${pad((month % 12) + 1, 2)}-${pad((i % 28) + 1, 2)}`;
  });
}

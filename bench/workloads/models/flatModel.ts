import type { JsonLogic, TerritoryModel } from 'bailiwick';
import { integerBetween, pickSome, type Random, seededRandom } from '../../support/random.js';
import { companyFields } from '../companies/companyFields.js';
import { countries } from '../companies/places.js';
import { bands, days, industryGroups, types } from '../companies/vocabulary.js';
import { isFrom, isIn } from '../logic.js';

const SEED = 13;
const countryCodes = countries.map(({ code }) => code);

const terms: readonly ((random: Random) => JsonLogic)[] = [
  (random) => isIn('country', pickSome(random, countryCodes, integerBetween(random, 1, 4))),
  (random) => isIn('industry', pickSome(random, industryGroups, 1)[0]),
  bandOf,
  revenueRange,
  (random) => isIn('type', pickSome(random, Object.keys(types), integerBetween(random, 1, 2))),
  twoYears,
];

/** `count` conjunctions side by side over three or four of six fields. */
export function flatModel(count: number): TerritoryModel {
  const random = seededRandom(SEED);
  const territories = Array.from({ length: count }, (_, i) => {
    const chosen = pickSome(random, terms, integerBetween(random, 3, 4));
    return { id: `rule-${i}`, parentId: null, criteria: { and: chosen.map((term) => term(random)) } };
  });
  return { id: `flat-${count}`, fields: companyFields, territories };
}

function bandOf(random: Random): JsonLogic {
  const { low, high } = bands[integerBetween(random, 0, bands.length - 1)];
  return isFrom('employees', low, high);
}

/** 672 of the days from one of them on. */
function twoYears(random: Random): JsonLogic {
  const first = integerBetween(random, 0, days.length - 673);
  return { and: [{ '>=': [{ var: 'created' }, days[first]] }, { '<=': [{ var: 'created' }, days[first + 671]] }] };
}

/** From half to double of a round sum. */
function revenueRange(random: Random): JsonLogic {
  const middle = 100_000 * 2 ** integerBetween(random, 0, 14);
  return isFrom('revenue', middle / 2, middle * 2);
}

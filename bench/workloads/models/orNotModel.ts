import type { JsonLogic, TerritoryModel } from 'bailiwick';
import { integerBetween, pickSome, type Random, seededRandom } from '../../support/random.js';
import { companyFields } from '../companies/companyFields.js';
import { countries } from '../companies/places.js';
import { days, industryGroups, tags, types } from '../companies/vocabulary.js';
import { isFrom, isIn } from '../logic.js';

const SEED = 17;
const countryCodes = countries.map(({ code }) => code);
const stateCodes = countries.flatMap(({ states }) => states.map(({ code }) => code));

const tests: readonly ((random: Random) => JsonLogic)[] = [
  (random) => isIn('country', pickSome(random, countryCodes, 8)),
  (random) => isIn('industry', pickSome(random, industryGroups, 2).flat()),
  (random) => isIn('type', pickSome(random, Object.keys(types).slice(1), 1)),
  (random) => isFrom('employees', 100 * 2 ** integerBetween(random, 1, 4)),
  (random) => isFrom('revenue', 10_000_000 * 2 ** integerBetween(random, 1, 4)),
  (random) => ({ in: [pickSome(random, tags, 1)[0], { var: 'tags' }] }),
  (random) => ({ '<': [{ var: 'created' }, pickSome(random, days.slice(0, days.length / 4), 1)[0]] }),
  (random) => isIn('state', pickSome(random, stateCodes, 20)),
];

/** `count` territories side by side whose criteria nest OR and NOT; about one in eight takes a company. */
export function orNotModel(count: number): TerritoryModel {
  const random = seededRandom(SEED);
  const territories = Array.from({ length: count }, (_, i) => ({
    id: `rule-${i}`,
    parentId: null,
    criteria: nest(random),
  }));
  return { id: `or-not-${count}`, fields: companyFields, territories };
}

/** (a or (b and not c)) and not (d or (e and f)) */
function nest(random: Random): JsonLogic {
  const [a, b, c, d, e, f] = pickSome(random, tests, 6).map((test) => test(random));
  return { and: [{ or: [a, { and: [b, { '!': c }] }] }, { '!': { or: [d, { and: [e, f] }] } }] };
}

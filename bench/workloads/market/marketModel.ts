import type { Fields, JsonLogic, Territory, TerritoryModel } from 'bailiwick';
import { largestFirst } from '../../support/largestFirst.js';
import { integerBetween, type Random, seededRandom } from '../../support/random.js';
import { isIn } from '../logic.js';
import {
  bands,
  type Country,
  countries,
  industries,
  industryWeights,
  pad,
  products,
  type State,
  segments,
} from './market.js';

const SEED = 2;

const fields: Fields = {
  country: { type: 'string' },
  state: { type: 'string' },
  postalCode: { type: 'string' },
  industry: { type: 'string' },
  employees: { type: 'number', integer: true },
  revenue: { type: 'number' },
  segment: { type: 'string' },
  interests: { type: 'string[]' },
  created: { type: 'date' },
};

/** A territory that may still be divided, with the share of all accounts that it is expected to hold. */
interface Open {
  readonly id: string;
  readonly share: number;
  readonly level: 'world' | 'area' | 'state' | 'size' | 'industry' | 'detail';
  readonly countries: readonly Country[];
  readonly states: readonly State[];
}

interface Part extends Omit<Open, 'id'> {
  readonly name: string;
  readonly criteria: JsonLogic;
}

/**
 * A sales plan of exactly `count` territories over the market: countries or groups of them, states, segments or bands of
 * employees, groups of industries, postal prefixes or product interests. What holds the most accounts is divided next,
 * so large countries are cut fine and small ones stay whole; some siblings overlap.
 */
export function marketModel(count: number): TerritoryModel {
  const random = seededRandom(SEED);
  const territories: Territory[] = [{ id: 'world', parentId: null }];
  const open = largestFirst<Open>(({ share }) => share);
  open.add({ id: 'world', share: 1, level: 'world', countries, states: [] });
  for (let parent = open.take(); parent !== undefined && territories.length < count; parent = open.take()) {
    for (const { name, criteria, ...part } of divide(parent, random).slice(0, count - territories.length)) {
      const id = `${parent.id}/${name}`;
      territories.push({ id, parentId: parent.id, criteria });
      open.add({ ...part, id });
    }
  }
  return { id: `market-${territories.length}`, fields, territories };
}

function divide(parent: Open, random: Random): Part[] {
  switch (parent.level) {
    case 'world':
      return divideWorld(parent);
    case 'area':
      return divideArea(parent);
    case 'state':
      return random() < 0.5 ? divideBySegment(parent) : divideByBand(parent);
    case 'size':
      return divideByIndustry(parent, random);
    case 'industry':
      return random() < 0.6 ? divideByPostalPrefix(parent) : divideByInterest(parent, random);
    case 'detail':
      return [];
  }
}

function divideWorld(parent: Open): Part[] {
  const total = sum(countries.map((country) => country.weight));
  const small = countries.filter((country) => country.weight < 1);
  const groups = [
    ...countries.filter((country) => country.weight >= 1).map((country) => [country]),
    ...chunks(small, 4),
  ];
  return groups.map(
    (group): Part => ({
      ...parent,
      name: group.map((country) => country.code).join('+'),
      criteria: isIn(
        'country',
        group.map((country) => country.code),
      ),
      share: sum(group.map((country) => country.weight)) / total,
      level: 'area',
      countries: group,
    }),
  );
}

function divideArea(parent: Open): Part[] {
  const states = parent.countries.flatMap((country) => country.states);
  const total = sum(states.map((state) => state.weight));
  const large = states.slice(0, 20).map((state) => [state]);
  return [...large, ...chunks(states.slice(20), 3)].map(
    (group): Part => ({
      ...parent,
      name: group.map((state) => state.code).join('+'),
      criteria: isIn(
        'state',
        group.map((state) => state.code),
      ),
      share: (parent.share * sum(group.map((state) => state.weight))) / total,
      level: 'state',
      states: group,
    }),
  );
}

function divideBySegment(parent: Open): Part[] {
  const shares = [0.35, 0.3, 0.18, 0.1, 0.07];
  return segments.map(
    (segment, i): Part => ({
      ...parent,
      name: segment,
      criteria: { '==': [{ var: 'segment' }, segment] },
      share: parent.share * shares[i],
      level: 'size',
    }),
  );
}

function divideByBand(parent: Open): Part[] {
  return bands.map(
    ({ low, high, weight }): Part => ({
      ...parent,
      name: `${low}-${high}`,
      criteria: { and: [{ '>=': [{ var: 'employees' }, low] }, { '<': [{ var: 'employees' }, high] }] },
      share: (parent.share * weight) / 100,
      level: 'size',
    }),
  );
}

/** Six groups of four industries; one in four plans also has what is in none of the first three groups. */
function divideByIndustry(parent: Open, random: Random): Part[] {
  const total = sum(industryWeights);
  const parts: Part[] = chunks(industries, 4).map((group, i) => ({
    ...parent,
    name: `group-${i}`,
    criteria:
      i % 2 === 0 ? isIn('industry', group) : { or: group.map((each) => ({ '==': [{ var: 'industry' }, each] })) },
    share: (parent.share * sum(industryWeights.slice(i * 4, i * 4 + 4))) / total,
    level: 'industry',
  }));
  if (random() >= 0.25) return parts;
  const rest = { '!': { in: [{ var: 'industry' }, industries.slice(0, 12)] } };
  const large = { '>': [{ var: 'revenue' }, 1_000_000] };
  return [
    ...parts,
    { ...parent, name: 'rest', criteria: { and: [rest, large] }, share: parent.share / 10, level: 'detail' },
  ];
}

function divideByPostalPrefix(parent: Open): Part[] {
  const areas = parent.states.flatMap(({ firstArea, endArea }) =>
    Array.from({ length: endArea - firstArea }, (_, i) => pad(firstArea + i, 3)),
  );
  const prefixes = areas.length > 30 ? [...new Set(areas.map((area) => area.slice(0, 2)))] : areas;
  return prefixes.map(
    (prefix): Part => ({
      ...parent,
      name: `zip-${prefix}`,
      criteria: { startsWith: [{ var: 'postalCode' }, prefix] },
      share: parent.share / prefixes.length,
      level: 'detail',
    }),
  );
}

/** Three products of an account's up to four, so that siblings overlap. */
function divideByInterest(parent: Open, random: Random): Part[] {
  const first = integerBetween(random, 0, products.length - 3);
  return products.slice(first, first + 3).map(
    (product, i): Part => ({
      ...parent,
      name: product,
      criteria: {
        and: [
          { in: [product, { var: 'interests' }] },
          i === 0 ? { '>=': [{ var: 'created' }, '2020-01-01'] } : { '!=': [{ var: 'segment' }, 'micro'] },
        ],
      },
      share: parent.share / 10,
      level: 'detail',
    }),
  );
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

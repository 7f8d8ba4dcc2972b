import { type CreditLine, defaultCategories, type ForecastPeriod, type ForecastTerritory } from 'bailiwick';
import { integerBetween, pickSome, type Random, seededRandom } from '../../support/random.js';

const SEED = 41;
const CHILDREN = 6;
/** One opportunity in so many is split in two lines, and one in so many has lines in two or three territories. */
const SPLIT = 5;
const OVERLAPPING = 10;
const LARGEST_AMOUNT = 10_000_000;

/** What is rolled up in the bench: the lines of a year in five categories. */
export interface ForecastWorld {
  readonly territories: readonly ForecastTerritory[];
  readonly periods: readonly ForecastPeriod[];
  readonly lines: readonly CreditLine[];
}

/** Credit lines in the territories of a tree with six below each. Always the same ones for the same numbers. */
export function forecastWorld({
  lines: count,
  territories: size,
}: {
  lines: number;
  territories: number;
}): ForecastWorld {
  const random = seededRandom(SEED);
  const territories = Array.from({ length: size }, (_, number) => {
    return { id: `t${number}`, parentId: number === 0 ? null : `t${Math.floor((number - 1) / CHILDREN)}` };
  });
  const lines: CreditLine[] = [];
  const ids = territories.map(({ id }) => id);
  for (let number = 0; lines.length < count; number++) lines.push(...linesOf(`o${number}`, ids, random));
  return { territories, periods: months(), lines: lines.slice(0, count) };
}

/** The lines of an opportunity as it might become: other amounts, another category and day, other territories. */
export function changedOpportunity({ territories }: ForecastWorld, opportunityId: string, seed: number): CreditLine[] {
  return linesOf(
    opportunityId,
    territories.map(({ id }) => id),
    seededRandom(seed),
  );
}

/** Some opportunities, always the same ones. */
export function someOpportunities({ lines }: ForecastWorld, count: number): string[] {
  const ids = new Set(lines.map(({ id, opportunityId = id }) => opportunityId));
  return pickSome(seededRandom(SEED + 1), [...ids], count);
}

function linesOf(id: string, territoryIds: readonly string[], random: Random): CreditLine[] {
  const among = random() * OVERLAPPING < 1 ? integerBetween(random, 2, 3) : 1;
  const whole = {
    category: defaultCategories[integerBetween(random, 0, defaultCategories.length - 1)].id,
    closeDate: `2026-${twoDigits(integerBetween(random, 1, 12))}-${twoDigits(integerBetween(random, 1, 28))}`,
    territories: pickSome(random, territoryIds, among).map((territoryId) => ({ territoryId })),
  };
  const amount = () => integerBetween(random, 0, LARGEST_AMOUNT);
  if (random() * SPLIT >= 1) return [{ id, amountMinor: amount(), userId: userOf(random), ...whole }];
  return ['s1', 's2'].map((split) => {
    return { id: `${id}/${split}`, opportunityId: id, amountMinor: amount(), userId: userOf(random), ...whole };
  });
}

function userOf(random: Random): string {
  return `u${integerBetween(random, 0, 999)}`;
}

function months(): ForecastPeriod[] {
  return Array.from({ length: 12 }, (_, month) => {
    const to = month === 11 ? '2027-01-01' : `2026-${twoDigits(month + 2)}-01`;
    return { id: `m${month + 1}`, from: `2026-${twoDigits(month + 1)}-01`, to };
  });
}

function twoDigits(number: number): string {
  return `${number}`.padStart(2, '0');
}

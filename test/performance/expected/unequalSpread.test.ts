import { describe, expect, it } from 'vitest';
import { describeExpectation, type ExpectedSales, expectedSales } from '../../../src/index.js';
import { salesWorld } from '../../support/salesWorlds.js';

const seeds = Array.from({ length: 100 }, (_, seed) => seed);

function spreadIn({ cautions }: ExpectedSales) {
  return cautions.find((caution) => caution.code === 'unequal_spread');
}

function comparisonsIn({ cautions }: ExpectedSales) {
  return cautions.find((caution) => caution.code === 'multiple_comparisons');
}

/** n times the squared correlation of what is expected and residuals squared, over 1 - leverage. */
function slowStatistic({ rows }: ExpectedSales): number {
  const x = rows.map(({ expected }) => expected ?? 0);
  const y = rows.map(({ actual, expected, leverage }) => (actual - (expected ?? 0)) ** 2 / (1 - leverage));
  const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
  const [middle, level] = [mean(x), mean(y)];
  const along = mean(x.map((value, at) => (value - middle) * (y[at] - level)));
  return (rows.length * along ** 2) / mean(x.map((v) => (v - middle) ** 2)) / mean(y.map((v) => (v - level) ** 2));
}

describe('expectedSales where rows miss in proportion', () => {
  const worlds = seeds.map((seed) => salesWorld(seed, 'inProportion'));
  const judged = worlds.map((rows) => expectedSales(rows, { terms: ['potential'] }));

  it('says in most worlds that spread is unequal', () => {
    const found = judged.filter((each) => spreadIn(each)?.grows === true).length;
    expect(found).toBeGreaterThanOrEqual(70);
  });

  it('calls no row surely beyond chance where it says so', () => {
    for (const each of judged.filter((other) => spreadIn(other) !== undefined)) {
      const comparisons = comparisonsIn(each);
      if (comparisons !== undefined) expect(comparisons).toMatchObject({ strict: null, strictIds: [] });
    }
    const sure = judged.filter((each) => (comparisonsIn(each)?.strictIds.length ?? 0) > 0).length;
    expect(sure).toBeLessThanOrEqual(25);
  });

  it('keeps the distances of rows, and says in words that they are not sure', () => {
    const one = judged.find((each) => spreadIn(each) !== undefined && comparisonsIn(each) !== undefined);
    const id = (one === undefined ? undefined : comparisonsIn(one)?.ids[0]) ?? '';
    const row = one?.rows.find((each) => each.id === id);
    expect(Math.abs(row?.studentizedResidual ?? 0)).toBeGreaterThan(2);
    expect(one === undefined ? '' : describeExpectation(one, id)).toContain(', but the spread is unequal');
  });

  it('says so of logarithms, which such worlds suit, in about 5 of 100', () => {
    const logs = worlds.map((rows) => expectedSales(rows, { terms: ['potential'], form: 'logLog' }));
    expect(logs.filter((each) => spreadIn(each) !== undefined).length).toBeLessThanOrEqual(13);
  });
});

describe('expectedSales where rows miss equally', () => {
  const judged = seeds.map((seed) => expectedSales(salesWorld(seed, 'equally'), { terms: ['potential'] }));

  it('says in about 5 of 100 worlds that spread is unequal', () => {
    expect(judged.filter((each) => spreadIn(each) !== undefined).length).toBeLessThanOrEqual(13);
  });

  it('has the statistic of the formula, above its threshold just where it says so', () => {
    for (const each of judged) {
      const slow = slowStatistic(each);
      expect(spreadIn(each) !== undefined).toBe(slow > 3.841458820694124);
      if (slow > 3.8414588) expect(spreadIn(each)).toMatchObject({ statistic: expect.closeTo(slow, 8) });
    }
  });
});

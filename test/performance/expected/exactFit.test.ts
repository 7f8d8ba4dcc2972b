import { describe, expect, it } from 'vitest';
import { describeExpectation, expectedSales } from '../../../src/index.js';

const terms = ['p'];
const planted = Array.from({ length: 20 }, (_, i) => ({ id: `t${i}`, actual: 100 + i + (i === 7 ? 900 : 0), p: i }));

describe('one row that is off what fits all others exactly', () => {
  const { rows, cautions } = expectedSales(planted, { terms });

  it('counts as beyond every threshold', () => {
    expect(rows.find(({ id }) => id === 't7')).toMatchObject({
      studentizedResidual: null,
      adjustedRank: 1,
      reasons: { studentizedResidual: 'infinitely_far', indexInterval: 'infinitely_far' },
    });
    expect(cautions).toMatchObject([{ code: 'multiple_comparisons', ids: ['t7'], strictIds: ['t7'] }]);
  });

  it('is told so in words', () => {
    expect(describeExpectation(expectedSales(planted, { terms }), 't7')).toMatch(
      /, and it alone is off what fits all others exactly$/,
    );
  });

  it('is an influential row where it draws the fit', () => {
    const rows = planted.map((row) => ({ ...row, actual: 100 + row.p, p: row.p === 19 ? 40 : row.p }));
    const { cautions } = expectedSales(rows, { terms });
    expect(cautions).toContainEqual(expect.objectContaining({ code: 'influential_row', studentizedResidual: null }));
    expect(cautions).toContainEqual(expect.objectContaining({ code: 'multiple_comparisons', strictIds: ['t19'] }));
  });

  it('is found in logarithms, too', () => {
    const power = planted.map((row) => ({
      ...row,
      p: row.p + 1,
      actual: 7 * (row.p + 1) ** 1.5 * (row.p === 7 ? 9 : 1),
    }));
    expect(expectedSales(power, { terms, form: 'logLog' }).cautions).toContainEqual(
      expect.objectContaining({ code: 'multiple_comparisons', strictIds: ['t7'] }),
    );
  });
});

describe('sales that terms explain exactly', () => {
  const line = Array.from({ length: 20 }, (_, i) => ({ id: `t${i}`, actual: 1.1 + 2 * i, p: 0.7 * i + 3 }));

  it('rank nobody, and say so', () => {
    const judged = expectedSales(line, { terms });
    expect(judged.rows.map(({ adjustedRank, index }) => [adjustedRank, index])).toEqual(line.map(() => [1, 1]));
    expect(judged.cautions).toEqual([{ code: 'exact_fit', rows: 20 }]);
    expect(judged.rankCorrelation).toBeNull();
  });

  it('rank nobody by logarithms and by an index', () => {
    const power = line.map(({ id, p }) => ({ id, p, actual: 0.3 * p ** 1.7 }));
    const even = line.map(({ id, p }) => ({ id, p, actual: 0.1 * p }));
    for (const judged of [
      expectedSales(power, { terms, form: 'logLog' }),
      expectedSales(even, { terms, form: 'index' }),
    ]) {
      expect(judged.rows.map(({ adjustedRank }) => adjustedRank)).toEqual(line.map(() => 1));
      expect(judged.rankCorrelation).toBeNull();
    }
  });

  it('leave raw places to sales that differ by the last digit', () => {
    const rows = [1e12, 1e12 + 1, 1e12 + 2].map((actual, at) => ({ id: 'abc'[at], actual, p: 1 }));
    const judged = expectedSales(rows, { terms, form: 'index' });
    expect(judged.rows.map(({ rawRank, adjustedRank }) => [rawRank, adjustedRank])).toEqual([
      [3, 1],
      [2, 1],
      [1, 1],
    ]);
  });
});

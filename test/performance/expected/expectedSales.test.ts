import { describe, expect, it } from 'vitest';
import { expectedSales, type SalesRow } from '../../../src/index.js';
import { thrownIssues } from '../../support/thrownIssues.js';

const line: readonly SalesRow[] = [
  { id: 'a', actual: 10, potential: 1, calls: 3 },
  { id: 'b', actual: 21, potential: 2, calls: 1 },
  { id: 'c', actual: 29, potential: 3, calls: 4 },
  { id: 'd', actual: 41, potential: 4, calls: 1 },
  { id: 'e', actual: 50, potential: 5, calls: 5 },
];

function refusals(rows: unknown, options: unknown) {
  return thrownIssues(() => Reflect.apply(expectedSales, undefined, [rows, options]));
}

describe('expectedSales', () => {
  it('explains what is expected of a row by its terms', () => {
    const { rows, average } = expectedSales(line, { terms: ['potential', 'calls'] });
    for (const { expected, contributions } of rows) {
      const parts = contributions.reduce((sum, { contribution }) => sum + (contribution ?? 0), average ?? 0);
      expect(parts).toBeCloseTo(expected ?? 0, 10);
    }
    expect(rows[0].contributions.map(({ term, value }) => [term, value])).toEqual([
      ['potential', 1],
      ['calls', 3],
    ]);
  });

  it('multiplies parts in the form of logarithms', () => {
    const rows = [1, 2, 3, 5, 8, 13].map((potential, at) => ({
      id: `t${at}`,
      actual: 7 * potential ** 1.5 * (at % 2 === 0 ? 1.1 : 0.9),
      potential,
    }));
    const judged = expectedSales(rows, { terms: ['potential'], form: 'logLog' });
    expect(judged.coefficients[1].estimate).toBeCloseTo(1.5, 1);
    for (const { expected, contributions } of judged.rows) {
      expect((judged.average ?? 0) * (contributions[0].contribution ?? 0)).toBeCloseTo(expected ?? 0, 8);
    }
    expect(judged.average).toBeCloseTo(rows.reduce((product, { actual }) => product * actual, 1) ** (1 / 6), 9);
  });

  it('recovers a power law exactly, without a measure of chance', () => {
    const rows = [1, 2, 3, 5].map((potential) => ({ id: `t${potential}`, actual: 7 * potential ** 1.5, potential }));
    const { coefficients, rows: judged, rSquared } = expectedSales(rows, { terms: ['potential'], form: 'logLog' });
    expect(coefficients.map(({ estimate }) => estimate)).toEqual([
      expect.closeTo(Math.log(7), 12),
      expect.closeTo(1.5, 12),
    ]);
    expect(coefficients[1]).toMatchObject({ standardError: 0, t: null, reason: 'no_residual_error' });
    expect(rSquared).toBe(1);
    expect(judged[0].index).toBeCloseTo(1, 12);
    expect(judged[0].reasons).toEqual({ indexInterval: 'no_residual_error', studentizedResidual: 'no_residual_error' });
  });

  it('has an interval that contains 1 as long as chance explains a row', () => {
    const { rows } = expectedSales([...line, { id: 'f', actual: 90, potential: 3 }], { terms: ['potential'] });
    const far = rows.find(({ id }) => id === 'f');
    expect(far?.indexInterval?.lowest).toBeGreaterThan(1);
    expect(far?.studentizedResidual).toBeGreaterThan(3);
    const near = rows.find(({ id }) => id === 'c');
    expect(near?.indexInterval?.lowest).toBeLessThan(1);
    expect(near?.indexInterval?.highest).toBeGreaterThan(1);
  });

  it('has a wider interval for more confidence', () => {
    const width = (confidence: number) => {
      const { indexInterval } = expectedSales(line, { terms: ['potential'], confidence }).rows[0];
      return (indexInterval?.highest ?? 0) - (indexInterval?.lowest ?? 0);
    };
    expect(width(0.99)).toBeGreaterThan(width(0.95));
    expect(width(0.95)).toBeGreaterThan(width(0.5));
  });

  it('has no index where nothing or less is expected', () => {
    const rows = [...line, { id: 'f', actual: 1, potential: -9 }];
    const found = expectedSales(rows, { terms: ['potential'] }).rows.find(({ id }) => id === 'f');
    expect(found?.leaveOneOut).toBeLessThan(0);
    expect(found).toMatchObject({ index: null, adjustedRank: null });
    expect(found?.reasons).toEqual({ index: 'nonpositive_expectation', indexInterval: 'nonpositive_expectation' });
  });

  it('has nothing to say of a row that alone has a term', () => {
    const rows = line.map((row) => ({ ...row, export: row.id === 'b' ? 1 : 0 }));
    const found = expectedSales(rows, { terms: ['potential', 'export'] }).rows[1];
    expect(found.leverage).toBeCloseTo(1, 12);
    expect(found).toMatchObject({ leaveOneOut: null, index: null, studentizedResidual: null });
    expect(found.reasons.index).toBe('fits_itself');
    expect(found.expected).toBeCloseTo(found.actual, 9);
  });

  it('has no measure of chance with one row more than coefficients', () => {
    const { rows, cautions } = expectedSales(line.slice(0, 3), { terms: ['potential'] });
    expect(rows[0].reasons).toEqual({ indexInterval: 'too_few_rows', studentizedResidual: 'too_few_rows' });
    expect(rows[0].index).not.toBeNull();
    expect(cautions.map(({ code }) => code)).toContain('few_rows');
  });

  it('has nothing to explain where all sell the same', () => {
    const rows = line.map((row) => ({ ...row, actual: 5 }));
    const judged = expectedSales(rows, { terms: ['potential'] });
    expect(judged).toMatchObject({ rSquared: null, adjustedRSquared: null, rankCorrelation: null });
    expect(judged.reasons).toEqual({
      rSquared: 'no_variation',
      adjustedRSquared: 'no_variation',
      rankCorrelation: 'no_variation',
    });
  });

  it('leaves out a term that others determine, by its name', () => {
    const rows = [...line, { id: 'f', actual: 5, potential: 2, calls: 9 }].map((row) => ({
      ...row,
      twice: 2 * Number(row.potential) - Number(row.calls),
      one: 1,
    }));
    const { coefficients, cautions } = expectedSales(rows, { terms: ['potential', 'one', 'calls', 'twice'] });
    expect(cautions.filter(({ code }) => code === 'collinear_term')).toEqual([
      { code: 'collinear_term', term: 'one', others: [] },
      { code: 'collinear_term', term: 'twice', others: ['potential', 'calls'] },
    ]);
    expect(coefficients[4]).toEqual({
      term: 'twice',
      estimate: null,
      standardError: null,
      t: null,
      reason: 'collinear_term',
    });
  });

  it('compares shares of sales with shares of potential where rows are few', () => {
    const judged = expectedSales(line.slice(0, 2), { terms: ['potential'], form: 'index' });
    expect(judged.rows.map(({ index }) => index)).toEqual([(10 * 3) / (31 * 1), (21 * 3) / (31 * 2)].map(near));
    expect(judged.rows.map(({ leverage }) => leverage)).toEqual([1 / 3, 2 / 3]);
    expect(judged.rows.map(({ leaveOneOut }) => leaveOneOut)).toEqual([10.5, 20]);
    expect(judged.coefficients[0]).toMatchObject({ term: 'potential', estimate: 31 / 3 });
    expect(judged.rows[0].reasons).toEqual({ indexInterval: 'index_form', studentizedResidual: 'index_form' });
    expect(judged.cautions).toContainEqual({ code: 'index_without_interval', rows: 2 });
  });

  it('warns of terms in the hands of sellers', () => {
    const { cautions } = expectedSales(line, { terms: ['potential', 'calls'], sellerControlled: ['calls'] });
    expect(cautions).toContainEqual({ code: 'seller_controlled', term: 'calls' });
  });

  it('warns of a term far beyond all others', () => {
    const { cautions } = expectedSales([...line, { id: 'f', actual: 100, potential: 10 }], { terms: ['potential'] });
    expect(cautions).toContainEqual({
      code: 'extrapolation',
      id: 'f',
      term: 'potential',
      value: 10,
      lowest: 1,
      highest: 5,
    });
  });

  it('warns of sales that are one deal', () => {
    const rows = line.map((row) => (row.id === 'c' ? { ...row, largestDeal: 14.5 } : { ...row, largestDeal: 3 }));
    const { cautions } = expectedSales(rows, { terms: ['potential'] });
    expect(cautions.filter(({ code }) => code === 'concentrated_sales')).toEqual([
      { code: 'concentrated_sales', id: 'c', share: 0.5 },
    ]);
  });

  it('has an issue for a largest deal that is more than what was sold, which is no part of it', () => {
    const rows = line.map((row) => (row.id === 'c' ? { ...row, largestDeal: row.actual + 1 } : row));
    const { cautions, issues } = expectedSales(rows, { terms: ['potential'] });
    const { actual = 0 } = line.find(({ id }) => id === 'c') ?? {};
    expect(issues).toEqual([{ code: 'deal_above_sales', id: 'c', largestDeal: actual + 1, actual }]);
    expect(cautions.filter(({ code }) => code === 'concentrated_sales')).toEqual([]);
    expect(expectedSales(line, { terms: ['potential'] }).issues).toEqual([]);
  });

  it('warns of a row that should sell less than nothing, and so has no rank', () => {
    const rows = [
      { id: 'a', actual: 2, potential: 0 },
      { id: 'b', actual: 10, potential: 10 },
      { id: 'c', actual: 20, potential: 12 },
      { id: 'd', actual: 29, potential: 14 },
      { id: 'e', actual: 41, potential: 16 },
    ];
    const { rows: judged, cautions } = expectedSales(rows, { terms: ['potential'] });
    expect(judged[0]).toMatchObject({ adjustedRank: null, reasons: { index: 'nonpositive_expectation' } });
    expect(cautions).toContainEqual({ code: 'row_without_rank', id: 'a', reason: 'nonpositive_expectation' });
  });

  it('calls ranks mostly noise where few degrees of freedom leave more than two standard errors to chance', () => {
    const rows = [1, 2, 3, 4].map((potential, at) => ({ id: 'abcd'[at], actual: [10, 21, 29, 44][at], potential }));
    const { rows: judged, cautions } = expectedSales(rows, { terms: ['potential'] });
    expect(judged.some(({ studentizedResidual: t }) => Math.abs(t ?? 0) > 2)).toBe(true);
    expect(cautions).toContainEqual({ code: 'mostly_noise', rows: 4, threshold: expect.closeTo(12.7062, 4) });
  });

  it('counts what chance alone would bring beyond the threshold', () => {
    const { cautions } = expectedSales([...line, { id: 'f', actual: 90, potential: 3 }], { terms: ['potential'] });
    const found = cautions.find((caution) => caution.code === 'multiple_comparisons');
    expect(found).toMatchObject({ rows: 6, threshold: expect.closeTo(3.182446, 6), ids: ['f'], strictIds: ['f'] });
    // Beyond 3.18 of three degrees of freedom lie 5 %.
    expect(found?.byChance.toFixed(3)).toBe('0.300');
  });

  it('finds the one that is better among those that merely have more to sell to', () => {
    const rows = Array.from({ length: 40 }, (_, at) => {
      const potential = 100 + ((at * 37) % 100) * 9;
      const luck = 60 * Math.sin(at * 7.3);
      return { id: `t${at}`, actual: 200 + 2 * potential + luck, potential };
    });
    const planted = rows.map((row) => {
      if (row.id === 't3') return { ...row, potential: 1_400, actual: 200 + 2 * 1_400 };
      return row.id === 't20' ? { ...row, actual: row.actual + 400 } : row;
    });
    const { rows: judged, cautions } = expectedSales(planted, { terms: ['potential'] });
    const rich = judged.find(({ id }) => id === 't3');
    expect([rich?.rawRank, (rich?.adjustedRank ?? 0) > 5, Math.abs(rich?.studentizedResidual ?? 9) < 1]).toEqual([
      1,
      true,
      true,
    ]);
    expect(cautions.find((caution) => caution.code === 'multiple_comparisons')).toMatchObject({
      ids: ['t20'],
      strictIds: ['t20'],
    });
  });

  it('gives equal sales the same place', () => {
    const rows = line.map((row) => (row.id === 'b' ? { ...row, actual: 50 } : row));
    const places = expectedSales(rows, { terms: ['potential'] }).rows.map(({ rawRank }) => rawRank);
    expect(places).toEqual([5, 1, 4, 3, 1]);
  });

  it('refuses a term that no row has, with the name that may be meant', () => {
    expect(refusals(line, { terms: ['potentiel', 'calls'], sellerControlled: ['call'] })).toEqual([
      { code: 'unknown_term', pointer: '/terms/0', term: 'potentiel', suggestion: 'potential' },
      { code: 'unknown_term', pointer: '/sellerControlled/0', term: 'call', suggestion: 'calls' },
    ]);
  });

  it('refuses terms that are missing or no figures, with their place', () => {
    const rows = [...line.slice(2), { id: 'x', actual: 1 }, { id: 'y', actual: 1, potential: null }];
    const expected = 'a number of a size from 1e-100 to 1e100, or 0';
    expect(refusals(rows, { terms: ['potential'] })).toEqual([
      { code: 'missing_member', pointer: '/rows/3/potential', expected },
      { code: 'wrong_type', pointer: '/rows/4/potential', expected, received: '`null`' },
    ]);
    expect(refusals([{ id: 'x', actual: Number.NaN }], { terms: ['potential'] })).toEqual([
      { code: 'wrong_type', pointer: '/rows/0/actual', expected, received: 'the number `NaN`' },
    ]);
  });

  it('refuses logarithms of 0 or less, with their place', () => {
    const rows = [...line, { id: 'f', actual: 0, potential: -1 }];
    const expected = 'a number above 0, whose logarithm is taken';
    expect(refusals(rows, { terms: ['potential'], form: 'logLog' })).toEqual([
      { code: 'wrong_type', pointer: '/rows/5/actual', expected, received: 'the number `0`' },
      { code: 'wrong_type', pointer: '/rows/5/potential', expected, received: 'the number `-1`' },
    ]);
  });

  it('refuses no more rows than coefficients', () => {
    expect(refusals(line.slice(0, 3), { terms: ['potential', 'calls'] })).toEqual([
      { code: 'too_few_rows', pointer: '/rows', rows: 3, coefficients: 3 },
    ]);
    expect(refusals([], { terms: ['potential'], form: 'index' })).toEqual([
      { code: 'too_few_rows', pointer: '/rows', rows: 0, coefficients: 1 },
    ]);
  });

  it('refuses an index of several terms, of none, and of negative potential', () => {
    expect(refusals(line, { terms: ['potential', 'calls'], form: 'index' })).toEqual([
      { code: 'wrong_type', pointer: '/terms', expected: 'one term, the potential', received: 'a list of 2' },
    ]);
    const none = line.map((row) => ({ ...row, potential: 0 }));
    expect(refusals(none, { terms: ['potential'], form: 'index' })).toEqual([
      { code: 'zero_weights', pointer: '/terms/0' },
    ]);
    const negative = line.map((row) => (row.id === 'b' ? { ...row, potential: -1 } : row));
    expect(refusals(negative, { terms: ['potential'], form: 'index' })).toEqual([
      {
        code: 'wrong_type',
        pointer: '/rows/1/potential',
        expected: 'a potential of 0 or more',
        received: 'the number `-1`',
      },
    ]);
  });

  it('refuses ids and terms that occur twice, and terms with a meaning of their own', () => {
    expect(refusals([...line, line[0]], { terms: ['calls', 'calls', 'actual'] })).toEqual([
      { code: 'duplicate_id', pointer: '/rows/5/id', id: 'a', firstPointer: '/rows/0/id' },
      { code: 'duplicate_id', pointer: '/terms/1', id: 'calls', firstPointer: '/terms/0' },
      {
        code: 'wrong_type',
        pointer: '/terms/2',
        expected: 'a term other than id, actual, largestDeal',
        received: 'the text `actual`',
      },
    ]);
  });

  it('refuses options that it does not know', () => {
    expect(refusals(line, { terms: [], form: 'loglog', confidense: 1 })).toEqual([
      { code: 'wrong_type', pointer: '/terms', expected: 'a list of at least one term', received: 'a list of 0' },
      {
        code: 'wrong_type',
        pointer: '/form',
        expected: 'linear, logLog or index',
        received: 'the text `loglog`',
      },
      { code: 'unknown_member', pointer: '/confidense', member: 'confidense', suggestion: 'confidence' },
    ]);
    expect(refusals(line, { terms: ['calls'], confidence: 1 })).toHaveLength(1);
  });
});

function near(value: number) {
  return expect.closeTo(value, 12);
}

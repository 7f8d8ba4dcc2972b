import { describe, expect, it } from 'vitest';
import { describeExpectation, type ExpectedSales, expectedSales } from '../../../src/index.js';
import { deepFreeze } from '../../support/deepFreeze.js';
import { mistypedTerritories, salesTerritories, TERRITORY_TERMS } from '../../support/salesTerritories.js';

const terms = ['potential', 'advertising', 'share'];
const judged = expectedSales(deepFreeze([...salesTerritories]), { terms });

describe('the 25 sales territories of Cravens, Woodruff and Stamper (T3-c)', () => {
  it('have the published fit', () => {
    const { coefficients, rSquared, adjustedRSquared, residualStandardError, degreesOfFreedom } = judged;
    expect(coefficients.map(({ term, estimate }) => [term, estimate?.toPrecision(6)])).toEqual([
      [null, '-1603.58'],
      ['potential', '0.0542860'],
      ['advertising', '0.167480'],
      ['share', '282.747'],
    ]);
    expect(coefficients.map(({ t }) => t?.toFixed(3))).toEqual(['-3.172', '7.263', '3.783', '5.799']);
    expect(rSquared?.toFixed(5)).toBe('0.84898');
    expect(adjustedRSquared?.toFixed(4)).toBe('0.8274');
    expect(residualStandardError?.toFixed(3)).toBe('545.515');
    expect(degreesOfFreedom).toBe(21);
  });

  it('have the published fit of eight terms', () => {
    const full = expectedSales(salesTerritories, { terms: TERRITORY_TERMS });
    expect(full.coefficients.map(({ estimate }) => Number(estimate?.toPrecision(6)))).toEqual([
      -1507.84, 2.01014, 0.0372056, 0.150984, 199.04, 290.867, 5.54974, 19.7939, 8.18903,
    ]);
    expect(full.rSquared?.toFixed(5)).toBe('0.92204');
    expect(full.residualStandardError?.toFixed(3)).toBe('449.015');
  });

  it('have the fit of potential alone', () => {
    const { coefficients, rSquared } = expectedSales(salesTerritories, { terms: ['potential'] });
    expect(coefficients.map(({ estimate }) => estimate?.toPrecision(6))).toEqual(['1433.54', '0.0499517']);
    expect(rSquared?.toFixed(5)).toBe('0.35738');
  });

  it('are each judged by what the others say of it', () => {
    const indices = [
      0.9127, 0.8437, 0.6974, 0.9553, 1.1601, 1.0342, 1.2604, 1.2825, 1.1448, 1.1938, 1.0407, 1.2401, 1.0606, 1.1962,
      0.8682, 1.1148, 1.108, 0.9812, 0.8005, 0.8472, 0.8907, 0.7224, 0.9716, 0.8447, 0.9946,
    ];
    expect(indices.map((_, at) => Number(rowOf(judged, at + 1).index?.toFixed(4)))).toEqual(indices);
  });

  it.each([
    [7, '1.913'],
    [3, '-1.742'],
    [19, '-1.461'],
    [5, '1.454'],
    [10, '1.443'],
    [22, '-1.414'],
  ])('have a studentised residual of territory %d', (id, t) => {
    expect(rowOf(judged, id).studentizedResidual?.toFixed(3)).toBe(t);
  });

  it.each([
    [1, '0.3602'],
    [8, '0.0699'],
    [9, '0.2854'],
    [16, '0.3612'],
  ])('have a leverage of territory %d', (id, leverage) => {
    expect(rowOf(judged, id).leverage.toFixed(4)).toBe(leverage);
  });

  it.each([
    [1, '3894.36'],
    [6, '2074.13'],
    [9, '5930.38'],
  ])('have expected sales of territory %d', (id, expected) => {
    expect(rowOf(judged, id).expected?.toFixed(2)).toBe(expected);
  });

  it('are ordered otherwise by index than by sales', () => {
    const places = [9, 8, 7, 12, 3].map((id) => [id, rowOf(judged, id).rawRank, rowOf(judged, id).adjustedRank]);
    expect(places).toEqual([
      [9, 1, 7],
      [8, 11, 1],
      [7, 3, 2],
      [12, 17, 3],
      [3, 21, 25],
    ]);
    expect(judged.rankCorrelation?.toFixed(2)).toBe('0.23');
  });

  it('are mostly noise: none is beyond two standard errors', () => {
    expect(judged.rows.filter(({ studentizedResidual: t }) => Math.abs(t ?? 0) > 2)).toEqual([]);
    expect(judged.cautions).toContainEqual({ code: 'mostly_noise', rows: 25, threshold: expect.closeTo(2.085963, 6) });
  });

  it('say whether a team is first because of its territory', () => {
    expect(describeExpectation(judged, '9')).toBe(
      '`9` is 1 of 25 by sales and 7 of 25 by index: it sold 6520 where 5700 is to be expected (index 1.14, 0.912 to 1.38), its terms are worth 2560 more than average ones, and the rest is no more than chance explains',
    );
  });

  it('show a mistyped share by the leverage of its row', () => {
    const mistyped = expectedSales(mistypedTerritories, { terms });
    const row = rowOf(mistyped, 6);
    expect(mistyped.rSquared?.toFixed(4)).toBe('0.8081');
    expect([row.leverage.toFixed(2), row.studentizedResidual?.toFixed(2), row.index?.toFixed(2)]).toEqual([
      '0.33',
      '2.33',
      '3.91',
    ]);
    expect(row.adjustedRank).toBe(1);
    expect(mistyped.cautions.filter((caution) => caution.code === 'influential_row')).toEqual([
      { code: 'influential_row', id: '6', leverage: row.leverage, studentizedResidual: row.studentizedResidual },
    ]);
    expect(judged.cautions.map(({ code }) => code)).not.toContain('influential_row');
  });
});

function rowOf({ rows }: ExpectedSales, id: number) {
  return rows.find((row) => row.id === String(id)) ?? expect.fail(`no row ${id}`);
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { netPromoterScore } from '../../../src/index.js';
import { thrownIssues } from '../../support/thrownIssues.js';

const count = fc.integer({ min: 0, max: 300 });
const answers = fc.record({ promoters: count, passives: count, detractors: count });

function toCounts(promoters: number, passives: number, detractors: number) {
  return { promoters, passives, detractors };
}

describe('netPromoterScore', () => {
  it.each([
    [50, 30, 20, 30, 15.31],
    [500, 300, 200, 30, 4.84],
    [36, 12, 12, 40, 20.24],
  ])('of %d, %d and %d is %d ± %d (T3-e)', (promoters, passives, detractors, score, reach) => {
    const found = netPromoterScore(toCounts(promoters, passives, detractors));
    expect(found.score).toBe(score);
    expect(((found.upper ?? 0) - score).toFixed(2)).toBe(reach.toFixed(2));
    expect((score - (found.lower ?? 0)).toFixed(2)).toBe(reach.toFixed(2));
  });

  it('cuts the interval off at 100 (T3-e)', () => {
    const { score, standardError, lower, upper } = netPromoterScore(toCounts(8, 1, 1));
    expect([score, upper]).toEqual([70, 100]);
    expect((1.959964 * (standardError ?? 0)).toFixed(1)).toBe('39.7');
    expect((lower ?? 0).toFixed(1)).toBe('30.3');
  });

  it('has an adjusted interval for a unanimous sample (T3-e)', () => {
    const { standardError, adjusted } = netPromoterScore(toCounts(10, 0, 0));
    expect(standardError).toBe(0);
    expect(adjusted?.score.toFixed(2)).toBe('76.92');
    expect([adjusted?.lower.toFixed(1), adjusted?.upper]).toEqual(['47.5', 100]);
  });

  it('is suppressed below a minimum, and not 0', () => {
    expect(netPromoterScore(toCounts(2, 1, 1))).toEqual({
      responses: 4,
      score: null,
      standardError: null,
      lower: null,
      upper: null,
      adjusted: null,
      reason: 'too_few_responses',
    });
    expect(netPromoterScore(toCounts(2, 1, 1), { minimum: 4 }).score).toBe(25);
    expect(netPromoterScore(toCounts(0, 0, 0), { minimum: 1 }).reason).toBe('no_responses');
  });

  it('names every count that is none', () => {
    const issues = thrownIssues(() => Reflect.apply(netPromoterScore, undefined, [{ promoters: -1, passives: 0.5 }]));
    expect(issues.map((issue) => 'pointer' in issue && issue.pointer)).toEqual([
      '/promoters',
      '/passives',
      '/detractors',
    ]);
  });

  it('property: is the mean of single answers with the error of that mean', () => {
    fc.assert(
      fc.property(answers, ({ promoters, passives, detractors }) => {
        const scores = [
          ...Array.from({ length: promoters }, () => 100),
          ...Array.from({ length: passives }, () => 0),
          ...Array.from({ length: detractors }, () => -100),
        ];
        const { score, standardError, lower, upper, reason } = netPromoterScore({ promoters, passives, detractors });
        expect(reason === null).toBe(scores.length >= 5);
        if (score === null || standardError === null || lower === null || upper === null) return;
        const mean = scores.reduce((sum, one) => sum + one, 0) / scores.length;
        const variance = scores.reduce((sum, one) => sum + (one - mean) ** 2, 0) / scores.length;
        expect(score).toBeCloseTo(mean, 9);
        expect(standardError).toBeCloseTo(Math.sqrt(variance / scores.length), 9);
        expect(lower).toBeGreaterThanOrEqual(-100);
        expect(upper).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('property: is mirrored with promoters and detractors swapped', () => {
    fc.assert(
      fc.property(answers, ({ promoters, passives, detractors }) => {
        const found = netPromoterScore({ promoters, passives, detractors });
        const mirrored = netPromoterScore({ promoters: detractors, passives, detractors: promoters });
        if (found.score === null || found.adjusted === null) return;
        expect(mirrored.score).toBeCloseTo(-found.score, 9);
        expect(mirrored.adjusted?.upper).toBeCloseTo(-found.adjusted.lower, 9);
      }),
    );
  });
});

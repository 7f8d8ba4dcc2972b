import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanInterval } from '../../../src/index.js';
import { deepFreeze } from '../../support/deepFreeze.js';
import { thrownIssues } from '../../support/thrownIssues.js';

const scores = fc.array(fc.integer({ min: -1_000, max: 1_000 }), { maxLength: 30 });

describe('meanInterval', () => {
  it('has the interval of Student', () => {
    const { mean, standardDeviation, lower, upper } = meanInterval([5, 6, 7, 7, 5]);
    expect([mean, standardDeviation]).toEqual([6, 1]);
    // 2.776445 is the quantile of 4 degrees of freedom.
    expect([lower, upper].map((end) => end?.toFixed(5))).toEqual(['4.75834', '7.24166']);
  });

  it('is suppressed below a minimum, and not 0', () => {
    expect(meanInterval([5, 6, 7, 7])).toEqual({
      responses: 4,
      mean: null,
      standardDeviation: null,
      standardError: null,
      lower: null,
      upper: null,
      reason: 'too_few_responses',
    });
  });

  it('has no interval of a single response', () => {
    expect(meanInterval([5], { minimum: 1 })).toMatchObject({ mean: 5, lower: null, reason: 'single_response' });
    expect(meanInterval([], { minimum: 1 })).toMatchObject({ mean: null, reason: 'no_responses' });
  });

  it('names the place of what is no number', () => {
    const issues = thrownIssues(() => Reflect.apply(meanInterval, undefined, [[1, Number.NaN, '3']]));
    expect(issues.map((issue) => 'pointer' in issue && issue.pointer)).toEqual(['/values/1', '/values/2']);
  });

  it('property: has the mean and the spread of plain sums', () => {
    fc.assert(
      fc.property(scores, (values) => {
        const found = meanInterval(deepFreeze(values), { minimum: 2 });
        expect(found.mean === null).toBe(values.length < 2);
        if (values.length < 2) return;
        const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
        const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
        expect(found.mean).toBeCloseTo(mean, 9);
        expect(found.standardError).toBeCloseTo(Math.sqrt(variance / values.length), 9);
        expect((found.upper ?? 0) + (found.lower ?? 0)).toBeCloseTo(2 * mean, 6);
      }),
    );
  });

  it('property: does not depend on the order, not even by a digit', () => {
    const reals = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 5, maxLength: 20 });
    fc.assert(
      fc.property(reals, (values) => {
        expect(meanInterval([...values].reverse())).toStrictEqual(meanInterval(values));
      }),
    );
  });
});

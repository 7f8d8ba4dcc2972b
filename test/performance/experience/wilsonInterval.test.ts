import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '../../../src/index.js';
import { hostileRecipes, hostileValue } from '../../fuzz/hostileValues.js';
import { thrownIssues } from '../../support/thrownIssues.js';

const trialCounts = fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }));
const counts = trialCounts.chain((trials) => fc.tuple(fc.integer({ min: 0, max: trials }), fc.constant(trials)));

/** The ends of the interval as the formula is usually written. */
function slowInterval(successes: number, trials: number, z: number): [number, number] {
  const p = successes / trials;
  const middle = p + (z * z) / (2 * trials);
  const reach = z * Math.sqrt((p * (1 - p)) / trials + (z * z) / (4 * trials * trials));
  const scale = 1 + (z * z) / trials;
  return [(middle - reach) / scale, (middle + reach) / scale];
}

describe('wilsonInterval', () => {
  it.each([
    [9, 10, 0.59585, 0.982124],
    [90, 100, 0.825634, 0.944771],
    [0, 10, 0, 0.277533],
    [2, 2, 0.34238, 1],
    [100, 101, 0.946033, 0.99825],
    [45, 50, 0.786398, 0.956524],
    [0, 0, 0, 1],
  ])('of %d of %d goes from %d to %d (T3-d)', (successes, trials, lower, upper) => {
    const found = wilsonInterval(successes, trials);
    expect([found.lower.toFixed(6), found.upper.toFixed(6)]).toEqual([lower.toFixed(6), upper.toFixed(6)]);
  });

  it('takes standard errors in place of a confidence', () => {
    const { lower, upper } = wilsonInterval(9, 10, { z: 1.959964 });
    expect([lower.toFixed(6), upper.toFixed(6)]).toEqual(['0.595850', '0.982124']);
    expect(wilsonInterval(3, 4, { z: 0 })).toMatchObject({ lower: 0.75, upper: 0.75 });
  });

  it('has no proportion without trials', () => {
    expect(wilsonInterval(0, 0)).toEqual({ successes: 0, trials: 0, proportion: null, lower: 0, upper: 1 });
  });

  it('refuses more successes than trials', () => {
    expect(thrownIssues(() => wilsonInterval(3, 2))).toEqual([
      { code: 'wrong_type', pointer: '/successes', expected: 'at most as many as there are trials, 2', received: '3' },
    ]);
  });

  it('refuses standard errors beside a confidence', () => {
    expect(thrownIssues(() => wilsonInterval(1, 2, { z: 2, confidence: 0.9 }))).toEqual([
      { code: 'wrong_type', pointer: '/z', expected: 'either z or confidence', received: 'both' },
    ]);
  });

  it('property: has the ends of the formula', () => {
    fc.assert(
      fc.property(counts, fc.double({ min: 0.1, max: 5, noNaN: true }), ([successes, trials], z) => {
        const { lower, upper } = wilsonInterval(successes, trials, { z });
        const [slowLower, slowUpper] = slowInterval(successes, trials, z);
        expect(lower).toBeCloseTo(slowLower, 12);
        expect(upper).toBeCloseTo(slowUpper, 12);
      }),
    );
  });

  it('property: lies within 0 to 1 and contains the proportion', () => {
    fc.assert(
      fc.property(counts, ([successes, trials]) => {
        const { lower, upper, proportion } = wilsonInterval(successes, trials);
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(upper).toBeLessThanOrEqual(1);
        expect(lower).toBeLessThanOrEqual(proportion ?? Number.NaN);
        expect(upper).toBeGreaterThanOrEqual(proportion ?? Number.NaN);
      }),
    );
  });

  it('property: is mirrored with failures in the place of successes', () => {
    fc.assert(
      fc.property(counts, ([successes, trials]) => {
        const found = wilsonInterval(successes, trials);
        const mirrored = wilsonInterval(trials - successes, trials);
        expect(mirrored.lower).toBeCloseTo(1 - found.upper, 14);
        expect(mirrored.upper).toBeCloseTo(1 - found.lower, 14);
      }),
    );
  });

  it('property: narrows with more trials of the same proportion', () => {
    const few = fc.integer({ min: 1, max: 200 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(
      fc.property(few, fc.integer({ min: 2, max: 50 }), ([successes, trials], times) => {
        const [one, more] = [wilsonInterval(successes, trials), wilsonInterval(successes * times, trials * times)];
        expect(more.upper - more.lower).toBeLessThan(one.upper - one.lower);
      }),
    );
  });

  it('property: whatever it is given, only a TerritoryError comes of it', () => {
    fc.assert(
      fc.property(hostileRecipes(), (recipe) => {
        const call = (...args: unknown[]) => thrownIssues(() => Reflect.apply(wilsonInterval, undefined, args));
        call(hostileValue(recipe), 3);
        call(2, hostileValue(recipe));
        call(2, 3, hostileValue(recipe));
        call(2, 3, { confidence: hostileValue(recipe) });
      }),
      { numRuns: 40 },
    );
  });
});

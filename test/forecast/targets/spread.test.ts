import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spread } from '../../../src/forecast/targets/spread.js';
import type { SpreadOptions } from '../../../src/forecast/targets/types.js';
import { hostileRecipes, hostileValue } from '../../fuzz/hostileValues.js';
import { deepFreeze } from '../../support/deepFreeze.js';
import { thrownIssues } from '../../support/thrownIssues.js';

const season = [8, 8, 9, 7, 8, 9, 6, 7, 9, 8, 9, 12];

describe('spread', () => {
  it.each(['cumulative', 'largestRemainder'] as const)('spreads a year over months, %s (T2-j)', (mode) => {
    const months = [80, 80, 90, 70, 80, 90, 60, 70, 90, 80, 90, 120];
    expect(spread({ total: 1000, weights: season }, { mode })).toEqual(months);
  });

  it('spreads what does not come out even (T2-g)', () => {
    expect(spread({ total: 100, weights: [1, 1, 1] })).toEqual([33, 34, 33]);
    expect(spread({ total: 100, weights: [1, 1, 1] }, { mode: 'largestRemainder' })).toEqual([34, 33, 33]);
  });

  it('gives January a tenth (E1)', () => {
    expect(spread({ total: 1200, weights: [10, 90] })).toEqual([120, 1080]);
  });

  it('spreads in steps, and what is left of one where the sum comes to it', () => {
    expect(spread({ total: 10_500, weights: [1, 1, 1] }, { step: 1000 })).toEqual([4000, 3000, 3500]);
    expect(spread({ total: 1600, weights: [99, 1] }, { step: 1000 })).toEqual([1600, 0]);
    expect(spread({ total: 1600, weights: [3, 1, 0] }, { step: 1000 })).toEqual([1000, 600, 0]);
    expect(spread({ total: 10_500, weights: [1, 1, 1] }, { mode: 'largestRemainder', step: 1000 })).toEqual([
      4000, 3500, 3000,
    ]);
  });

  it('takes weights that are all 0 for equal ones', () => {
    expect(spread({ total: 6, weights: [0, 0, 0] })).toEqual([2, 2, 2]);
  });

  it('refuses to spread something over nothing', () => {
    expect(spread({ total: 0, weights: [] })).toEqual([]);
    for (const options of [{}, { step: 7 }, { mode: 'largestRemainder' } as const]) {
      expect(thrownIssues(() => spread({ total: 5, weights: [] }, options))).toEqual([
        { code: 'infeasible_bounds', total: 5, lowest: 0, highest: 0 },
      ]);
    }
  });

  it.each([
    [{ total: 0.5, weights: [1] }, {}, '/total'],
    [{ total: 5, weights: [1, -1] }, {}, '/weights/1'],
    [{ total: 5, weights: 7 }, {}, '/weights'],
    [{ total: 5, weights: [1] }, { step: 0 }, '/step'],
    [{ total: 5, weights: [1] }, { mode: 'even' }, '/mode'],
  ])('refuses %j with %j', (input, options, pointer) => {
    expect(thrownIssues(() => Reflect.apply(spread, undefined, [input, options]))).toEqual([
      expect.objectContaining({ code: 'wrong_type', pointer }),
    ]);
  });

  const inputs = fc.record({
    total: fc.oneof(fc.integer({ min: -10_000, max: 10_000 }), fc.maxSafeInteger()),
    weights: fc.array(fc.nat(50), { minLength: 1, maxLength: 13 }),
  });
  const options: fc.Arbitrary<SpreadOptions> = fc.record(
    { mode: fc.constantFrom('cumulative', 'largestRemainder'), step: fc.integer({ min: 1, max: 300 }) },
    { requiredKeys: [] },
  );

  it('property: adds up, and no part has another sign than the total', () => {
    fc.assert(
      fc.property(inputs, options, (input, how) => {
        const parts = spread(deepFreeze(input), how);
        expect(parts.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(input.total));
        expect(parts.every((part) => part * Math.sign(input.total) >= 0)).toBe(true);
        expect(spread({ ...input, total: 0 - input.total }, how)).toEqual(parts.map((part) => 0 - part));
      }),
    );
  });

  it('property: cumulative sums are the exact ones, rounded to a step', () => {
    const small = inputs.map(({ total, weights }) => ({ total: Math.abs(total) % 10_000, weights }));
    fc.assert(
      fc.property(small, fc.integer({ min: 1, max: 300 }), ({ total, weights }, step) => {
        const used = weights.every((weight) => weight === 0) ? weights.map(() => 1) : weights;
        const whole = used.reduce((sum, weight) => sum + weight, 0);
        const parts = spread({ total, weights }, { step });
        let [sum, weight] = [0, 0];
        for (const [at, part] of parts.entries()) {
          sum += part;
          weight += used[at];
          expect(sum % step === 0 || sum === total).toBe(true);
          expect(Math.abs(sum * whole - total * weight) * 2).toBeLessThanOrEqual(step * whole);
        }
      }),
    );
  });

  it('property: parts do not depend on the scale of the weights', () => {
    fc.assert(
      fc.property(inputs, options, fc.integer({ min: 2, max: 99 }), ({ total, weights }, how, factor) => {
        const scaled = weights.map((weight) => weight * factor);
        expect(spread({ total, weights: scaled }, how)).toEqual(spread({ total, weights }, how));
      }),
    );
  });

  it('property: whatever it is given, only a TerritoryError comes of it', () => {
    fc.assert(
      fc.property(hostileRecipes(), (recipe) => {
        const call = (...args: unknown[]) => thrownIssues(() => Reflect.apply(spread, undefined, args));
        call(hostileValue(recipe));
        call({ total: 5, weights: [1] }, hostileValue(recipe));
        call({ total: hostileValue(recipe), weights: [1] });
        call({ total: 5, weights: hostileValue(recipe) });
        call({ total: 5, weights: [hostileValue(recipe)] }, { step: 2 });
        call({ total: 5, weights: [1] }, { step: hostileValue(recipe), mode: hostileValue(recipe) });
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion } from '../../../src/core/apportionment/apportion.js';
import { apportionWithin } from '../../../src/core/apportionment/apportionWithin.js';
import {
  apportionSlowly,
  at,
  methods,
  type Parties,
  parties,
  quotasSlowly,
  sumOf,
  wholeWeights,
} from './slowApportion.js';

interface BoundedParties extends Parties {
  readonly bounds: readonly { readonly lowest: number; readonly highest?: number }[];
}

/** Parties with bounds, and a total that they can add up to. */
const bounded: fc.Arbitrary<BoundedParties & { readonly total: number }> = parties().chain((given) => {
  const bound = fc.tuple(fc.nat(6), fc.option(fc.nat(12))).map(([lowest, more]) => ({
    lowest,
    ...(more === null ? {} : { highest: lowest + more }),
  }));
  const bounds = fc.array(bound, { minLength: given.ids.length, maxLength: given.ids.length });
  return fc.tuple(bounds, fc.nat(30)).map(([bounds, more]) => {
    return { ...given, bounds, total: feasibleTotal({ ...given, bounds }, more) };
  });
});

/** Somewhat more than all lower bounds, within what weights above 0 can take. */
function feasibleTotal({ bounds, weights }: BoundedParties, more: number): number {
  const lowest = bounds.reduce((sum, bound) => sum + bound.lowest, 0);
  const room = bounds.reduce((sum, bound, i) => {
    return at(weights, i) === 0 ? sum : sum + (bound.highest ?? Number.POSITIVE_INFINITY) - bound.lowest;
  }, 0);
  return lowest + Math.min(more, room);
}

describe('apportionWithin', () => {
  it('shares out within bounds (T2-b)', () => {
    const history = [400, 300, 300];
    const bounds = history.map((lowest) => ({ lowest, highest: lowest * 1.3 }));
    expect(apportionWithin(1200, [1000, 1500, 500], { bounds })).toEqual({
      shares: [
        { amount: 510, quota: 510, bound: null },
        { amount: 390, quota: 390, bound: 'highest' },
        { amount: 300, quota: 300, bound: 'lowest' },
      ],
      multiplier: 0.51,
    });
  });

  it('says the quota before rounding', () => {
    expect(apportionWithin(100, [1, 1, 1]).shares).toEqual([
      { amount: 34, quota: 100 / 3, bound: null },
      { amount: 33, quota: 100 / 3, bound: null },
      { amount: 33, quota: 100 / 3, bound: null },
    ]);
  });

  it('mirrors a negative total, bounds as they are given', () => {
    const bounds = [{ lowest: -10 }, { lowest: -1_000, highest: -50 }, {}];
    expect(apportionWithin(-100, [1, 1, 2], { bounds })).toEqual({
      shares: [
        { amount: -10, quota: -10, bound: 'lowest' },
        { amount: -50, quota: -50, bound: 'highest' },
        { amount: -40, quota: -40, bound: null },
      ],
      multiplier: -20,
    });
  });

  it('holds what is locked, and the rest follows the weights', () => {
    const bounds = [{ lowest: 7, highest: 7 }, {}, {}];
    expect(apportion(100, [5, 2, 1], { bounds })).toEqual([7, 62, 31]);
    expect(apportion(7, [5], { bounds: [{ lowest: 7, highest: 7 }] })).toEqual([7]);
  });

  it('lets a bound go before a step', () => {
    const bounds = [{ highest: 2500 }, { lowest: 3300 }, {}];
    expect(apportion(10_000, [1, 1, 1], { bounds, step: 1000 })).toEqual([2500, 4000, 3500]);
  });

  it('is the nearest to 0 of multipliers that do', () => {
    const bounds = [
      { lowest: 2, highest: 4 },
      { lowest: 3, highest: 3 },
    ];
    expect(apportionWithin(7, [1, 1], { bounds }).multiplier).toBe(4);
    expect(apportionWithin(5, [1, 1], { bounds }).multiplier).toBe(0);
  });

  it('has quotas for weights of any size', () => {
    const { shares, multiplier } = apportionWithin(3, [1e-300, 2e-300]);
    expect(shares.map(({ quota }) => quota)).toEqual([1, 2]);
    expect(multiplier).toBe(1e300);
  });

  it.each(methods)('property: agrees with a run unit by unit, within bounds: %s', (method) => {
    fc.assert(
      fc.property(bounded, ({ total, written, weights, ids, bounds }) => {
        const { shares } = apportionWithin(total, weights, { bounds, method, ids });
        const amounts = shares.map(({ amount }) => amount);
        expect(amounts).toEqual(apportionSlowly({ total, weights: wholeWeights(written), ids, method, bounds }));
        expect(amounts).toEqual(apportion(total, weights, { bounds, method, ids }));
      }),
    );
  });

  it.each(methods)('property: mirrors: %s', (method) => {
    fc.assert(
      fc.property(bounded, fc.integer({ min: 1, max: 9 }), ({ total, weights, ids, bounds }, step) => {
        const mirrored = bounds.map((bound) => ({
          highest: -bound.lowest,
          ...(bound.highest === undefined ? {} : { lowest: -bound.highest }),
        }));
        const there = apportion(total, weights, { bounds, method, ids, step });
        const back = apportion(-total, weights, { bounds: mirrored, method, ids, step });
        expect(back).toEqual(there.map((share) => 0 - share));
      }),
    );
  });

  it.each(methods)('property: adds up within bounds in any step: %s', (method) => {
    fc.assert(
      fc.property(bounded, fc.integer({ min: 1, max: 20 }), ({ total, weights, ids, bounds }, step) => {
        const shares = apportion(total, weights, { bounds, method, ids, step });
        expect(sumOf(shares)).toBe(BigInt(total));
        shares.forEach((share, i) => {
          const { lowest, highest = total } = at(bounds, i);
          expect(share >= lowest && share <= highest).toBe(true);
        });
      }),
    );
  });

  it('property: quotas are the exact ones', () => {
    fc.assert(
      fc.property(bounded, ({ total, written, weights, ids, bounds }) => {
        const slow = quotasSlowly({ total, weights: wholeWeights(written), ids, bounds });
        const { shares } = apportionWithin(total, weights, { bounds, ids });
        shares.forEach(({ quota }, i) => {
          const [numerator, denominator] = at(slow, i);
          const exact = Number((numerator * 10n ** 12n) / denominator) / 1e12;
          expect(quota).toBeCloseTo(exact, 10);
        });
      }),
    );
  });

  it('property: bounds that leave everything open change nothing', () => {
    fc.assert(
      fc.property(fc.nat(), parties(), fc.constantFrom(...methods), (total, { weights, ids }, method) => {
        const bounds = ids.map(() => ({ lowest: 0, highest: total }));
        const free = apportion(total, weights, { method, ids });
        expect(apportion(total, weights, { method, ids, bounds })).toEqual(free);
      }),
    );
  });
});

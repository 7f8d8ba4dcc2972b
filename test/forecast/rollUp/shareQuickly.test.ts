import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shareQuickly } from '../../../src/forecast/rollUp/shareQuickly.js';
import { apportion } from '../../../src/index.js';

it('property: shares out as apportion does, wherever it can', () => {
  const weights = fc.array(fc.oneof(fc.nat(5), fc.nat(1_000_000), fc.constant(0.5)), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(fc.oneof(fc.integer(), fc.maxSafeInteger()), weights, (amount, list) => {
      const quick = shareQuickly(amount, list);
      if (quick !== null) expect(quick).toStrictEqual(apportion(amount, list));
      else if (Math.abs(amount) < 1_000_000) {
        expect(list.includes(0.5) || list.every((weight) => weight === 0)).toBe(true);
      }
    }),
    { numRuns: 1_000 },
  );
});

it('leaves weights of nothing, and products beyond 2^53, to others', () => {
  expect(shareQuickly(5, [0, 0])).toBeNull();
  expect(shareQuickly(Number.MAX_SAFE_INTEGER, [1, 2])).toBeNull();
});

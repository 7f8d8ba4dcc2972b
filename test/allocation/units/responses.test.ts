import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adbudgFrom, type ResponseFunction, responseOf } from '../../../src/index.js';
import { hostileRecipes, hostileValue } from '../../fuzz/hostileValues.js';
import { deepFreeze } from '../../support/deepFreeze.js';
import { thrownIssues } from '../../support/thrownIssues.js';

describe('responseOf', () => {
  it('is a power, by default with the mean elasticity of personal selling', () => {
    expect(responseOf({ kind: 'power', scale: 100 }, 8)).toBe(100 * 8 ** 0.34);
    expect(responseOf({ kind: 'power', scale: 100, exponent: 1 }, 8)).toBe(800);
    expect(responseOf({ kind: 'power', scale: 100 }, 0)).toBe(0);
  });

  it('levels off at a ceiling', () => {
    const response = { kind: 'exponential', ceiling: 10, rate: Math.LN2 } as const;
    expect(responseOf(response, 1)).toBeCloseTo(5, 12);
    expect(responseOf(response, 2)).toBeCloseTo(7.5, 12);
    expect(responseOf(response, 1e6)).toBe(10);
  });

  it('counts effort in units of today', () => {
    const response = { kind: 'adbudg', lowest: 1, highest: 3, constant: 1, shape: 2, today: 4, scale: 100 } as const;
    expect(responseOf(response, 0)).toBe(100);
    expect(responseOf(response, 4)).toBe(200);
    expect(responseOf(response, 12)).toBeCloseTo(280, 9);
    expect(responseOf(response, Number.MAX_SAFE_INTEGER)).toBe(300);
  });

  it('refuses a response that falls, and units below 0', () => {
    const falling = { kind: 'adbudg', lowest: 2, highest: 1, constant: 1, shape: 1 } as const;
    expect(thrownIssues(() => responseOf(falling, 1))).toEqual([
      {
        code: 'wrong_type',
        pointer: '/response/highest',
        expected: 'at least the lowest response, 2',
        received: 'the number `1`',
      },
    ]);
    expect(thrownIssues(() => responseOf({ kind: 'power', scale: 1 }, -1))).toMatchObject([{ pointer: '/units' }]);
  });

  const above0 = fc.double({ min: 0, minExcluded: true, max: Number.MAX_VALUE, noNaN: true });
  const amount = fc.double({ min: 0, max: Number.MAX_SAFE_INTEGER, noNaN: true });
  const responses: fc.Arbitrary<ResponseFunction> = fc.oneof(
    fc.record({
      kind: fc.constant('power' as const),
      scale: amount,
      exponent: fc.double({ min: 1e-9, max: 1, noNaN: true }),
    }),
    fc.record({ kind: fc.constant('exponential' as const), ceiling: amount, rate: above0 }),
    fc.record({
      kind: fc.constant('adbudg' as const),
      lowest: fc.constant(0),
      highest: amount,
      constant: above0,
      shape: above0,
      today: above0,
    }),
  );

  it('property: is a number that never falls with more units', () => {
    fc.assert(
      fc.property(responses, amount, amount, (response, one, other) => {
        const less = responseOf(response, Math.min(one, other));
        const more = responseOf(response, Math.max(one, other));
        expect(Number.isFinite(less) && less >= 0).toBe(true);
        expect(more).toBeGreaterThanOrEqual(less * (1 - 1e-12));
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('adbudgFrom', () => {
  it('meets what a manager says (T4-a)', () => {
    const answers = deepFreeze([
      { effort: 1, response: 1 },
      { effort: 1.5, response: 1.25 },
    ]);
    const { response, largestError } = adbudgFrom({ lowest: 0.3, highest: 1.6, answers });
    expect(response.constant.toFixed(6)).toBe('0.857143');
    expect(response.shape.toFixed(6)).toBe('2.082493');
    expect(responseOf(response, 0.5).toFixed(6)).toBe('0.580758');
    expect(responseOf(response, 2).toFixed(6)).toBe('1.381192');
    expect(largestError).toBeLessThan(1e-12);
  });

  it('comes as near as it can to answers that do not go together', () => {
    const answers = [0.5, 1, 1.5, 2].map((effort, at) => ({ effort, response: [0.6, 1, 1.1, 1.4][at] }));
    const { answers: fits, largestError } = adbudgFrom({ lowest: 0.3, highest: 1.6, answers });
    expect(fits.map(({ effort }) => effort)).toEqual([0.5, 1, 1.5, 2]);
    expect(largestError).toBeGreaterThan(0.01);
    expect(largestError).toBeLessThan(0.15);
    expect(largestError).toBe(Math.max(...fits.map(({ response, fitted }) => Math.abs(response - fitted))));
  });

  it('refuses answers that make no response', () => {
    const call = (answers: readonly { effort: number; response: number }[]) =>
      thrownIssues(() => adbudgFrom({ lowest: 0, highest: 2, answers }));
    expect(call([{ effort: 1, response: 1 }])).toMatchObject([
      { pointer: '/answers', expected: 'answers for at least two efforts' },
    ]);
    expect(
      call([
        { effort: 1, response: 2 },
        { effort: 2, response: 1 },
      ]),
    ).toMatchObject([{ pointer: '/answers/0/response', expected: 'a number between 0 and 2' }]);
    expect(
      call([
        { effort: 1, response: 1.5 },
        { effort: 2, response: 1 },
      ]),
    ).toMatchObject([{ pointer: '/answers', expected: 'answers that rise with the effort' }]);
  });

  it('property: finds the function that the answers come from, in whatever order', () => {
    const functions = fc.record({
      constant: fc.double({ min: 0.1, max: 10, noNaN: true }),
      shape: fc.double({ min: 0.2, max: 4, noNaN: true }),
      efforts: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 2, maxLength: 5 }),
    });
    fc.assert(
      fc.property(functions, ({ constant, shape, efforts }) => {
        const answers = efforts.map((effort) => {
          return {
            effort: effort / 4,
            response: responseOf({ kind: 'adbudg', lowest: 0, highest: 1, constant, shape }, effort / 4),
          };
        });
        const fitted = adbudgFrom({ lowest: 0, highest: 1, answers });
        expect(fitted.response.constant / constant).toBeCloseTo(1, 6);
        expect(fitted.response.shape / shape).toBeCloseTo(1, 6);
        expect(adbudgFrom({ lowest: 0, highest: 1, answers: [...answers].reverse() })).toStrictEqual(fitted);
      }),
    );
  });

  it('property: whatever it is given, only a TerritoryError comes of it', () => {
    fc.assert(
      fc.property(hostileRecipes(), (recipe) => {
        const call = (...args: unknown[]) => thrownIssues(() => Reflect.apply(adbudgFrom, undefined, args));
        const answers = [
          { effort: 1, response: 1 },
          { effort: 2, response: 1.5 },
        ];
        call(hostileValue(recipe));
        call({ lowest: hostileValue(recipe), highest: 2, answers });
        call({ lowest: 0, highest: 2, answers: hostileValue(recipe) });
        call({ lowest: 0, highest: 2, answers: [...answers, hostileValue(recipe)] });
        call({ lowest: 0, highest: 2, answers, today: hostileValue(recipe), scale: hostileValue(recipe) });
        thrownIssues(() => Reflect.apply(responseOf, undefined, [hostileValue(recipe), 3]));
        thrownIssues(() => Reflect.apply(responseOf, undefined, [{ kind: 'power', scale: 1 }, hostileValue(recipe)]));
      }),
    );
  });
});

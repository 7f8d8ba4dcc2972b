import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CreditLine,
  compileRates,
  type PipelineDistribution,
  pipelineDistribution,
  pipelineProbability,
  rollUp,
} from '../../../src/index.js';
import { hostileRecipes, hostileValue } from '../../fuzz/hostileValues.js';
import { thrownIssues } from '../../support/thrownIssues.js';
import { input, line } from './worlds.js';

function deal(id: string, amountMinor: number, probability: number, territoryIds = ['W']): CreditLine {
  return line(id, amountMinor, 'commit', territoryIds, { probability });
}

const three = [deal('a', 100, 0.5), deal('b', 200, 0.25, ['W', 'E']), deal('c', 50, 0.9, ['E'])];

function distribute(lines: readonly CreditLine[]): PipelineDistribution {
  return pipelineDistribution(rollUp(input(lines)), 'G', 'Q4');
}

function outcomesOf(lines: readonly CreditLine[]) {
  const found = distribute(lines);
  return found.method === 'exact' ? found.outcomes : expect.fail(found.reason);
}

describe('pipelineDistribution', () => {
  it('has the chances of every outcome of few lines (T1-g)', () => {
    const found = distribute(three);
    expect(found).toMatchObject({ method: 'exact', lines: 3, meanMinor: 145 });
    expect(pipelineProbability(found, { atMostMinor: 150 })).toBe(0.75);
    expect(pipelineProbability(found, { atLeastMinor: 250 })).toBe(0.2375);
    expect(pipelineProbability(found, { atMostMinor: 0 })).toBe(0.0375);
    expect(pipelineProbability(found, { atLeastMinor: 0, atMostMinor: 0 })).toBe(0.0375);
    expect(outcomesOf(three).map(({ amountMinor, probability }) => [amountMinor, probability])).toStrictEqual([
      [0, 0.0375],
      [50, 0.3375],
      [100, 0.0375],
      [150, 0.3375],
      [200, 0.0125],
      [250, 0.1125],
      [300, 0.0125],
      [350, 0.1125],
    ]);
  });

  it('leaves out what cannot come out, and adds what is sure to', () => {
    expect(outcomesOf([deal('a', 100, 1), deal('b', 50, 0), deal('c', 7, 0.5)])).toStrictEqual([
      { amountMinor: 100, probability: 0.5, probabilityAtMost: 0.5, probabilityAtLeast: 1 },
      { amountMinor: 107, probability: 0.5, probabilityAtMost: 1, probabilityAtLeast: 0.5 },
    ]);
    expect(outcomesOf([])).toStrictEqual([
      { amountMinor: 0, probability: 1, probabilityAtMost: 1, probabilityAtLeast: 1 },
    ]);
  });

  it('is in the currency of the roll-up', () => {
    const rates = compileRates([{ from: 'EUR', to: 'USD', rate: '1.15', validFrom: '2026-01-01' }]);
    const found = rollUp(input([{ ...deal('a', 1, 0.5), currency: 'EUR' }]), {
      conversion: { rates, to: 'USD', mode: { kind: 'closeDate' } },
    });
    expect(pipelineDistribution(found, 'G', 'Q4')).toMatchObject({
      outcomes: [{ amountMinor: 0 }, { amountMinor: 1.15 }],
    });
  });

  it('is normal, and says why, beyond 40 lines, 2,000 outcomes, or digits without end', () => {
    const many = (count: number, amountOf: (at: number) => number, probability = 0.5) =>
      distribute(Array.from({ length: count }, (_, at) => deal(`d${at}`, amountOf(at), probability)));
    expect(many(40, () => 10).method).toBe('exact');
    expect(many(41, () => 10)).toMatchObject({ method: 'normal', reason: 'many_lines', meanMinor: 205 });
    expect(many(11, (at) => 2 ** at)).toMatchObject({ method: 'normal', reason: 'many_outcomes' });
    expect(many(10, (at) => 2 ** at).method).toBe('exact');
    expect(many(4, () => 10, 1e-300)).toMatchObject({ method: 'normal', reason: 'many_digits' });
  });
});

describe('pipelineProbability', () => {
  const normal = distribute(Array.from({ length: 100 }, (_, at) => deal(`d${at}`, 10, 0.5)));

  it('is the area below a normal curve where it is not exact', () => {
    expect(normal).toMatchObject({ meanMinor: 500, standardDeviationMinor: 50 });
    expect(pipelineProbability(normal, { atMostMinor: 500 })).toBe(0.5);
    expect(pipelineProbability(normal, { atMostMinor: 598 })).toBeCloseTo(0.97500210485178, 14);
    expect(pipelineProbability(normal, { atLeastMinor: 450, atMostMinor: 550 })).toBeCloseTo(0.682689492137086, 14);
    expect(pipelineProbability(normal, { atLeastMinor: 800 })).toBeCloseTo(9.865876e-10, 14);
    expect(pipelineProbability(normal, { atMostMinor: -1e9 })).toBe(0);
    expect(pipelineProbability(normal, { atMostMinor: 1e300 })).toBe(1);
  });

  it('is all or nothing where nothing is uncertain', () => {
    const sure = { ...normal, standardDeviationMinor: 0 };
    expect(pipelineProbability(sure, { atLeastMinor: 500 })).toBe(1);
    expect(pipelineProbability(sure, { atLeastMinor: 501 })).toBe(0);
  });

  it('is 0 where no amount is both, or none comes out in between', () => {
    expect(pipelineProbability(normal, { atLeastMinor: 2, atMostMinor: 1 })).toBe(0);
    expect(pipelineProbability(distribute(three), { atLeastMinor: 201, atMostMinor: 249 })).toBe(0);
    expect(pipelineProbability(distribute(three), { atLeastMinor: 351 })).toBe(0);
  });

  it('refuses what is no distribution, and what is no question', () => {
    const call = (...args: unknown[]) => thrownIssues(() => Reflect.apply(pipelineProbability, undefined, args));
    expect(call({ method: 'exact' }, { atMostMinor: 1 })).toMatchObject([
      { code: 'wrong_type', pointer: '', expected: 'a distribution from pipelineDistribution' },
    ]);
    expect(call(normal, {})).toMatchObject([{ code: 'missing_member', pointer: '/atLeastMinor' }]);
    expect(call(normal, { atMostMinor: Number.NaN, atleast: 1 })).toMatchObject([
      { code: 'wrong_type', pointer: '/atMostMinor' },
      { code: 'unknown_member', pointer: '/atleast' },
    ]);
  });
});

const deals = fc
  .array(fc.tuple(fc.integer({ min: -5, max: 20 }), fc.constantFrom(0, 0.1, 0.25, 0.5, 0.9, 1)), { maxLength: 7 })
  .map((list) => list.map(([amount, probability], at) => deal(`d${at}`, amount, probability)));

describe('properties of the distribution', () => {
  it('property: agrees with a look at every combination of lines, in whatever order', () => {
    fc.assert(
      fc.property(
        deals,
        fc.integer({ min: -20, max: 100 }),
        fc.integer({ min: -20, max: 100 }),
        (lines, one, other) => {
          const [atLeastMinor, atMostMinor] = one < other ? [one, other] : [other, one];
          const found = distribute(lines);
          const chances = everyOutcome(lines);
          const sum = (isWanted: (amount: number) => boolean) =>
            chances.reduce((total, [amount, chance]) => (isWanted(amount) ? total + chance : total), 0);
          const between = sum((amount) => amount >= atLeastMinor && amount <= atMostMinor);
          expect(pipelineProbability(found, { atLeastMinor, atMostMinor })).toBeCloseTo(between, 12);
          expect(pipelineProbability(found, { atLeastMinor })).toBeCloseTo(
            sum((amount) => amount >= atLeastMinor),
            12,
          );
          expect(pipelineProbability(found, { atMostMinor })).toBeCloseTo(
            sum((amount) => amount <= atMostMinor),
            12,
          );
          expect(distribute([...lines].reverse())).toStrictEqual(found);
        },
      ),
    );
  });

  it('property: whatever it is given, only a TerritoryError comes of it, and never what is no number', () => {
    const found = rollUp(input(three));
    fc.assert(
      fc.property(hostileRecipes(), (recipe) => {
        for (let place = 0; place < 3; place++) {
          const args = [found, 'G', 'Q4'].map((each, at) => (at === place ? hostileValue(recipe) : each));
          thrownIssues(() => Reflect.apply(pipelineDistribution, undefined, args));
        }
        const ask = (...args: unknown[]) =>
          thrownIssues(() => expect(Reflect.apply(pipelineProbability, undefined, args)).not.toBeNaN());
        ask(hostileValue(recipe), { atMostMinor: 1 });
        ask({ ...distribute(three), outcomes: [hostileValue(recipe)] }, { atMostMinor: 1 });
        for (const member of ['method', 'outcomes']) {
          ask({ ...distribute(three), [member]: hostileValue(recipe) }, { atMostMinor: 1 });
        }
        ask(distribute(three), hostileValue(recipe));
        ask(distribute(three), { atLeastMinor: hostileValue(recipe) });
      }),
    );
  });
});

/** Every combination of won and lost lines: what it comes to, and how likely it is. */
function everyOutcome(lines: readonly CreditLine[]): [number, number][] {
  return lines.reduce<[number, number][]>(
    (outcomes, { amountMinor, probability = 0 }) =>
      outcomes.flatMap(([sum, chance]): [number, number][] => [
        [sum, chance * (1 - probability)],
        [sum + amountMinor, chance * probability],
      ]),
    [[0, 1]],
  );
}

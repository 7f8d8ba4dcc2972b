import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compileRates } from '../../../src/core/money/compileRates.js';
import { rollUp } from '../../../src/forecast/rollUp/rollUp.js';
import { weightedPipeline } from '../../../src/forecast/rollUp/weightedPipeline.js';
import { creditLineLists } from './worldArbitraries.js';
import { input, line, months, territories } from './worlds.js';

it('has a mean and a standard deviation (T1-g)', () => {
  const lines = [
    line('a', 100, 'commit', ['W'], { probability: 0.5 }),
    line('b', 200, 'pipeline', ['W', 'E'], { probability: 0.25 }),
    line('c', 50, 'bestCase', ['E'], { probability: 0.9 }),
    line('won', 1000, 'closed', ['E'], { probability: 0.9 }),
    line('lost', 1000, 'omitted', ['E'], { probability: 0.9 }),
    line('overlay', 1000, 'commit', ['E'], { probability: 0.9, kind: 'overlay' }),
  ];
  const { lines: count, meanMinor, standardDeviationMinor } = weightedPipeline(rollUp(input(lines)), 'G', 'Q4');
  expect([count, meanMinor]).toStrictEqual([3, 145]);
  expect(standardDeviationMinor ** 2).toBeCloseTo(10_225, 8);
  expect(standardDeviationMinor).toBeCloseTo(101.12, 2);
});

it('takes the probability of the line, else that of the category, else none', () => {
  const categories = [
    { id: 'pipeline', kind: 'open', probability: 0.1 },
    { id: 'commit', kind: 'open' },
  ] as const;
  const lines = [
    line('a', 100, 'pipeline', ['W']),
    line('b', 100, 'pipeline', ['W'], { probability: 1 }),
    line('c', 100, 'pipeline', ['W'], { probability: -0.1 }),
    line('d', 100, 'commit', ['W']),
  ];
  const found = rollUp(input(lines, { categories }));
  expect(weightedPipeline(found, 'G', 'Q4')).toMatchObject({ lines: 3, meanMinor: 120, linesWithoutProbability: 1 });
  expect(found.issues).toMatchObject([{ code: 'invalid_probability', row: 2, lineId: 'c' }]);
});

it('is in the currency of the roll-up, and nothing where there is nothing', () => {
  const rates = compileRates([{ from: 'EUR', to: 'USD', rate: '1.10', validFrom: '2026-01-01' }]);
  const lines = [line('a', 100, 'commit', ['DE'], { probability: 0.5, currency: 'EUR' })];
  const found = rollUp(input(lines), { conversion: { rates, to: 'USD', mode: { kind: 'closeDate' } } });
  const nothing = { lines: 0, meanMinor: 0, standardDeviationMinor: 0, linesWithoutProbability: 0 };
  expect(weightedPipeline(found, 'G', 'Q4')).toMatchObject({ meanMinor: 55, standardDeviationMinor: 55 });
  expect(weightedPipeline(found, 'W', 'Q4')).toStrictEqual(nothing);
});

it('property: does not depend on the order of the lines, and agrees with the formula', () => {
  fc.assert(
    fc.property(creditLineLists(fc.nat(100_000)), (given) => {
      const lines = given.filter(({ id }, at) => given.findIndex((each) => each.id === id) === at);
      const moved = lines.map((each) => ({ ...each, territories: [{ territoryId: 'W' }] }));
      const run = (list: typeof moved) =>
        weightedPipeline(rollUp({ territories, lines: list, periods: months }), 'G', ['nov', 'dec']);
      const found = run(moved);
      expect(run([...moved].reverse())).toStrictEqual(found);
      const open = moved.filter(
        ({ category, closeDate, kind, amountMinor, probability = 2 }) =>
          ['pipeline', 'bestCase', 'commit'].includes(category) &&
          closeDate >= '2026-11-01' &&
          closeDate < '2027-01-01' &&
          kind !== 'overlay' &&
          Number.isInteger(amountMinor) &&
          probability <= 1,
      );
      const mean = open.reduce((sum, { amountMinor, probability = 0 }) => sum + amountMinor * probability, 0);
      const variance = open.reduce((sum, { amountMinor: a, probability: p = 0 }) => sum + a * a * p * (1 - p), 0);
      expect(found.lines).toBe(open.length);
      expect(found.meanMinor).toBeCloseTo(mean, 6);
      expect(found.standardDeviationMinor).toBeCloseTo(Math.sqrt(variance), 6);
    }),
  );
});

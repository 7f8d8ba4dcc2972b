import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CreditLine, describeIssue, forecastOf, forecastsByDimension, rollUp } from '../../../src/index.js';
import { thrownIssues } from '../../support/thrownIssues.js';
import { slowLines, slowSum } from './slowRollUp.js';
import { worlds } from './worldArbitraries.js';
import { input, line } from './worlds.js';

const products = [{ id: 'product', values: ['phone', 'laptop'] }];
const inAmericas = { dimensionId: 'product', territoryId: 'AMER' };

function sale(id: string, amountMinor: number, product?: string, more: Partial<CreditLine> = {}): CreditLine {
  return line(id, amountMinor, 'closed', ['W'], {
    ...(product === undefined ? {} : { dimensions: { product } }),
    ...more,
  });
}

describe('a dimension', () => {
  it('has a row for each value that lines have, and one for those without', () => {
    const lines = [sale('a', 1, 'phone'), sale('b', 2, 'laptop'), sale('c', 4, 'phone'), sale('d', 8)];
    const rows = forecastsByDimension(rollUp(input(lines, { dimensions: products })), inAmericas, 'Q4');
    expect(rows.map(({ value, single }) => [value, single.closed])).toStrictEqual([
      [null, 8],
      ['laptop', 2],
      ['phone', 5],
    ]);
  });

  it('tells an empty value from none', () => {
    const dimensions = [{ id: 'product', values: [''] }];
    const rows = forecastsByDimension(
      rollUp(input([sale('a', 1, ''), sale('b', 2)], { dimensions })),
      inAmericas,
      'Q4',
    );
    expect(rows.map(({ value, single }) => [value, single.closed])).toStrictEqual([
      [null, 2],
      ['', 1],
    ]);
  });

  it('lists a value that it does not have, and counts the line', () => {
    const found = rollUp(input([sale('a', 1, 'fone')], { dimensions: products }));
    expect(found.issues.map((issue) => describeIssue(issue))).toStrictEqual([
      'row 1, line `a`: expected a value of the dimension `product`, got the text `fone`',
    ]);
    expect(forecastOf(found, 'AMER', 'Q4').single.closed).toBe(1);
    expect(forecastsByDimension(found, inAmericas, 'Q4')).toMatchObject([{ value: null, single: { closed: 1 } }]);
  });

  it('looks at own members alone, so that it may have any id', () => {
    const dimensions = [{ id: 'toString', values: ['x'] }];
    const found = rollUp(input([sale('a', 1, 'phone')], { dimensions }));
    expect(found.issues).toStrictEqual([]);
    expect(forecastsByDimension(found, { ...inAmericas, dimensionId: 'toString' }, 'Q4')).toMatchObject([
      { value: null },
    ]);
  });

  it('leaves out a line whose dimensions are no object', () => {
    const broken = { ...sale('a', 1), dimensions: 5 };
    const { issues } = Reflect.apply(rollUp, undefined, [{ ...input([]), lines: [broken] }]);
    expect(issues).toMatchObject([
      { code: 'refused_line', pointer: '/lines/0/dimensions', received: 'the number `5`' },
    ]);
  });

  it('has overlay apart, and what is in the territory itself', () => {
    const lines = [sale('a', 1, 'phone'), sale('b', 2, 'phone', { kind: 'overlay' })];
    const found = rollUp(input(lines, { dimensions: products }));
    expect(forecastsByDimension(found, inAmericas, 'Q4')).toMatchObject([
      { value: 'phone', single: { closed: 1 }, own: { single: { closed: 0 } }, overlay: { single: { closed: 2 } } },
    ]);
  });

  it('has to be one of the roll-up', () => {
    const found = rollUp(input([], { dimensions: products }));
    const ask = (dimensionId: unknown) => () =>
      Reflect.apply(forecastsByDimension, undefined, [found, { ...inAmericas, dimensionId }, 'Q4']);
    expect(thrownIssues(ask('produkt'))).toStrictEqual([
      { code: 'unknown_dimension', dimensionId: 'produkt', suggestion: 'product' },
    ]);
    expect(thrownIssues(ask(1))).toMatchObject([{ code: 'wrong_type', pointer: '/dimensionId' }]);
    const twice = () => rollUp(input([], { dimensions: [...products, ...products] }));
    expect(thrownIssues(twice)).toMatchObject([{ code: 'duplicate_id', pointer: '/dimensions/1/id' }]);
  });

  it('property: each value has the sum over the set of its lines', () => {
    fc.assert(
      fc.property(worlds(), fc.infiniteStream(fc.constantFrom('phone', 'laptop', 'other')), (world, stream) => {
        const lines = world.input.lines.map((each) => ({ ...each, dimensions: { product: stream.next().value } }));
        const dressed = { ...world, input: { ...world.input, lines, dimensions: products } };
        const found = rollUp(dressed.input, dressed.options);
        for (const { id: territoryId } of world.input.territories) {
          const rows = forecastsByDimension(found, { dimensionId: 'product', territoryId }, ['oct', 'nov', 'dec']);
          for (const value of ['phone', 'laptop', 'other']) {
            const of = slowLines(dressed).filter(({ line }) => {
              return line.category === 'closed' && lines.find(({ id }) => id === line.id)?.dimensions.product === value;
            });
            const sum = Number(slowSum(dressed, of, { territoryId, kind: 'revenue' }));
            const row = rows.find((each) => each.value === (value === 'other' ? null : value));
            expect(row?.single.closed ?? 0).toBe(Number.isSafeInteger(sum) ? sum : null);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});

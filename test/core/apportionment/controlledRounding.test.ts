import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { controlledRounding } from '../../../src/core/apportionment/controlledRounding.js';
import { deepFreeze } from '../../support/deepFreeze.js';
import { thrownIssues } from '../../support/thrownIssues.js';
import { at } from './slowApportion.js';

const third = 10 / 3;

/** Matrices of tenths whose rows and columns are whole: random cells, and what each row and column lacks at its end. */
const matrices = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
  .chain(([height, width]) => {
    const row = fc.array(fc.integer({ min: -40, max: 200 }), { minLength: width, maxLength: width });
    return fc.array(row, { minLength: height, maxLength: height });
  })
  .map((tenths) => {
    const wide = tenths.map((row) => [...row, complement(row)]);
    const last = at(wide, 0).map((_, j) => complement(wide.map((row) => at(row, j))));
    return [...wide, last];
  });

function complement(tenths: readonly number[]): number {
  const sum = tenths.reduce((a, b) => a + b, 0);
  return (10 - (((sum % 10) + 10) % 10)) % 10;
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}

function columnsOf<T>(matrix: readonly (readonly T[])[]): T[][] {
  return (matrix[0] ?? []).map((_, j) => matrix.map((row) => at(row, j)));
}

function toProblem(tenths: readonly (readonly number[])[]) {
  return {
    matrix: tenths.map((row) => row.map((cell) => cell / 10)),
    margins: { rows: tenths.map((row) => sum(row) / 10), columns: columnsOf(tenths).map((column) => sum(column) / 10) },
  };
}

/** Whether some choice of cells to round up keeps both margins: every choice is tried. */
function isFeasible(
  matrix: readonly (readonly number[])[],
  rows: readonly number[],
  columns: readonly number[],
): boolean {
  const [first, ...rest] = matrix;
  if (first === undefined) return columns.every((margin) => margin === 0);
  const choices = first.reduce<number[][]>(
    (heads, cell) =>
      heads.flatMap((head) => [...new Set([Math.floor(cell), Math.ceil(cell)])].map((value) => [...head, value])),
    [[]],
  );
  return choices.some(
    (row) =>
      sum(row) === at(rows, 0) &&
      isFeasible(
        rest,
        rows.slice(1),
        columns.map((margin, j) => margin - at(row, j)),
      ),
  );
}

describe('controlledRounding', () => {
  it('keeps both margins where rows alone would not (T2-h)', () => {
    const matrix = [1, 2, 3].map(() => [third, third, third]);
    const rounded = controlledRounding(matrix, { rows: [10, 10, 10], columns: [10, 10, 10] });
    expect(rounded.map(sum)).toEqual([10, 10, 10]);
    expect(columnsOf(rounded).map(sum)).toEqual([10, 10, 10]);
    expect(rounded.flat().every((cell) => cell === 3 || cell === 4)).toBe(true);
  });

  it('leaves whole cells alone (T2-i)', () => {
    const matrix = [
      [33.4, 33.3, 33.3],
      [16.6, 16.7, 16.7],
      [50, 50, 50],
    ];
    expect(controlledRounding(matrix, { rows: [100, 50, 150], columns: [100, 100, 100] })).toEqual([
      [34, 33, 33],
      [16, 17, 17],
      [50, 50, 50],
    ]);
  });

  it('rounds a matrix of nothing, and one without columns', () => {
    expect(controlledRounding([], { rows: [], columns: [] })).toEqual([]);
    expect(controlledRounding([[], []], { rows: [0, 0], columns: [] })).toEqual([[], []]);
    expect(controlledRounding([[-0]], { rows: [0], columns: [-0] })).toEqual([[0]]);
  });

  it.each<[unknown[], object]>([
    [[[[1.5]], { rows: [3], columns: [3] }], { code: 'infeasible_margin', pointer: '/rows/0', lowest: 1, highest: 2 }],
    [[[[1]], { rows: [2], columns: [1] }], { code: 'infeasible_margin', pointer: '/rows/0', lowest: 1, highest: 1 }],
    [
      [[[0.5, 0.5]], { rows: [1], columns: [0, 0] }],
      { code: 'infeasible_margin', pointer: '/columns', margin: 0, lowest: 1, highest: 1 },
    ],
    [[[[Number.NaN]], { rows: [0], columns: [0] }], { code: 'wrong_type', pointer: '/matrix/0/0' }],
    [[[[2 ** 53]], { rows: [0], columns: [0] }], { code: 'wrong_type', pointer: '/matrix/0/0' }],
    [[[[1, 2]], { rows: [3], columns: [3] }], { code: 'wrong_type', pointer: '/matrix/0' }],
    [[[], { rows: [3], columns: [3] }], { code: 'wrong_type', pointer: '/matrix' }],
    [[[[1]], { rows: [0.5], columns: [1] }], { code: 'wrong_type', pointer: '/rows/0' }],
    [[[[1]], { rows: [1] }], { code: 'wrong_type', pointer: '/columns' }],
    [[[[1]], null], { code: 'wrong_type', pointer: '/margins' }],
    [[null, { rows: [1], columns: [1] }], { code: 'wrong_type', pointer: '/matrix' }],
    [[[7], { rows: [1], columns: [1] }], { code: 'wrong_type', pointer: '/matrix/0' }],
    [[[[1]], { rows: [1], columns: [1] }, { rowIds: [] }], { code: 'wrong_type', pointer: '/rowIds' }],
    [
      [[[1, 1]], { rows: [2], columns: [1, 1] }, { columnIds: ['a', 'a'] }],
      { code: 'duplicate_id', pointer: '/columnIds/1' },
    ],
  ])('refuses %o', (args, issue) => {
    expect(thrownIssues(() => Reflect.apply(controlledRounding, undefined, args))[0]).toMatchObject(issue);
  });

  it('says which column is too full where margins are each within reach but not together', () => {
    const matrix = [
      [0.5, 0.5, 0],
      [0.5, 0, 0.5],
    ];
    expect(thrownIssues(() => controlledRounding(matrix, { rows: [2, 0], columns: [0, 1, 1] }))).toEqual([
      { code: 'infeasible_margin', pointer: '/columns/0', margin: 0, lowest: 1, highest: 2 },
    ]);
  });

  it('moves a unit by way of another row where no row alone can', () => {
    const matrix = [
      [0.6, 0.4, 0],
      [0, 0.6, 0.4],
    ];
    expect(controlledRounding(matrix, { rows: [1, 1], columns: [0, 1, 1] })).toEqual([
      [0, 1, 0],
      [0, 0, 1],
    ]);
  });

  it('is fast for many rows', () => {
    const matrix = Array.from({ length: 10_000 }, () => Array(12).fill(0.25));
    const start = performance.now();
    const rounded = controlledRounding(matrix, { rows: Array(10_000).fill(3), columns: Array(12).fill(2_500) });
    expect(performance.now() - start).toBeLessThan(5_000);
    expect(columnsOf(rounded).map(sum)).toEqual(Array(12).fill(2_500));
  });

  it('property: rounds each cell down or up and keeps both margins', () => {
    fc.assert(
      fc.property(matrices, (tenths) => {
        const { matrix, margins } = toProblem(tenths);
        const rounded = controlledRounding(deepFreeze(matrix), deepFreeze(margins));
        expect(rounded.map(sum)).toEqual(margins.rows);
        expect(columnsOf(rounded).map(sum)).toEqual(margins.columns);
        rounded.forEach((row, i) => {
          expect(row.every((cell, j) => Math.abs(cell - at(at(matrix, i), j)) < 1)).toBe(true);
        });
      }),
    );
  });

  it('property: any margins are met, or no rounding meets them', () => {
    const cells = fc.array(fc.constantFrom(0, 0.3, 0.5, 0.8, 1), { minLength: 3, maxLength: 3 });
    const margins = fc.array(fc.nat(3), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(cells, { minLength: 3, maxLength: 3 }), margins, margins, (matrix, rows, columns) => {
        const issues = thrownIssues(() => {
          const rounded = controlledRounding(matrix, { rows, columns });
          expect(rounded.map(sum)).toEqual(rows);
          expect(columnsOf(rounded).map(sum)).toEqual(columns);
        });
        expect(issues.length === 0).toBe(isFeasible(matrix, rows, columns));
        for (const issue of issues) expect(issue).toMatchObject({ code: 'infeasible_margin' });
      }),
      { numRuns: 500 },
    );
  });

  it('property: meets the margins of any rounding that there is', () => {
    const cell = fc.tuple(fc.constantFrom(0, 0, 0.1, 0.5, 0.9), fc.boolean());
    const sizes = fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 }));
    const rounded = sizes.chain(([height, width]) => {
      const row = fc.array(cell, { minLength: width, maxLength: width });
      return fc.array(row, { minLength: height, maxLength: height });
    });
    fc.assert(
      fc.property(rounded, (cells) => {
        const choice = cells.map((row) => row.map(([value, isUp]) => (isUp ? Math.ceil(value) : 0)));
        const margins = { rows: choice.map(sum), columns: columnsOf(choice).map(sum) };
        const matrix = cells.map((row) => row.map(([value]) => value));
        const found = controlledRounding(matrix, margins);
        expect({ rows: found.map(sum), columns: columnsOf(found).map(sum) }).toEqual(margins);
        expect(found.flat().every((value, i) => value === 0 || (value === 1 && at(matrix.flat(), i) > 0))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('property: with ids, rows and columns may come in any order', () => {
    const shuffled = matrices.chain((tenths) =>
      fc.tuple(fc.constant(tenths), shuffle(tenths.length), shuffle(at(tenths, 0).length)),
    );
    fc.assert(
      fc.property(shuffled, ([tenths, rowOrder, columnOrder]) => {
        const moved = rowOrder.map((i) => columnOrder.map((j) => at(at(tenths, i), j)));
        const [there, back] = [toProblem(tenths), toProblem(moved)];
        const rounded = controlledRounding(there.matrix, there.margins, {
          rowIds: tenths.map((_, i) => `row ${i}`),
          columnIds: at(tenths, 0).map((_, j) => `column ${j}`),
        });
        const ids = { rowIds: rowOrder.map((i) => `row ${i}`), columnIds: columnOrder.map((j) => `column ${j}`) };
        expect(controlledRounding(back.matrix, back.margins, ids)).toEqual(
          rowOrder.map((i) => columnOrder.map((j) => at(at(rounded, i), j))),
        );
      }),
    );
  });
});

function shuffle(length: number): fc.Arbitrary<number[]> {
  const order = Array.from({ length }, (_, i) => i);
  return fc.shuffledSubarray(order, { minLength: length });
}

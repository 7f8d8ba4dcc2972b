import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterTerms } from '../../../src/assignment/matching/clusterTerms.js';
import { matchTerritories } from '../../../src/assignment/matchTerritories.js';
import { classifyOneByOne } from '../../../src/criteria/classes/classifyOneByOne.js';
import { assignAccounts, compileModel, type JsonLogic, type Territory, tableRow } from '../../../src/index.js';

const SIZE = 64;
const axes = [0, 1].map((number) => ({
  number,
  axis: {
    kind: 'ordered' as const,
    size: SIZE,
    field: { name: `f${number}`, type: 'number' as const },
    classOf: Number,
    classifyAll: classifyOneByOne(Number),
    setOf: () => [],
  },
}));

/** A term by the runs of classes that it leaves on the two axes; none for an axis that it does not ask about. */
function termOf(runs: readonly (readonly [from: number, to: number] | undefined)[]) {
  return runs.flatMap((set, axis) => (set === undefined ? [] : [{ kind: 'ordered' as const, axis, set }]));
}

const runs = fc.option(
  fc.tuple(fc.nat(SIZE - 2), fc.integer({ min: 1, max: 8 })).map(([from, length]) => [from, from + length] as const),
  { nil: undefined },
);

/** The places of a grid, each once, in an order in which neighbours are far apart. */
function scattered(columns: number, rows: number): [number, number][] {
  const count = columns * rows;
  return Array.from({ length: count }, (_, i) => {
    const place = (i * 377) % count;
    return [place % columns, Math.floor(place / columns)];
  });
}

describe('clusterTerms', () => {
  it('property: gives each term once, if anything', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(runs, runs), { maxLength: 300 }), (boxes) => {
        const order = clusterTerms(axes, boxes.map(termOf));
        if (order !== undefined) expect([...order].sort((a, b) => a - b)).toEqual([...boxes.keys()]);
      }),
    );
  });

  it('puts the cells of a grid together by blocks of one word', () => {
    const cells = scattered(32, 32);
    const terms = cells.map(([x, y]) =>
      termOf([
        [x, x + 1],
        [y, y + 1],
      ]),
    );
    const order = clusterTerms(axes, terms) ?? [];
    for (let start = 0; start < order.length; start += 32) {
      const block = Array.from(order.slice(start, start + 32), (term) => cells[term]);
      const spans = [0, 1].map((axis) => new Set(block.map((cell) => cell[axis])).size);
      expect(spans[0] * spans[1]).toBe(32);
    }
  });

  it('leaves terms as they are that all leave the same, or leave all, or ask about no such axis', () => {
    for (const run of [[3, 4] as const, undefined]) {
      expect(
        clusterTerms(
          axes,
          Array.from({ length: 200 }, () => termOf([run, undefined])),
        ),
      ).toBeUndefined();
    }
    expect(clusterTerms([], [[], []])).toBeUndefined();
    expect(clusterTerms(axes, [])).toBeUndefined();
  });
});

describe('a decision among clustered alternatives', () => {
  it('gives what the walk gives, a territory of several alternatives once', () => {
    const cells = scattered(20, 15);
    const territories = cells.map(
      ([x, y], i): Territory => ({
        id: `t-${i}`,
        parentId: null,
        criteria: { or: [box(x, y), box((x + 7) % 20, (y + 4) % 15), box(x, y + 1)] },
      }),
    );
    const compiled = compileModel({
      id: 'cells',
      fields: { x: { type: 'number' }, y: { type: 'number' } },
      territories,
    });
    const accounts = scattered(22, 17).map(([x, y]) => ({ id: `${x}/${y}`, x, y: y - 1 }));
    const table = assignAccounts(compiled, [...accounts, { id: 'without' }]);
    for (const [row, account] of accounts.entries()) {
      const { positions } = matchTerritories(compiled, account, undefined);
      expect(tableRow(table, row).territories.map(({ territoryId }) => territoryId)).toEqual(
        positions.map((position) => compiled.index.nodes[position].id).sort(),
      );
    }
    expect(tableRow(table, accounts.length).territories).toEqual([]);
  });
});

/** What has these numbers, or the next of `y`. */
function box(x: number, y: number): JsonLogic {
  return { and: [{ '==': [{ var: 'x' }, x] }, { '>=': [{ var: 'y' }, y] }, { '<': [{ var: 'y' }, y + 2] }] };
}

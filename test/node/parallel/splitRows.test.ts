import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitRows } from '../../../src/node/parallel/splitRows.js';

describe('splitRows', () => {
  it('gives each thread several ranges of a large part', () => {
    const tasks = splitRows([{ rows: 1_000_000 }], 2);
    expect(tasks).toHaveLength(16);
    expect(tasks[1]).toEqual([{ part: 0, from: 62_500, to: 125_000 }]);
  });

  it('puts small parts together', () => {
    const parts = Array.from({ length: 4_000 }, () => ({ rows: 10 }));
    const tasks = splitRows(parts, 2);
    expect(tasks).toHaveLength(16);
    expect(tasks[0]).toHaveLength(250);
  });

  it('does not split what is read at once', () => {
    expect(splitRows([{ rows: 3 }, { rows: 0 }, { rows: 4 }], 8)).toEqual([
      [
        { part: 0, from: 0, to: 3 },
        { part: 2, from: 0, to: 4 },
      ],
    ]);
    expect(splitRows([], 2)).toEqual([]);
    expect(splitRows([{ rows: 0 }], 2)).toEqual([]);
  });

  it('property: covers each row once, in order', () => {
    const parts = fc.array(fc.record({ rows: fc.nat(5_000) }), { maxLength: 30 });
    fc.assert(
      fc.property(parts, fc.integer({ min: 1, max: 9 }), (list, threads) => {
        const ranges = splitRows(list, threads).flat();
        const rows = ranges.flatMap(({ part, from, to }) =>
          Array.from({ length: to - from }, (_, at) => [part, from + at]),
        );
        expect(rows).toEqual(
          list.flatMap((part, number) => Array.from({ length: part.rows }, (_, row) => [number, row])),
        );
      }),
    );
  });
});

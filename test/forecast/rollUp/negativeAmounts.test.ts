import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRollUp, describeIssue, forecastOf, rollUp, rollUpColumns, updateRollUp } from '../../../src/index.js';
import { creditColumnsOf } from './creditColumnsOf.js';
import { slowLines } from './slowRollUp.js';
import { worlds } from './worldArbitraries.js';
import { input, line } from './worlds.js';

describe('a negative amount', () => {
  const credit = line('b', -30, 'commit', ['W']);

  it('is reported, and counts as it is', () => {
    const lines = [line('a', 100, 'commit', ['W']), credit, line('c', -0, 'commit', ['W'])];
    const found = rollUp(input(lines));
    expect(found.issues).toStrictEqual([{ code: 'negative_amount', row: 1, lineId: 'b', amountMinor: -30 }]);
    expect(found.issues.map((issue) => describeIssue(issue))).toStrictEqual([
      'row 2, line `b`: expected an amount of 0 or more, got -30, which counts as it is',
    ]);
    expect(forecastOf(found, 'G', 'Q4').single.commit).toBe(70);
    expect(found.totals).toMatchObject([
      { given: { lines: 3, amountMinor: 70 }, credited: { lines: 3, amountMinor: 70 }, leftOut: { lines: 0 } },
    ]);
    expect(checkRollUp(found, input(lines))).toStrictEqual([]);
  });

  it('is the last thing that is told of a line, and is told of overlay and of what is unassigned', () => {
    const lines = [
      line('a', -1, 'commit', [], { probability: 2 }),
      line('b', -2, 'commit', ['W'], { kind: 'overlay' }),
    ];
    const found = rollUp(input(lines));
    expect(found.issues.map((issue) => ('row' in issue ? `${issue.row} ${issue.code}` : ''))).toStrictEqual([
      '0 unassigned_line',
      '0 invalid_probability',
      '0 negative_amount',
      '1 negative_amount',
    ]);
  });

  it('is not told of a line that is left out, and once of one that comes again', () => {
    const lines = [
      credit,
      credit,
      line('c', -1, 'nothing', ['W']),
      line('d', -1, 'commit', ['W']),
      line('d', -2, 'commit', ['W']),
    ];
    expect(
      rollUp(input(lines)).issues.map((issue) => ('row' in issue ? `${issue.row} ${issue.code}` : '')),
    ).toStrictEqual(['0 negative_amount', '2 unknown_category', '4 duplicate_line']);
  });

  it('is told of the row that a changed line gets, and of no other line any more', () => {
    const before = rollUp(input([credit, line('c', 5, 'commit', ['W'])]));
    const after = updateRollUp(before, { lines: [line('c', -5, 'commit', ['W']), line('d', -7, 'commit', ['W'])] });
    expect(after.issues).toStrictEqual([
      { code: 'negative_amount', row: 0, lineId: 'b', amountMinor: -30 },
      { code: 'negative_amount', row: 1, lineId: 'c', amountMinor: -5 },
      { code: 'negative_amount', row: 2, lineId: 'd', amountMinor: -7 },
    ]);
    expect(
      updateRollUp(after, { removedLineIds: ['b', 'c'], lines: [line('d', 7, 'commit', ['W'])] }).issues,
    ).toStrictEqual([]);
  });

  it('is told in the same way of columns', () => {
    const lines = [line('a', 100, 'commit', ['W']), credit, line('c', -4, 'commit', [])];
    const { lines: _, ...rest } = input([]);
    expect(rollUpColumns({ ...rest, columns: creditColumnsOf(lines) })).toStrictEqual(rollUp(input(lines)));
  });

  it('property: is told of each line that counts with one, and of no other', () => {
    fc.assert(
      fc.property(worlds(), (world) => {
        const { issues } = rollUp(world.input, world.options);
        const told = issues.flatMap((issue) =>
          issue.code === 'negative_amount' ? [[issue.lineId, issue.amountMinor]] : [],
        );
        const below = slowLines(world).flatMap(({ line }) =>
          line.amountMinor < 0 ? [[line.id, line.amountMinor]] : [],
        );
        expect(told.sort()).toStrictEqual(below.sort());
      }),
    );
  });
});

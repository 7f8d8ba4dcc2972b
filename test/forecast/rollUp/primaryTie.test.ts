import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeIssue, forecastOf, type OverlapPolicy, rollUp, unassignedOf } from '../../../src/index.js';
import { thrownIssues } from '../../support/thrownIssues.js';
import { worlds } from './worldArbitraries.js';
import { input, line } from './worlds.js';

const territories = [
  { id: 'G', parentId: null, typePriority: 1 },
  { id: 'W', parentId: 'G', typePriority: 2 },
  { id: 'E', parentId: 'G', typePriority: 2 },
  { id: 'E1', parentId: 'E', typePriority: 2 },
  { id: 'none', parentId: 'E1' },
];

function run(ids: readonly string[], overlap: OverlapPolicy = 'primary') {
  return rollUp(input([line('a', 10, 'commit', ids)], { territories }), { overlap, tie: 'none' });
}

describe('a tie for the primary territory', () => {
  it('leaves a line without one, as in Salesforce, with an issue', () => {
    const found = run(['E', 'W', 'G']);
    expect(found.issues).toStrictEqual([
      { code: 'primary_tied', row: 0, lineId: 'a', territoryIds: ['E', 'W'] },
      { code: 'unassigned_line', row: 0, lineId: 'a' },
    ]);
    expect(unassignedOf(found, 'Q4').single.commit).toBe(10);
    expect(forecastOf(found, 'G', 'Q4').single.commit).toBe(0);
    expect(found.totals).toMatchObject([{ unassigned: { lines: 1, amountMinor: 10 }, credited: { lines: 0 } }]);
    expect(found.issues.map((issue) => describeIssue(issue))[0]).toBe(
      'row 1, line `a`: expected one territory with the largest priority, got `E` and `W`',
    );
  });

  it('is one whatever the depth, and where none has a priority', () => {
    expect(run(['W', 'E1']).issues[0]).toMatchObject({ code: 'primary_tied', territoryIds: ['E1', 'W'] });
    const plain = territories.map(({ id, parentId }) => ({ id, parentId }));
    const lines = [line('a', 10, 'commit', ['G', 'W'])];
    const found = rollUp(input(lines, { territories: plain }), { overlap: 'primary', tie: 'none' });
    expect(found.issues[0]).toMatchObject({ code: 'primary_tied', territoryIds: ['G', 'W'] });
  });

  it('is none where one territory has the largest priority, or is alone', () => {
    for (const ids of [['G', 'W'], ['none', 'E'], ['none'], ['W', 'W']]) expect(run(ids).issues).toStrictEqual([]);
    expect(forecastOf(run(['G', 'W']), 'W', 'Q4').single.commit).toBe(10);
  });

  it('goes to the first of them by default, and means nothing to other policies', () => {
    const lines = [line('a', 10, 'commit', ['W', 'E'])];
    const found = rollUp(input(lines, { territories }), { overlap: 'primary' });
    expect(forecastOf(found, 'E', 'Q4').single.commit).toBe(10);
    expect(run(['W', 'E'], 'distinct').issues).toStrictEqual([]);
  });

  it('is either first or none', () => {
    const run = () => Reflect.apply(rollUp, undefined, [input([]), { tie: 'null' }]);
    expect(thrownIssues(run)).toMatchObject([{ code: 'wrong_type', pointer: '/tie', expected: 'first or none' }]);
  });

  it('property: lines without a tie are where they are by default, the others nowhere', () => {
    fc.assert(
      fc.property(worlds(fc.integer({ min: 0, max: 1000 })), ({ input: given, options }) => {
        const overlap = 'primary' as const;
        const found = rollUp(given, { ...options, overlap, tie: 'none' });
        const tied = new Set(found.issues.flatMap((each) => (each.code === 'primary_tied' ? [each.lineId] : [])));
        const moved = given.lines.map((each) => (tied.has(each.id) ? { ...each, territories: [] } : each));
        const other = rollUp({ ...given, lines: moved }, { ...options, overlap });
        for (const { id } of given.territories) {
          expect(forecastOf(found, id, ['oct', 'nov', 'dec'])).toStrictEqual(
            forecastOf(other, id, ['oct', 'nov', 'dec']),
          );
        }
        for (const issue of found.issues) {
          if (issue.code !== 'primary_tied') continue;
          const priorities = issue.territoryIds.map((id) => given.territories.find((each) => each.id === id));
          expect(issue.territoryIds.length).toBeGreaterThan(1);
          expect(new Set(priorities.map((each) => each?.typePriority)).size).toBe(1);
        }
        expect(found.totals.map(({ given: sum }) => sum)).toStrictEqual(other.totals.map(({ given: sum }) => sum));
      }),
    );
  });
});

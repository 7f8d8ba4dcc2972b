import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HierarchyNode, indexHierarchy } from '../../src/index.js';
import { forests, parentGraphs } from '../support/modelArbitraries.js';
import { thrownIssues } from '../support/thrownIssues.js';
import { preOrderSlowly, world } from './slowForest.js';

/** Each cycle once, from its smallest id along the parents. */
function cyclesSlowly(rows: readonly HierarchyNode[]): string[][] {
  const parentById = new Map(rows.map(({ id, parentId }) => [id, parentId]));
  const found = new Map<string, string[]>();
  for (const { id: start } of rows) {
    const ids = [start];
    let id = parentById.get(start) ?? null;
    for (let steps = 0; id !== null && id !== start && steps < rows.length; steps++) {
      ids.push(id);
      id = parentById.get(id) ?? null;
    }
    if (id === start && ids.every((each) => start <= each)) found.set(start, ids);
  }
  return [...found.values()];
}

describe('indexHierarchy', () => {
  it('lays the nodes out in pre-order', () => {
    const ids = indexHierarchy(world).nodes.map((node) => node.id);
    expect(ids).toEqual(['world', 'emea', 'de', 'de-south', 'fr', 'amer']);
  });

  it('indexes an empty list', () => {
    expect(indexHierarchy([]).nodes).toEqual([]);
  });

  it('takes ids that objects have as members', () => {
    const rows = [
      { id: 'constructor', parentId: '__proto__' },
      { id: '__proto__', parentId: null },
      { id: 'hasOwnProperty', parentId: 'constructor' },
    ];
    const ids = indexHierarchy(rows).nodes.map((node) => node.id);
    expect(ids).toEqual(['__proto__', 'constructor', 'hasOwnProperty']);
  });

  it('does not take a member of every object for a parent', () => {
    expect(thrownIssues(() => indexHierarchy([{ id: 'a', parentId: '__proto__' }]))).toEqual([
      { code: 'unknown_parent', pointer: '/0/parentId', id: 'a', parentId: '__proto__' },
    ]);
  });

  it('reports each id that an earlier node has', () => {
    const rows = [
      { id: 'a', parentId: null },
      { id: 'b', parentId: null },
      { id: 'a', parentId: 'b' },
      { id: 'a', parentId: null },
    ];
    expect(thrownIssues(() => indexHierarchy(rows))).toEqual([
      { code: 'duplicate_id', pointer: '/2/id', id: 'a', firstPointer: '/0/id' },
      { code: 'duplicate_id', pointer: '/3/id', id: 'a', firstPointer: '/0/id' },
    ]);
  });

  it('reports a parent that is not there', () => {
    const rows = [
      { id: 'a', parentId: null },
      { id: 'b', parentId: 'c' },
    ];
    expect(thrownIssues(() => indexHierarchy(rows))).toEqual([
      { code: 'unknown_parent', pointer: '/1/parentId', id: 'b', parentId: 'c' },
    ]);
  });

  it('reports a node that is its own parent', () => {
    expect(thrownIssues(() => indexHierarchy([{ id: 'a', parentId: 'a' }]))).toEqual([
      { code: 'cycle', pointer: '/0/parentId', ids: ['a'] },
    ]);
  });

  it('reports a cycle of two once', () => {
    const rows = [
      { id: 'b', parentId: 'a' },
      { id: 'a', parentId: 'b' },
    ];
    expect(thrownIssues(() => indexHierarchy(rows))).toEqual([
      { code: 'cycle', pointer: '/1/parentId', ids: ['a', 'b'] },
    ]);
  });

  it('reports a longer cycle whole, from its smallest id along the parents', () => {
    const rows = [
      { id: 'c', parentId: 'a' },
      { id: 'd', parentId: 'c' },
      { id: 'a', parentId: 'b' },
      { id: 'b', parentId: 'd' },
    ];
    expect(thrownIssues(() => indexHierarchy(rows))).toEqual([
      { code: 'cycle', pointer: '/2/parentId', ids: ['a', 'b', 'd', 'c'] },
    ]);
  });

  it('does not count what hangs below a cycle as part of it', () => {
    const rows = [
      { id: 'below', parentId: 'a' },
      { id: 'a', parentId: 'b' },
      { id: 'b', parentId: 'a' },
      { id: 'further below', parentId: 'below' },
    ];
    expect(thrownIssues(() => indexHierarchy(rows))).toEqual([
      { code: 'cycle', pointer: '/1/parentId', ids: ['a', 'b'] },
    ]);
  });

  it('reports several cycles at once', () => {
    const rows = [
      { id: 'd', parentId: 'c' },
      { id: 'a', parentId: 'a' },
      { id: 'c', parentId: 'd' },
      { id: 'root', parentId: null },
    ];
    expect(thrownIssues(() => indexHierarchy(rows))).toEqual(
      expect.arrayContaining([
        { code: 'cycle', pointer: '/1/parentId', ids: ['a'] },
        { code: 'cycle', pointer: '/2/parentId', ids: ['c', 'd'] },
      ]),
    );
  });

  it('reports every kind of problem at once', () => {
    const rows = [
      { id: 'a', parentId: 'b' },
      { id: 'b', parentId: 'a' },
      { id: 'c', parentId: 'mars' },
      { id: 'c', parentId: null },
    ];
    expect(thrownIssues(() => indexHierarchy(rows)).map((issue) => issue.code)).toEqual([
      'duplicate_id',
      'unknown_parent',
      'cycle',
    ]);
  });

  it('reports a cycle of 100,000 whole', () => {
    const rows = Array.from({ length: 100_000 }, (_, i) => ({ id: `${i}`, parentId: `${(i + 1) % 100_000}` }));
    const [issue, ...others] = thrownIssues(() => indexHierarchy(rows));
    expect(others).toEqual([]);
    expect(issue).toMatchObject({ code: 'cycle', pointer: '/0/parentId', ids: { length: 100_000 } });
  });

  it('property: the nodes are the pre-order of the input, which stays as it is', () => {
    fc.assert(
      fc.property(forests(), (rows) => {
        const frozen = Object.freeze(rows.map((row) => Object.freeze(row)));
        expect(indexHierarchy(frozen).nodes.map((node) => node.id)).toEqual(preOrderSlowly(rows, null));
      }),
    );
  });

  it('property: a graph of parents is refused with exactly its unknown parents and its cycles', () => {
    fc.assert(
      fc.property(parentGraphs(), (rows) => {
        const ids = new Set(rows.map((row) => row.id));
        const row = new Map(rows.map(({ id }, i) => [id, i]));
        const unknown = rows.flatMap(({ id, parentId }, i) =>
          parentId === null || ids.has(parentId)
            ? []
            : [{ code: 'unknown_parent', pointer: `/${i}/parentId`, id, parentId }],
        );
        const cycles = cyclesSlowly(rows).map((cycle) => ({
          code: 'cycle',
          pointer: `/${row.get(cycle[0])}/parentId`,
          ids: cycle,
        }));
        const issues = thrownIssues(() => indexHierarchy(rows));
        expect(new Set(issues)).toEqual(new Set([...unknown, ...cycles]));
        expect(issues).toHaveLength(unknown.length + cycles.length);
      }),
    );
  });

  it('property: a forest with some rows twice is refused with exactly those', () => {
    fc.assert(
      fc.property(
        forests().chain((rows) => fc.tuple(fc.constant(rows), fc.subarray(rows))),
        ([rows, again]) => {
          const oracle = again.map(({ id }, i) => ({
            code: 'duplicate_id',
            pointer: `/${rows.length + i}/id`,
            id,
            firstPointer: `/${rows.findIndex((row) => row.id === id)}/id`,
          }));
          expect(thrownIssues(() => indexHierarchy([...rows, ...again]))).toEqual(oracle);
        },
      ),
    );
  });
});

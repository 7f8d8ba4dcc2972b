import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSpanLimits, spanOfControl } from '../../../src/index.js';
import { hostileRecipes, hostileValue } from '../../fuzz/hostileValues.js';
import { deepFreeze } from '../../support/deepFreeze.js';
import { thrownIssues } from '../../support/thrownIssues.js';

function manager(id: string, reports: number) {
  const people = Array.from({ length: reports }, (_, row) => ({ id: `${id}-${row}`, parentId: id }));
  return [{ id, parentId: null }, ...people];
}

describe('spanOfControl', () => {
  it.each([
    [0, 'none'],
    [1, 'narrow'],
    [5, 'narrow'],
    [6, 'within'],
    [8, 'within'],
    [9, 'wide'],
    [10, 'wide'],
    [11, 'over'],
  ])('flags %d reports as %s', (reports, flag) => {
    expect(spanOfControl(manager('ann', reports)).rows[0]).toMatchObject({ nodeId: 'ann', span: reports, flag });
  });

  it('counts managers, layers and the mean', () => {
    const nodes = [...manager('ann', 2), { id: 'x', parentId: 'ann-0' }, ...manager('bob', 0)];
    const { rows, ...counts } = spanOfControl(deepFreeze(nodes));
    expect(counts).toEqual({ managers: 2, meanSpan: 1.5, layers: 3, limits: defaultSpanLimits });
    expect(rows.map(({ nodeId }) => nodeId)).toEqual(['ann', 'ann-0', 'x', 'ann-1', 'bob']);
    expect(rows[0].reportIds).toEqual(['ann-0', 'ann-1']);
  });

  it('goes by other limits', () => {
    const limits = { ideal: 1, wide: 2, most: 3, source: 'ours' };
    const flags = [1, 2, 3, 4].map((reports) => spanOfControl(manager('ann', reports), limits).rows[0].flag);
    expect(flags).toEqual(['within', 'within', 'wide', 'over']);
  });

  it('has no mean without managers', () => {
    expect(spanOfControl([])).toMatchObject({ rows: [], managers: 0, meanSpan: null, layers: 0 });
  });

  it('refuses what is no tree, and limits that are not in their order', () => {
    const nodes = [
      { id: 'a', parentId: 'a' },
      { id: 'b', parentId: 'nobody' },
    ];
    expect(thrownIssues(() => spanOfControl(nodes, { ideal: 5, wide: 3, most: 9 }))).toEqual([
      { code: 'unknown_parent', pointer: '/nodes/1/parentId', id: 'b', parentId: 'nobody' },
      { code: 'cycle', pointer: '/nodes/0/parentId', ids: ['a'] },
      { code: 'empty_bounds', pointer: '/limits', lowest: 5, highest: 3 },
    ]);
  });

  const trees = fc.array(fc.nat(20), { maxLength: 15 }).map((parents) =>
    parents.map((parent, row) => ({
      id: `n${row}`,
      parentId: row === 0 || parent % (row + 1) === row ? null : `n${parent % row}`,
    })),
  );

  it('property: spans are the children of each, and add up to nodes less roots', () => {
    fc.assert(
      fc.property(trees, (nodes) => {
        const { rows, meanSpan, layers } = spanOfControl(deepFreeze(nodes));
        const roots = nodes.filter(({ parentId }) => parentId === null).length;
        expect(rows.reduce((sum, { span }) => sum + span, 0)).toBe(nodes.length - roots);
        const depthOf = (id: string | null): number => {
          const node = nodes.find((each) => each.id === id);
          return node === undefined ? 0 : 1 + depthOf(node.parentId);
        };
        for (const { nodeId, reportIds } of rows) {
          const children = nodes.filter(({ parentId }) => parentId === nodeId).map(({ id }) => id);
          expect(reportIds).toEqual(children.sort());
        }
        expect(layers).toBe(Math.max(0, ...nodes.map(({ id }) => depthOf(id))));
        const spans = rows.map(({ span }) => span).filter((span) => span > 0);
        if (meanSpan === null) expect(spans).toEqual([]);
        else expect(meanSpan).toBeCloseTo(spans.reduce((sum, span) => sum + span, 0) / spans.length, 12);
        expect(spanOfControl([...nodes].reverse())).toEqual(spanOfControl(nodes));
      }),
    );
  });

  it('property: whatever it is given, only a TerritoryError comes of it', () => {
    fc.assert(
      fc.property(hostileRecipes(), (recipe) => {
        const call = (...args: unknown[]) => thrownIssues(() => Reflect.apply(spanOfControl, undefined, args));
        call(hostileValue(recipe));
        call([hostileValue(recipe)]);
        call([], hostileValue(recipe));
      }),
      { numRuns: 40 },
    );
  });
});

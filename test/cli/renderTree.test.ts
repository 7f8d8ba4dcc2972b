import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainPalette } from '../../src/cli/choosePalette.js';
import { chooseVisible } from '../../src/cli/chooseVisible.js';
import { renderTree } from '../../src/cli/renderTree.js';
import { indexHierarchy } from '../../src/hierarchy/indexHierarchy.js';
import type { Territory } from '../../src/model/types.js';

const forest = fc
  .array(fc.record({ parent: fc.nat(), count: fc.nat(50) }), { minLength: 1, maxLength: 40 })
  .map((entries) =>
    entries.map((entry, place) => ({ ...entry, id: `t${place}`, parentId: parentOf(entry.parent, place) })),
  );

describe('renderTree', () => {
  it('indents territories and draws bars in proportion', () => {
    const territories = [
      { id: 'world', parentId: null, name: 'World' },
      { id: 'emea', parentId: 'world' },
      { id: 'amer', parentId: 'world', name: 'Americas' },
      { id: 'apac', parentId: 'world' },
    ];
    expect(render(territories, [0, 12_000, 6_000, 1], 60)).toEqual([
      '  World            0',
      '    emea      12,000  ████████████████████████',
      '    Americas   6,000  ████████████',
      '    apac           1  ▏',
    ]);
  });

  it('draws no bars when nothing was assigned', () => {
    expect(render([{ id: 'a', parentId: null }], [0], 60)).toEqual(['  a  0']);
  });

  it('sums up what does not fit under its parent, the largest first', () => {
    const territories = [
      { id: 'a', parentId: null },
      ...['b', 'c', 'd'].map((id) => ({ id, parentId: 'a' })),
      { id: 'e', parentId: 'c' },
      { id: 'f', parentId: null },
      { id: 'g', parentId: 'f' },
    ];
    expect(render(territories, [1, 2, 3, 5, 4, 0, 0], 4)).toEqual([
      '  a    1  ██████',
      '    c  3  ██████████████████',
      '      … 1 more territory, 5 assigned',
      '    d  4  ████████████████████████',
      '    … 1 more territory, 2 assigned',
      '  f    0',
      '    … 1 more territory, 0 assigned',
    ]);
  });

  it('sums up roots that do not fit', () => {
    const roots = ['a', 'b', 'c'].map((id) => ({ id, parentId: null }));
    expect(render(roots, [1, 2, 3], 1)).toEqual([
      '  c  3  ████████████████████████',
      '  … 2 more territories, 3 assigned',
    ]);
  });

  it('shortens long names', () => {
    const [line] = render([{ id: 'a', parentId: null, name: '😀'.repeat(100) }], [1], 60);
    expect(line).toBe(`  ${'😀'.repeat(57)}…  1  ${'█'.repeat(24)}`);
  });

  it('property: shows or sums up every territory and every assignment', () => {
    fc.assert(
      fc.property(forest, fc.nat(45), (entries, limit) => {
        const lines = render(entries, countsOf(entries), limit);
        const shown = lines.filter((line) => !line.includes('…'));
        const hidden = lines.filter((line) => line.includes('…')).map((line) => line.match(/\d+/g)?.map(Number) ?? []);
        const assigned = shown.map((line) => Number(/ {2}(\d+)/.exec(line.trim())?.[1]));
        expect(shown.length).toBe(Math.min(limit, entries.length));
        expect(shown.length + sum(hidden.map(([territories]) => territories))).toBe(entries.length);
        expect(sum(assigned) + sum(hidden.map(([, count]) => count))).toBe(sum(entries.map(({ count }) => count)));
      }),
    );
  });

  it('property: a territory that is shown has its parent shown', () => {
    fc.assert(
      fc.property(forest, fc.nat(45), (entries, limit) => {
        const index = indexHierarchy(entries);
        const visible = chooseVisible(index, countsOf(entries), limit);
        visible.forEach((isVisible, position) => {
          const parent = index.parentOf[position];
          expect(!isVisible || parent < 0 || visible[parent]).toBe(true);
        });
      }),
    );
  });
});

function parentOf(number: number, place: number): string | null {
  const parent = number % (place + 1);
  return parent === place ? null : `t${parent}`;
}

function countsOf(entries: readonly { id: string; parentId: string | null; count: number }[]): number[] {
  return indexHierarchy(entries).nodes.map(({ count }) => count);
}

function render(territories: readonly Territory[], counts: readonly number[], limit: number): string[] {
  return renderTree({ index: indexHierarchy(territories), counts, limit, palette: plainPalette });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rowListsOf, updateRowLists } from '../../../src/assignment/reassigning/rowLists.js';
import type { AssignmentTable } from '../../../src/index.js';

const territoryIds = ['a', 'b', 'c', 'd'];

/** The territories of each row, by number. */
const tables = fc.array(fc.uniqueArray(fc.nat(territoryIds.length - 1), { maxLength: 3 }), { maxLength: 30 });

it('property: lists that are updated are those of the table that is patched', () => {
  const changes = fc.array(fc.tuple(fc.nat(29), fc.uniqueArray(fc.nat(territoryIds.length - 1), { maxLength: 3 })));
  fc.assert(
    fc.property(tables, changes, (rows, all) => {
      const changed = new Map(all.filter(([row]) => row < rows.length).sort(([a], [b]) => a - b));
      const before = tableOf(rows);
      const patch = { rows: Uint32Array.from(changed.keys()), table: tableOf([...changed.values()]) };
      const after = tableOf(rows.map((numbers, row) => changed.get(row) ?? numbers));
      const lists = rowListsOf(before);
      const kept = lists.map((list) => [...list]);
      expect(listsOf(updateRowLists(lists, before, patch))).toEqual(listsOf(rowListsOf(after)));
      expect(listsOf(lists)).toEqual(kept);
    }),
    { numRuns: 300 },
  );
});

it('property: lists have each row of each territory, ascending', () => {
  fc.assert(
    fc.property(tables, (rows) => {
      const expected = territoryIds.map((_, number) => [...rows.keys()].filter((row) => rows[row].includes(number)));
      expect(listsOf(rowListsOf(tableOf(rows)))).toEqual(expected);
    }),
  );
});

it('rows may come that no list had, and lists go on for territories that are there alone', () => {
  const before = tableOf([[0], [1]]);
  const patch = { rows: Uint32Array.of(1, 2), table: tableOf([[3, 0], [2]]) };
  expect(listsOf(updateRowLists(rowListsOf(before), before, patch))).toEqual([[0, 1], [], [2], [1]]);
  const fewer = rowListsOf(before).slice(0, 3);
  expect(listsOf(updateRowLists(fewer, before, patch))).toEqual([[0, 1], [], [2]]);
});

function tableOf(rows: readonly (readonly number[])[]): AssignmentTable {
  const offsets = Uint32Array.from([0, ...rows.keys()], (_, at) => rows.slice(0, at).flat().length);
  const territories = Uint32Array.from(rows.flat());
  const accountIds = rows.map((_, row) => `account-${row}`);
  return { accountIds, territoryIds, offsets, territories, pinned: new Uint8Array(territories.length), issues: [] };
}

function listsOf(lists: readonly Uint32Array[]): number[][] {
  return lists.map((list) => [...list]);
}

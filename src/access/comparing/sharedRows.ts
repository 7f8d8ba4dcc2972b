import { ACCOUNT } from '../deciding/levels.js';
import { childTable, recordTable } from '../deciding/recordTable.js';
import type { AccessIndex } from '../indexTypes.js';
import { PAGE_BITS } from '../tables/pageSize.js';

/** Tells of a row, which has the same number in both indexes, whether all that they know of it is one and the same. */
export function sharedRows(before: AccessIndex, after: AccessIndex, type: number): (row: number) => boolean {
  if (recordTable(before, type).ids.slots !== recordTable(after, type).ids.slots) return () => false;
  const [one, other] = [pagesOf(before, type), pagesOf(after, type)];
  return (row) => one.every((pages, at) => pages[row >> PAGE_BITS] === other[at][row >> PAGE_BITS]);
}

function pagesOf(index: AccessIndex, type: number): (readonly unknown[])[] {
  const { owners, territories, sharers } = recordTable(index, type);
  if (type === ACCOUNT) return [owners, territories, sharers, index.accounts.team];
  const { accounts, hasOwn } = childTable(index, type);
  return [owners, territories, sharers, accounts, hasOwn];
}

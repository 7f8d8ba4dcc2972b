import type { RecordFact } from '../compiling/factTypes.js';
import { ACCOUNT } from '../deciding/levels.js';
import { childTable } from '../deciding/recordTable.js';
import type { AccessIndex } from '../indexTypes.js';
import { type ListPages, listAt, withList } from '../tables/listPages.js';
import { withNumber } from '../tables/numberPages.js';
import { withAccounts, withChildren } from './withTable.js';
import { withTerritories } from './withTerritories.js';

/** An index in which a contact or an opportunity belongs to these accounts, and has these territories of its own. */
export function withRecord(index: AccessIndex, type: number, row: number, facts: readonly RecordFact[]): AccessIndex {
  if (type === ACCOUNT) return index;
  const { accounts, hasOwn } = childTable(index, type);
  const named = facts.flatMap(({ account }) => (account === -1 ? [] : account));
  const own = facts.flatMap(({ positions }) => (positions === undefined ? [] : [positions]));
  const linked = withChildren(withLinks(index, { type, row, accounts: named }), type, {
    accounts: withList(accounts, row, [...new Set(named)]),
    hasOwn: withNumber(hasOwn, row, own.length > 0 ? 1 : 0, 0),
  });
  return withTerritories(linked, type, row, own.flat());
}

interface Links {
  readonly type: number;
  readonly row: number;
  readonly accounts: readonly number[];
}

/** The same, seen from the accounts. */
function withLinks(index: AccessIndex, { type, row, accounts }: Links): AccessIndex {
  const before = listAt(childTable(index, type).accounts, row);
  const children = index.accounts.children.map((pages, each) =>
    each === type ? linked(unlinked(pages, before, row), accounts, row) : pages,
  );
  return withAccounts(index, { children });
}

function unlinked(pages: ListPages, accounts: Iterable<number>, row: number): ListPages {
  let changed = pages;
  for (const account of accounts) {
    changed = withList(
      changed,
      account,
      Array.from(listAt(changed, account)).filter((each) => each !== row),
    );
  }
  return changed;
}

function linked(pages: ListPages, accounts: readonly number[], row: number): ListPages {
  let changed = pages;
  for (const account of new Set(accounts)) changed = withList(changed, account, [...listAt(changed, account), row]);
  return changed;
}

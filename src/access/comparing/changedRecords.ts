import { type IdTable, idOf, numberOfId } from '../../core/idTable.js';
import { findUser } from '../deciding/findUser.js';
import { ACCOUNT, CHILD_TYPES, TYPES } from '../deciding/levels.js';
import { childTable, recordTable } from '../deciding/recordTable.js';
import type { AccessIndex, UserAccess } from '../indexTypes.js';
import { listAt } from '../tables/listPages.js';
import { numberAt } from '../tables/numberPages.js';
import { idsOfBoth } from './idsOfBoth.js';
import { sharedRows } from './sharedRows.js';

/** Ids of records by type. */
export type IdsByType = readonly ReadonlySet<string>[];

/**
 * The records of which something is otherwise, by type, with those whose access depends on them: what belongs to an account,
 * and the accounts that something belongs to. Positions mean the same in both indexes.
 */
export function changedRecords(before: AccessIndex, after: AccessIndex): IdsByType {
  const changed = TYPES.map((_, type) => new Set(changedOfType(before, after, type)));
  for (const [type, ids] of ownedByChangedRoles(before, after).entries()) for (const id of ids) changed[type].add(id);
  // Twice: what belongs to a changed account has other territories then, which may open its other accounts.
  for (let hop = 0; hop < 2; hop++) {
    const related = [before, after].flatMap((index) => relatedTo(index, changed));
    for (const { type, id } of related) changed[type].add(id);
  }
  return changed;
}

function changedOfType(before: AccessIndex, after: AccessIndex, type: number): string[] {
  const isShared = sharedRows(before, after, type);
  const [one, other] = [recordTable(before, type).ids, recordTable(after, type).ids];
  return idsOfBoth(one, other).filter((id) => {
    const [was, is] = [numberOfId(one, id), numberOfId(other, id)];
    if (was === -1 || is === -1) return true;
    return !(was === is && isShared(was)) && factsOf(before, type, was) !== factsOf(after, type, is);
  });
}

/** What an index knows of a record, as a text to compare. */
function factsOf(index: AccessIndex, type: number, row: number): string {
  const { owners, territories, sharers } = recordTable(index, type);
  const { ids, users } = index.users;
  const owner = numberAt(owners, row);
  return JSON.stringify([
    [...listAt(territories, row)].sort((one, other) => one - other),
    owner === -1 ? null : idOf(ids, owner),
    Array.from(listAt(sharers, row), (number) =>
      JSON.stringify([idOf(ids, number), users[number].shares[type].get(row)]),
    ).sort(),
    type === ACCOUNT ? teamOf(index, row) : linksOf(index, type, row),
  ]);
}

function teamOf({ accounts, users }: AccessIndex, row: number): unknown {
  return Array.from(listAt(accounts.team, row), (number) =>
    JSON.stringify([idOf(users.ids, number), users.users[number].teams.get(row)?.levels]),
  ).sort();
}

function linksOf(index: AccessIndex, type: number, row: number): unknown {
  const { accounts, hasOwn } = childTable(index, type);
  return [numberAt(hasOwn, row), Array.from(listAt(accounts, row), (each) => idOf(index.accounts.ids, each)).sort()];
}

/** The records whose owner has another role than before, by type: those above the owner are others. */
function ownedByChangedRoles(before: AccessIndex, after: AccessIndex): string[][] {
  const owners = idsOfBoth(before.users.ids, after.users.ids).filter(
    (id) => (findUser(before, id)?.role ?? -1) !== (findUser(after, id)?.role ?? -1),
  );
  return TYPES.map((_, type) =>
    [before, after].flatMap((index) => owners.flatMap((id) => ownedIds(index, type, findUser(index, id)))),
  );
}

function ownedIds(index: AccessIndex, type: number, user: UserAccess | undefined): string[] {
  const { ids } = recordTable(index, type);
  return Array.from(user?.owned[type] ?? [], (row) => idOf(ids, row));
}

interface TypedId {
  readonly type: number;
  readonly id: string;
}

/** What belongs to changed accounts, and the accounts that something changed belongs to. */
function relatedTo(index: AccessIndex, changed: IdsByType): TypedId[] {
  return CHILD_TYPES.flatMap((type) => {
    const { ids, accounts } = childTable(index, type);
    const children = rowsOf(index.accounts.ids, changed[ACCOUNT]).flatMap((row) => [
      ...listAt(index.accounts.children[type], row),
    ]);
    const parents = rowsOf(ids, changed[type]).flatMap((row) => [...listAt(accounts, row)]);
    return [
      ...children.map((row) => ({ type, id: idOf(ids, row) })),
      ...parents.map((row) => ({ type: ACCOUNT, id: idOf(index.accounts.ids, row) })),
    ];
  });
}

function rowsOf(ids: IdTable, wanted: ReadonlySet<string>): number[] {
  return Array.from(wanted, (id) => numberOfId(ids, id)).filter((row) => row !== -1);
}

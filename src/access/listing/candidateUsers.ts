import { ACCOUNT, CHILD_TYPES } from '../deciding/levels.js';
import { childTable, recordTable } from '../deciding/recordTable.js';
import { territoriesOfRecord } from '../deciding/territoriesOfRecord.js';
import type { AccessIndex } from '../indexTypes.js';
import { listAt } from '../tables/listPages.js';
import { numberAt } from '../tables/numberPages.js';
import { isOpenToEverybody } from './isOpenToEverybody.js';
import { superiors } from './subordinates.js';

/**
 * The numbers of the users who may have any access to a record, each once; none that matters is left out. Whether there is
 * access is for `recordLevel` to say.
 */
export function candidateUsers(index: AccessIndex, type: number, row: number): Iterable<number> {
  if (isOpenToEverybody(index, type)) return index.users.users.keys();
  const numbers = new Set(index.users.administrators);
  addDirect(numbers, index, type, row);
  if (type === ACCOUNT) addThroughChildren(numbers, index, row);
  else for (const account of listAt(childTable(index, type).accounts, row)) addDirect(numbers, index, ACCOUNT, account);
  return numbers;
}

function addThroughChildren(numbers: Set<number>, index: AccessIndex, row: number): void {
  if (index.rules.parent === 0) return;
  for (const type of CHILD_TYPES) {
    for (const child of listAt(index.accounts.children[type], row)) addDirect(numbers, index, type, child);
  }
}

function addDirect(numbers: Set<number>, index: AccessIndex, type: number, row: number): void {
  const { owners, sharers } = recordTable(index, type);
  const owner = numberAt(owners, row);
  if (owner !== -1) addAll(numbers, [owner, ...superiors(index, owner)]);
  addAll(numbers, listAt(sharers, row));
  const accounts = type === ACCOUNT ? [row] : listAt(childTable(index, type).accounts, row);
  for (const account of accounts) addAll(numbers, listAt(index.accounts.team, account));
  for (const { position } of territoriesOfRecord(index, type, row)) addMembers(numbers, index, position);
}

/** Those who are members of a territory or of one above it, and who manage it. */
function addMembers(numbers: Set<number>, { tree }: AccessIndex, territory: number): void {
  const { parentOf } = tree.hierarchy;
  for (let position = territory; position !== -1; position = parentOf[position])
    addAll(numbers, tree.members[position]);
  const managing = tree.managedAt[territory];
  if (managing !== -1) numbers.add(tree.managerOf[managing]);
}

function addAll(numbers: Set<number>, more: Iterable<number>): void {
  for (const number of more) numbers.add(number);
}

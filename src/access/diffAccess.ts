import { compareText } from '../core/compareText.js';
import type { AccessLevel } from '../model/types.js';
import { accessLevel } from './accessLevel.js';
import { changedRecords } from './comparing/changedRecords.js';
import { changedUsers } from './comparing/changedUsers.js';
import { idsOfBoth } from './comparing/idsOfBoth.js';
import { isSameFrame } from './comparing/isSameFrame.js';
import { TYPES } from './deciding/levels.js';
import type { AccessIndex } from './indexTypes.js';
import { listAccessible } from './listAccessible.js';
import { requireAccessIndex } from './requireAccessIndex.js';
import type { RecordRef } from './types.js';
import { whoCanAccess } from './whoCanAccess.js';

/** One user and one record for which two indexes say different levels. */
export interface AccessDifference extends RecordRef {
  readonly userId: string;
  readonly before: AccessLevel;
  readonly after: AccessLevel;
}

/**
 * Who gains and who loses access to what between two indexes, one after the other: by user, then type, then record id.
 *
 * Users and records that only one of the two knows have `none` in the other. Only what may be different is looked at: all
 * records of the users who changed, and all users of the records that did, with what belongs to them. Where the policy,
 * the hierarchy or the roles differ, that is every record of every user.
 *
 * @throws {@link TerritoryError} `wrong_type` for what is no index.
 * @example
 * const before = compileAccess(accessInput, { asOf: '2026-07-01' });
 * const after = updateAccess(before, { memberships: [{ userId: 'ann', memberships: [] }] });
 * [...diffAccess(before, after)][0];
 * // => { userId: 'ann', type: 'account', id: 'bosch', before: 'edit', after: 'none' }
 */
export function diffAccess(before: AccessIndex, after: AccessIndex): IterableIterator<AccessDifference> {
  requireAccessIndex(before, '/before');
  requireAccessIndex(after, '/after');
  return differences(before, after);
}

function* differences(before: AccessIndex, after: AccessIndex): Generator<AccessDifference> {
  const isSame = isSameFrame(before, after);
  const allIds = idsOfBoth(before.users.ids, after.users.ids);
  const users = new Set(isSame ? changedUsers(before, after) : allIds);
  const touched = isSame ? usersOfChangedRecords(before, after) : new Map<string, RecordRef[]>();
  for (const userId of allIds.filter((id) => users.has(id) || touched.has(id)).sort()) {
    const refs = users.has(userId) ? recordsOfUser(before, after, userId) : (touched.get(userId) ?? []);
    yield* differencesOf(before, after, { userId, refs });
  }
}

interface Candidates {
  readonly userId: string;
  readonly refs: readonly RecordRef[];
}

function* differencesOf(
  before: AccessIndex,
  after: AccessIndex,
  { userId, refs }: Candidates,
): Generator<AccessDifference> {
  for (const { type, id } of refs) {
    const [was, is] = [before, after].map((index) => accessLevel(index, userId, { type, id }));
    if (was !== is) yield { userId, type, id, before: was, after: is };
  }
}

function recordsOfUser(before: AccessIndex, after: AccessIndex, userId: string): RecordRef[] {
  return TYPES.flatMap((type) => {
    const ids = new Set([before, after].flatMap((index) => [...listAccessible(index, userId, type)]));
    return [...ids].sort().map((id) => ({ type, id }));
  });
}

/** By user: the changed records to which the user has access in one of the two indexes, in order. */
function usersOfChangedRecords(before: AccessIndex, after: AccessIndex): Map<string, RecordRef[]> {
  const changed = changedRecords(before, after);
  const refs = TYPES.flatMap((type, number) => [...changed[number]].sort(compareText).map((id) => ({ type, id })));
  const touched = new Map<string, RecordRef[]>();
  for (const ref of refs) {
    for (const userId of new Set([before, after].flatMap((index) => whoCanAccess(index, ref)))) {
      const known = touched.get(userId);
      if (known === undefined) touched.set(userId, [ref]);
      else known.push(ref);
    }
  }
  return touched;
}

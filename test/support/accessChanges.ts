import type { AccessChanges, AccessInput, RecordRef } from '../../src/index.js';
import { everyRef, isSame } from './accessFacts.js';
import { everyUserId } from './accessOracle.js';
import { listedAssignments } from './accessSnapshot.js';

/** Changes that say everything of an input, but for its model and its roles. */
export function changesInto(input: AccessInput): Required<AccessChanges> {
  const { memberships = [], ownership = [], shares = [], teams = [], denies = [], users = [] } = input;
  const { assignments, records } = listedAssignments(input);
  const refs = everyRef(input);
  const userIds = everyUserId(input);
  const accountIds = refs.filter(({ type }) => type === 'account').map(({ id }) => id);
  const others = refs.filter(({ type }) => type !== 'account');
  return {
    users: [...users],
    memberships: userIds.map((userId) => ({
      userId,
      memberships: memberships.filter((each) => each.userId === userId).map(({ userId: _, ...rest }) => rest),
    })),
    assignments: accountIds.map((accountId) => ({
      accountId,
      territories: assignments.filter((each) => each.accountId === accountId).map(({ accountId: _, ...rest }) => rest),
    })),
    records: others.map((ref) => ({ ...ref, entries: under(ref, records) })),
    ownership: refs.map((ref) => ({ ...ref, owners: under(ref, ownership) })),
    shares: refs.map((ref) => ({ ...ref, shares: under(ref, shares) })),
    teams: accountIds.map((accountId) => ({
      accountId,
      members: teams.filter((each) => each.accountId === accountId).map(({ accountId: _, ...rest }) => rest),
    })),
    denies: userIds.map((userId) => ({
      userId,
      denies: denies.filter((each) => each.userId === userId).map(({ userId: _, ...rest }) => rest),
    })),
  };
}

function under<T extends RecordRef>(ref: RecordRef, list: readonly T[]): Omit<T, 'type' | 'id'>[] {
  return list.filter((each) => isSame(each, ref)).map(({ type, id, ...rest }) => rest);
}

/** The input that changes lead to: what they say of a key takes the place of all that was said of it. */
export function applySlowly(input: AccessInput, changes: AccessChanges): AccessInput {
  const { assignments, records } = listedAssignments(input);
  const { memberships = [], ownership = [], shares = [], teams = [], denies = [] } = input;
  const left = assignments.filter(({ accountId }) => !has(changes.assignments, { accountId }));
  return {
    ...input,
    ...changedUsers(input, changes),
    memberships: [
      ...memberships.filter(({ userId }) => !has(changes.memberships, { userId })),
      ...(changes.memberships ?? []).flatMap(({ userId, memberships: list }) =>
        list.map((each) => ({ userId, ...each })),
      ),
    ],
    assignments: [
      ...left,
      ...(changes.assignments ?? []).flatMap(({ accountId, territories }) =>
        territories.map((each) => ({ accountId, ...each })),
      ),
    ],
    records: [
      ...records.filter((each) => !hasRef(changes.records, each)),
      ...(changes.records ?? []).flatMap(({ type, id, entries }) => entries.map((each) => ({ type, id, ...each }))),
      // An account that leaves its last territory is still there.
      ...(changes.assignments ?? []).map(({ accountId }) => ({ type: 'account' as const, id: accountId })),
    ],
    ownership: [
      ...ownership.filter((each) => !hasRef(changes.ownership, each)),
      ...(changes.ownership ?? []).flatMap(({ type, id, owners }) => owners.map((each) => ({ type, id, ...each }))),
    ],
    shares: [
      ...shares.filter((each) => !hasRef(changes.shares, each)),
      ...(changes.shares ?? []).flatMap(({ type, id, shares: list }) => list.map((each) => ({ type, id, ...each }))),
    ],
    teams: [
      ...teams.filter(({ accountId }) => !has(changes.teams, { accountId })),
      ...(changes.teams ?? []).flatMap(({ accountId, members }) => members.map((each) => ({ accountId, ...each }))),
    ],
    denies: [
      ...denies.filter(({ userId }) => !has(changes.denies, { userId })),
      ...(changes.denies ?? []).flatMap(({ userId, denies: list }) => list.map((each) => ({ ...each, userId }))),
    ],
  };
}

function changedUsers({ users }: AccessInput, { users: changed = [] }: AccessChanges): Pick<AccessInput, 'users'> {
  if (users === undefined) return {};
  return { users: [...users.filter(({ id }) => !changed.some((each) => each.id === id)), ...changed] };
}

function has(list: readonly object[] = [], key: { readonly userId: string } | { readonly accountId: string }): boolean {
  return list.some((each) => Object.entries(key).every(([name, value]) => Reflect.get(each, name) === value));
}

function hasRef(list: readonly RecordRef[] = [], ref: RecordRef): boolean {
  return list.some((each) => isSame(each, ref));
}

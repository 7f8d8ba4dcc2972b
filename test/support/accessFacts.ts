import type {
  AccessInput,
  AccessLevel,
  AccessPolicy,
  AccessRecord,
  AccessUser,
  RecordRef,
  Territory,
} from '../../src/index.js';

interface Dated {
  readonly from?: string;
  readonly to?: string;
}

/** The levels from nothing to everything. */
export const chain: readonly AccessLevel[] = ['none', 'view', 'edit', 'full'];

/** The highest of some levels, `none` of none. */
export function highest(levels: readonly AccessLevel[]): AccessLevel {
  return chain.filter((level) => levels.includes(level)).at(-1) ?? 'none';
}

/** The lower one of two levels. */
export function lower(one: AccessLevel, other: AccessLevel): AccessLevel {
  return chain.find((level) => level === one || level === other) ?? 'none';
}

/** Whether something counts on a day. */
export function isOpenAt(asOf: string, { from, to }: Dated): boolean {
  return (from === undefined || from <= asOf) && (to === undefined || asOf < to);
}

/** What counts on a day, of a list that may be absent. */
export function openAt<T extends Dated>(asOf: string, items: readonly T[] = []): T[] {
  return items.filter((item) => isOpenAt(asOf, item));
}

/** Whether two references are to one record. */
export function isSame(one: RecordRef, other: RecordRef): boolean {
  return one.type === other.type && one.id === other.id;
}

/** Every record that is known, once. */
export function everyRef({ assignments = [], records = [] }: AccessInput): RecordRef[] {
  const assigned = 'offsets' in assignments ? assignments.accountIds : assignments.map(({ accountId }) => accountId);
  const refs: RecordRef[] = [
    ...assigned.filter((id) => id !== '').map((id) => ({ type: 'account' as const, id })),
    ...records.map(({ type, id }) => ({ type, id })),
  ];
  return refs.filter((ref, at) => refs.findIndex((each) => isSame(each, ref)) === at);
}

/** Every user that is known, once: those of `users`, or else all that anything names. */
export function everyUserId(input: AccessInput): string[] {
  if (input.users !== undefined) return input.users.map(({ id }) => id);
  const lists = [input.memberships, input.ownership, input.shares, input.teams, input.denies];
  const named = lists.flatMap((list) => (list ?? []).map(({ userId }) => userId));
  const managers = input.model.territories.flatMap(({ managerId }) => (managerId === undefined ? [] : [managerId]));
  return [...new Set([...named, ...managers])];
}

/** A user's own data; none where no users are given. */
export function userOf({ users = [] }: AccessInput, userId: string): AccessUser | undefined {
  return users.find(({ id }) => id === userId);
}

/** Whether a user is known, active and there on a day. */
export function isPresent(input: AccessInput, asOf: string, userId: string): boolean {
  if (!everyUserId(input).includes(userId)) return false;
  const user = userOf(input, userId);
  return user === undefined || (user.active !== false && isOpenAt(asOf, user));
}

/** The user who owns a record on a day. */
export function ownerSlowly(input: AccessInput, asOf: string, ref: RecordRef): string | undefined {
  return openAt(asOf, input.ownership).find((each) => isSame(each, ref))?.userId;
}

/** A territory and all above it, itself first. */
export function lineOf(input: AccessInput, territoryId: string): Territory[] {
  const territory = input.model.territories.find(({ id }) => id === territoryId);
  if (territory === undefined) return [];
  return [territory, ...(territory.parentId === null ? [] : lineOf(input, territory.parentId))];
}

/** Whether a territory and all above it count on a day. */
export function isOpenTerritory(input: AccessInput, asOf: string, territoryId: string): boolean {
  return lineOf(input, territoryId).every((each) => each.active !== false && isOpenAt(asOf, each));
}

/** The accounts of a contact or an opportunity on a day. */
export function accountIdsSlowly(input: AccessInput, asOf: string, ref: RecordRef): string[] {
  if (ref.type === 'account') return [];
  const ids = entriesOf(input, asOf, ref).flatMap(({ accountId }) => (accountId === undefined ? [] : [accountId]));
  return [...new Set(ids)];
}

/** The territories that count for a record on a day, those that are closed among them. */
export function territoryIdsSlowly(
  input: AccessInput,
  asOf: string,
  ref: RecordRef,
  recordTerritories: AccessPolicy['recordTerritories'] = 'ownElseAccount',
): string[] {
  if (ref.type === 'account') return assignedTo(input, asOf, ref.id);
  const own = entriesOf(input, asOf, ref).flatMap(({ territoryIds }) =>
    territoryIds === undefined ? [] : [territoryIds],
  );
  const ofAccounts = accountIdsSlowly(input, asOf, ref).flatMap((id) => assignedTo(input, asOf, id));
  if (recordTerritories === 'ownAndAccount') return [...new Set([...own.flat(), ...ofAccounts])];
  return [...new Set(own.length > 0 ? own.flat() : ofAccounts)];
}

function entriesOf({ records }: AccessInput, asOf: string, ref: RecordRef): AccessRecord[] {
  return openAt(asOf, records).filter((each) => isSame(each, ref));
}

function assignedTo({ assignments = [] }: AccessInput, asOf: string, accountId: string): string[] {
  if (!('offsets' in assignments)) {
    const rows = openAt(asOf, assignments).filter((each) => each.accountId === accountId);
    return [...new Set(rows.map(({ territoryId }) => territoryId))];
  }
  const { accountIds, territoryIds, offsets, territories } = assignments;
  return accountIds.flatMap((id, row) =>
    id === accountId ? [...territories.slice(offsets[row], offsets[row + 1])].map((at) => territoryIds[at]) : [],
  );
}

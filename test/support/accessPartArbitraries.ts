import fc from 'fast-check';
import type {
  AccessRecord,
  AccessUser,
  AccountTerritory,
  AssignmentTable,
  Deny,
  HierarchyNode,
  Membership,
  Ownership,
  RecordRef,
  Role,
  Share,
  TeamMember,
  Territory,
} from '../../src/index.js';
import { levels, levelsByType, memberRoles } from './accessPolicyArbitraries.js';
import { tableOf } from './tableOf.js';

/** What the parts of a world may name. */
export interface AccessNames {
  readonly nodes: readonly HierarchyNode[];
  readonly territoryIds: readonly string[];
  readonly roles: readonly Role[];
  readonly userIds: readonly string[];
  readonly accountIds: readonly string[];
  /** Contacts and opportunities. */
  readonly children: readonly RecordRef[];
}

interface Span {
  from?: string;
  to?: string;
}

/** Days on which things start and end, few, so that ends meet. */
const accessDays: readonly string[] = ['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04'];

/** Days to look at: those on which things start and end, and one before. */
export const asOfs: fc.Arbitrary<string> = fc.constantFrom('2025-12-31', ...accessDays);

const ended: fc.Arbitrary<Span> = fc
  .tuple(fc.subarray([...accessDays], { minLength: 1, maxLength: 2 }), fc.boolean())
  .map(([[first, second], isStart]) => {
    if (second !== undefined) return { from: first, to: second };
    return isStart ? { from: first } : { to: first };
  });
const endless: fc.Arbitrary<Span> = fc.constant({});
const spans = fc.oneof(endless, ended);
const rareSpans = fc.oneof({ weight: 4, arbitrary: endless }, { weight: 1, arbitrary: ended });

/** The territories of a model: some are closed, some have managers. */
export function territories({ nodes, userIds }: AccessNames): fc.Arbitrary<Territory[]> {
  const more = fc.record({ access: levelsByType, active: mostly(true, false) }, { requiredKeys: [] });
  const manager = maybe(userIds).map((id) => (id === undefined ? {} : { managerId: id }));
  return fc.tuple(...nodes.map((node) => joined(joined(fc.constant(node), more), joined(manager, rareSpans))));
}

/** Users of every kind. */
export function accessUsers({ userIds, roles }: AccessNames): fc.Arbitrary<AccessUser[]> {
  const more = fc.record(
    { profile: levelsByType, isAdministrator: mostly(false, true), active: mostly(true, false) },
    { requiredKeys: [] },
  );
  const role = maybe(roles).map((each) => (each === undefined ? {} : { roleId: each.id }));
  return fc.tuple(...userIds.map((id) => joined(joined(fc.constant({ id }), more), joined(role, rareSpans))));
}

export function memberships({ userIds, territoryIds }: AccessNames): fc.Arbitrary<Membership[]> {
  return some([userIds, territoryIds], () =>
    dated(
      fc.record(
        { userId: pick(userIds), territoryId: pick(territoryIds), role: pick(memberRoles) },
        { requiredKeys: ['userId', 'territoryId'] },
      ),
    ),
  );
}

/** The territories of accounts, with dates. */
function accountTerritories({ accountIds, territoryIds }: AccessNames): fc.Arbitrary<AccountTerritory[]> {
  return some([accountIds, territoryIds], () =>
    dated(fc.record({ accountId: pick(accountIds), territoryId: pick(territoryIds) })),
  );
}

/** The territories of accounts with dates, or as the table of a run, which may have refused an account. */
export function assignments(names: AccessNames): fc.Arbitrary<AccountTerritory[] | AssignmentTable> {
  const { accountIds, territoryIds } = names;
  const most = Math.min(3, territoryIds.length);
  const rows = accountIds.map((id) =>
    fc.tuple(fc.constant(id), fc.shuffledSubarray([...territoryIds], { maxLength: most })),
  );
  const refused = fc.subarray<[string, string[]]>([['', []]]);
  const table = fc.tuple(fc.tuple(...rows), refused).map(([given, none]) => tableOf([...none, ...given]));
  return fc.oneof({ weight: 2, arbitrary: accountTerritories(names) }, { weight: 1, arbitrary: table });
}

/**
 * Entries of contacts and opportunities, with no account, with one or with several, at least one entry each; and some
 * of accounts, which say no more than that there is one.
 */
export function records(names: AccessNames): fc.Arbitrary<AccessRecord[]> {
  const ofAccounts = some([names.accountIds], () =>
    dated(fc.record({ type: fc.constant('account' as const), id: pick(names.accountIds) })),
  );
  const lists = names.children.map((ref) =>
    recordEntries(names).map((list) => list.map((entry): AccessRecord => ({ ...ref, ...entry }))),
  );
  return fc.tuple(ofAccounts, fc.tuple(...lists)).map(([accounts, others]) => [...accounts, ...others.flat()]);
}

/** What the entries of one contact or opportunity say. */
function recordEntries({ accountIds, territoryIds }: AccessNames): fc.Arbitrary<Omit<AccessRecord, 'type' | 'id'>[]> {
  const account = maybe(accountIds, 4).map((id) => (id === undefined ? {} : { accountId: id }));
  const some = fc.shuffledSubarray([...territoryIds], { maxLength: Math.min(2, territoryIds.length) });
  const own = fc.oneof(fc.constant({}), fc.record({ territoryIds: some }));
  return fc.array(dated(joined(account, own)), { minLength: 1, maxLength: 2 });
}

/** Owners of records, never two of one record at a time. */
export function ownership(names: AccessNames): fc.Arbitrary<Ownership[]> {
  const lists = refsOf(names).map((ref) => owners(names).map((list) => list.map((owner) => ({ ...ref, ...owner }))));
  return fc.tuple(...lists).map((list) => list.flat());
}

/** Who owns one record, one after the other. */
function owners({ userIds }: AccessNames): fc.Arbitrary<Omit<Ownership, 'type' | 'id'>[]> {
  const nobody: fc.Arbitrary<Omit<Ownership, 'type' | 'id'>[]> = fc.constant([]);
  if (userIds.length === 0) return nobody;
  const one = dated(fc.record({ userId: pick(userIds) }));
  const two = fc.tuple(pick(userIds), pick(userIds), pick(accessDays)).map(([first, second, day]) => [
    { userId: first, to: day },
    { userId: second, from: day },
  ]);
  return fc.oneof(
    nobody,
    one.map((owner) => [owner]),
    two,
  );
}

export function shares(names: AccessNames): fc.Arbitrary<Share[]> {
  const refs = refsOf(names);
  return some([refs, names.userIds], () =>
    dated(joined(pick(refs), fc.record({ userId: pick(names.userIds), level: levels }))),
  );
}

export function teams({ accountIds, userIds }: AccessNames): fc.Arbitrary<TeamMember[]> {
  return some([accountIds, userIds], () =>
    dated(
      fc.record(
        { accountId: pick(accountIds), userId: pick(userIds), access: levelsByType, role: pick(memberRoles) },
        { requiredKeys: ['accountId', 'userId', 'access'] },
      ),
    ),
  );
}

/** Denies of both scopes. */
export function denies(names: AccessNames): fc.Arbitrary<Deny[]> {
  const { territoryIds, userIds } = names;
  const refs = refsOf(names);
  const ofRecords = some([refs, userIds], () => dated(joined(pick(refs), recordDeny(userIds))), 3);
  const ofPaths = some([territoryIds, userIds], () => dated(pathDeny(territoryIds, userIds)), 2);
  return fc.tuple(ofRecords, ofPaths).map((lists) => lists.flat());
}

function recordDeny(userIds: readonly string[]) {
  const members = {
    scope: fc.constant('record' as const),
    userId: pick(userIds),
    includeChildren: fc.boolean(),
    exceptOwner: fc.boolean(),
    reason: fc.constant('a reason'),
  };
  return fc.record(members, { requiredKeys: ['scope', 'userId'] });
}

function pathDeny(territoryIds: readonly string[], userIds: readonly string[]) {
  const members = {
    scope: fc.constant('path' as const),
    userId: pick(userIds),
    territoryId: pick(territoryIds),
    reason: fc.constant('a reason'),
  };
  return fc.record(members, { requiredKeys: ['scope', 'userId', 'territoryId'] });
}

/** Every record that may be named. */
function refsOf({ accountIds, children }: AccessNames): RecordRef[] {
  return [...accountIds.map((id) => ({ type: 'account' as const, id })), ...children];
}

function pick<T>(pool: readonly T[]): fc.Arbitrary<T> {
  return fc.constantFrom(...pool);
}

function mostly<T>(usual: T, other: T): fc.Arbitrary<T> {
  return fc.constantFrom(usual, usual, usual, other);
}

/** One of a pool, or nothing. */
function maybe<T>(pool: readonly T[], weight = 1): fc.Arbitrary<T | undefined> {
  const nothing = fc.constant(undefined);
  return pool.length === 0 ? nothing : fc.oneof({ weight: 1, arbitrary: nothing }, { weight, arbitrary: pick(pool) });
}

/** A list of what names something of each pool; empty where there is nothing to name. */
function some<T>(
  pools: readonly (readonly unknown[])[],
  item: () => fc.Arbitrary<T>,
  maxLength = 7,
): fc.Arbitrary<T[]> {
  return pools.some(({ length }) => length === 0) ? fc.constant([]) : fc.array(item(), { maxLength });
}

function dated<T extends object>(items: fc.Arbitrary<T>): fc.Arbitrary<T & Span> {
  return joined(items, spans);
}

/** One object with the members of both. */
function joined<A extends object, B extends object>(one: fc.Arbitrary<A>, other: fc.Arbitrary<B>): fc.Arbitrary<A & B> {
  return fc.tuple(one, other).map(([first, second]) => ({ ...first, ...second }));
}

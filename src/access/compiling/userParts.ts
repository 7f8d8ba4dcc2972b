import { compareText } from '../../core/compareText.js';
import { isWithinInterval } from '../../core/isWithinInterval.js';
import type { HierarchyIndex } from '../../hierarchy/types.js';
import { coverOf } from '../deciding/coverOf.js';
import { TYPES } from '../deciding/levels.js';
import type { AccessRules, ByType, Cover, TeamGrant, UserAccess } from '../indexTypes.js';
import { ceilingsOf } from '../reading/readRules.js';
import type { AccessUser, RecordDeny } from '../types.js';
import type { DenyFact, MembershipFact, ShareFact, TeamFact } from './factTypes.js';
import { groupBy } from './groupBy.js';

// What is known of a user, part by part, so that a change makes anew what it touches and nothing else.

/** What a user's own entry comes to. */
export function stateOf(
  { profile, isAdministrator = false, active = true, from, to }: Omit<AccessUser, 'id'>,
  asOf: string,
): Pick<UserAccess, 'isOpen' | 'isAdministrator' | 'ceilings'> {
  const isOpen = active && isWithinInterval(asOf, { from, to });
  return { isOpen, isAdministrator, ceilings: ceilingsOf(isAdministrator ? undefined : profile) };
}

/** The memberships of a user, with the territories that count as such because the user manages them. */
export function coverWith(
  facts: readonly MembershipFact[],
  managed: readonly number[],
  { hierarchy, rules }: { readonly hierarchy: HierarchyIndex; readonly rules: AccessRules },
): Cover {
  if (managed.length === 0 || !rules.manager.isMember) return coverOf(hierarchy, facts);
  return coverOf(hierarchy, [...facts, ...managed.map((position) => ({ position, isManager: true }))]);
}

/** By type and row: the highest level that is shared. */
export function sharesOf(facts: readonly ShareFact[]): UserAccess['shares'] {
  if (facts.length === 0) return NO_SHARES;
  const shares = TYPES.map(() => new Map<number, number>());
  for (const { type, row, level } of facts) shares[type].set(row, Math.max(level, shares[type].get(row) ?? 0));
  return shares;
}

/** By row of the account: all that being on its team gives. */
export function teamsOf(facts: readonly TeamFact[]): UserAccess['teams'] {
  if (facts.length === 0) return NO_TEAMS;
  const teams = new Map<number, TeamGrant>();
  for (const { row, grant } of facts) {
    const known = teams.get(row);
    teams.set(row, known === undefined ? grant : joined(known, grant));
  }
  return teams;
}

function joined(one: TeamGrant, other: TeamGrant): TeamGrant {
  const [account, contact, opportunity] = one.levels.map((level, type) => Math.max(level, other.levels[type]));
  const levels: ByType = [account, contact, opportunity];
  const [role] = [one.role, other.role].filter((each) => each !== undefined).sort(compareText);
  return { levels, role };
}

/** By type and row: the denies of records, in an order that does not depend on theirs. */
export function recordDeniesOf(facts: readonly DenyFact[]): UserAccess['denies'] {
  if (facts.length === 0) return NO_DENIES;
  const records = facts.flatMap((fact) => (fact.scope === 'record' ? fact : []));
  return TYPES.map((_, type) => {
    const groups = groupBy(
      records.filter((fact) => fact.type === type),
      ({ row }) => row,
    );
    return new Map(Array.from(groups, ([row, group]) => [row, group.map(({ deny }) => deny).sort(compareDenies)]));
  });
}

/** The positions of the territories through which nothing comes, ascending. */
export function blocksOf(facts: readonly DenyFact[]): UserAccess['blocks'] {
  if (facts.length === 0) return NO_BLOCKS;
  const positions = facts.flatMap((fact) => (fact.scope === 'path' ? fact.position : []));
  return [...new Set(positions)].sort((one, other) => one - other);
}

function compareDenies(one: RecordDeny, other: RecordDeny): number {
  return compareText(sortKey(one), sortKey(other));
}

function sortKey({ exceptOwner, includeChildren, reason, from, to }: RecordDeny): string {
  return JSON.stringify([exceptOwner, includeChildren, reason, from, to]);
}

// One of each for all users who have none: what many look at stays near.
const NO_BLOCKS: UserAccess['blocks'] = [];
const NO_SHARES: UserAccess['shares'] = [new Map(), new Map(), new Map()];
const NO_TEAMS: UserAccess['teams'] = new Map();
const NO_DENIES: UserAccess['denies'] = [new Map(), new Map(), new Map()];

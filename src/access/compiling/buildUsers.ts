import type { IdTable } from '../../core/idTable.js';
import type { HierarchyIndex } from '../../hierarchy/types.js';
import { TYPES } from '../deciding/levels.js';
import { PLAIN_WIDTH, plainNumbers } from '../deciding/plainUsers.js';
import type { AccessRules, UserAccess, UserTable } from '../indexTypes.js';
import { type NumberPages, pagesOf } from '../tables/numberPages.js';
import type { AccessUser } from '../types.js';
import type { DenyFact, MembershipFact, OwnerFact, ShareFact, TeamFact } from './factTypes.js';
import { groupBy } from './groupBy.js';
import { groupRows } from './groupRows.js';
import { ownerPairs } from './ownerPairs.js';
import { blocksOf, coverWith, recordDeniesOf, sharesOf, stateOf, teamsOf } from './userParts.js';

/** Everything that users follow from. */
export interface UserFacts {
  readonly asOf: string;
  readonly rules: AccessRules;
  readonly hierarchy: HierarchyIndex;
  readonly managerOf: Int32Array;
  readonly ids: IdTable;
  /** The users' own entries; `undefined` where nobody declares any. */
  readonly declared: readonly AccessUser[] | undefined;
  /** By number: the position of the role, -1 for none. */
  readonly roles: readonly number[];
  readonly memberships: readonly MembershipFact[];
  readonly owners: readonly OwnerFact[];
  readonly shares: readonly ShareFact[];
  readonly teams: readonly TeamFact[];
  readonly denies: readonly DenyFact[];
}

/** All users by number, with what is known of each. */
export function buildUsers(facts: UserFacts): UserTable {
  const { ids, declared } = facts;
  const describe = userDescriber(facts);
  const users = Array.from({ length: ids.count }, (_, number) => describe(number));
  const administrators = users.flatMap(({ isAdministrator, number }) => (isAdministrator ? number : []));
  return { ids, users, plain: plainPages(users, facts.rules), administrators, isClosed: declared !== undefined };
}

function plainPages(users: readonly UserAccess[], rules: AccessRules): NumberPages {
  const values = new Int32Array(users.length * PLAIN_WIDTH);
  for (const user of users) values.set(plainNumbers(user, rules), user.number * PLAIN_WIDTH);
  return pagesOf(values, -1);
}

function userDescriber(facts: UserFacts): (number: number) => UserAccess {
  const { asOf, declared, ids, roles } = facts;
  const memberships = groupBy(facts.memberships, ({ user }) => user);
  const managed = groupBy(facts.managerOf.keys(), (position) => facts.managerOf[position]);
  const shares = groupBy(facts.shares, ({ user }) => user);
  const teams = groupBy(facts.teams, ({ user }) => user);
  const denies = groupBy(facts.denies, ({ user }) => user);
  const owned = TYPES.map((_, type) => groupRows(ids.count, ownerPairs(facts.owners, type)));
  return (number) => ({
    number,
    ...stateOf(declared?.[number] ?? {}, asOf),
    role: roles[number] ?? -1,
    cover: coverWith(memberships.get(number) ?? [], managed.get(number) ?? [], facts),
    managed: managed.get(number) ?? NO_TERRITORIES,
    blocks: blocksOf(denies.get(number) ?? []),
    owned: owned.map((groups) => groups[number]),
    shares: sharesOf(shares.get(number) ?? []),
    teams: teamsOf(teams.get(number) ?? []),
    denies: recordDeniesOf(denies.get(number) ?? []),
  });
}

const NO_TERRITORIES: UserAccess['managed'] = [];

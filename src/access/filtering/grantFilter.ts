import { isWithinPositions } from '../deciding/isWithinPositions.js';
import { KIND_BITS, TERRITORY_KINDS } from '../deciding/kinds.js';
import { recordTable } from '../deciding/recordTable.js';
import { territoryLevel } from '../deciding/territoryLevel.js';
import type { AccessIndex, UserAccess } from '../indexTypes.js';
import { coveredSpans } from '../listing/coveredSpans.js';
import { subordinates } from '../listing/subordinates.js';
import { idOf } from '../tables/idTable.js';
import type { GrantFilter, NumberSpan } from './types.js';

/** What a filter asks of direct access. */
interface Demand {
  readonly type: number;
  readonly minLevel: number;
  /** The kinds of access that count. */
  readonly kinds: number;
}

/** The conditions under which a user has a level on a record itself: `directLevel` as data. */
export function grantFilter(index: AccessIndex, user: UserAccess, demand: Demand): GrantFilter {
  const { type, minLevel, kinds } = demand;
  const positions = (kinds & TERRITORY_KINDS) === 0 ? [] : positionsWith(index, user, demand);
  return {
    everyone: hasEverything(index, user, demand),
    ownerIds: ownerIdsOf(index, user, demand),
    territoryIds: positions.map((position) => index.tree.hierarchy.nodes[position].id).sort(),
    territories: spansOf(positions),
    recordIds: (kinds & KIND_BITS.share) === 0 ? [] : sharedIds(index, user, { type, minLevel }),
    teamAccountIds: (kinds & KIND_BITS.team) === 0 ? [] : teamAccountIds(index, user, { type, minLevel }),
  };
}

/** Conditions that no record meets. */
export const NOTHING: GrantFilter = {
  everyone: false,
  ownerIds: [],
  territoryIds: [],
  territories: [],
  recordIds: [],
  teamAccountIds: [],
};

function hasEverything({ rules }: AccessIndex, user: UserAccess, { type, minLevel, kinds }: Demand): boolean {
  if ((kinds & KIND_BITS.everyone) !== 0 && rules.everyone[type] >= minLevel) return true;
  return user.isAdministrator && (kinds & KIND_BITS.administrator) !== 0 && rules.administrator >= minLevel;
}

function ownerIdsOf(index: AccessIndex, user: UserAccess, { minLevel, kinds }: Demand): string[] {
  const { rules, roles, users } = index;
  const counts = (kind: number, level: number) => (kinds & kind) !== 0 && level >= minLevel;
  const others = subordinates(index, user).filter((number) => {
    const { role } = users.users[number];
    if (role === user.role) return counts(KIND_BITS.role_peer, rules.rolePeer);
    return counts(KIND_BITS.superior, rules.superior) && isWithinPositions(roles.hierarchy, role, user.role);
  });
  const numbers = counts(KIND_BITS.owner, rules.owner) ? [user.number, ...others] : others;
  return numbers.map((number) => idOf(users.ids, number)).sort();
}

function positionsWith(index: AccessIndex, user: UserAccess, { type, minLevel, kinds }: Demand): number[] {
  const positions: number[] = [];
  for (const { from, to } of coveredSpans(index, user)) {
    for (let position = from; position < to; position++) {
      if (territoryLevel(index, user, type, position, kinds) >= minLevel) positions.push(position);
    }
  }
  return positions;
}

/** INVARIANT: positions ascend. */
function spansOf(positions: readonly number[]): NumberSpan[] {
  const spans: { from: number; to: number }[] = [];
  for (const position of positions) {
    const last = spans.at(-1);
    if (last?.to === position) last.to++;
    else spans.push({ from: position, to: position + 1 });
  }
  return spans;
}

type LevelOfType = Pick<Demand, 'type' | 'minLevel'>;

function sharedIds(index: AccessIndex, user: UserAccess, { type, minLevel }: LevelOfType): string[] {
  const { ids } = recordTable(index, type);
  return Array.from(user.shares[type])
    .flatMap(([row, level]) => (level >= minLevel ? idOf(ids, row) : []))
    .sort();
}

function teamAccountIds({ accounts }: AccessIndex, { teams }: UserAccess, { type, minLevel }: LevelOfType): string[] {
  return Array.from(teams)
    .flatMap(([row, { levels }]) => (levels[type] >= minLevel ? idOf(accounts.ids, row) : []))
    .sort();
}

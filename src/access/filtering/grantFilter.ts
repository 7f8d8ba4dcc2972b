import { idOf } from '../../core/idTable.js';
import { KIND_BITS } from '../deciding/kinds.js';
import { recordTable } from '../deciding/recordTable.js';
import type { AccessIndex, UserAccess } from '../indexTypes.js';
import type { Demand } from '../listing/demand.js';
import { hasEverything } from '../listing/hasEverything.js';
import { ownersWith } from '../listing/ownersWith.js';
import { positionsWith } from '../listing/positionsWith.js';
import type { GrantFilter, NumberSpan } from './types.js';

/** The conditions under which a user has a level on a record itself: `directLevel` as data. */
export function grantFilter(index: AccessIndex, user: UserAccess, demand: Demand): GrantFilter {
  const { type, minLevel, kinds } = demand;
  const positions = [...positionsWith(index, user, demand)];
  return {
    everyone: hasEverything(index, user, demand),
    ownerIds: ownersWith(index, user, demand)
      .map((number) => idOf(index.users.ids, number))
      .sort(),
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

import type { OwnerRecord } from '../../assignment/owners/types.js';
import type { RoleHolding, RoleTurns } from './types.js';

type Place = Pick<RoleHolding, 'unitId' | 'roleId'>;

/** What has happened to the people in a role of a unit so far. */
export function turnsOf(turns: readonly RoleTurns[], place: Place): readonly OwnerRecord[] {
  return turns.find((each) => isAt(each, place))?.members ?? [];
}

/** The same with other records for one role of a unit. */
export function setTurns(turns: readonly RoleTurns[], place: Place, members: readonly OwnerRecord[]): RoleTurns[] {
  const others = turns.filter((each) => !isAt(each, place));
  return members.length === 0 ? others : [...others, { ...place, members }];
}

function isAt(turns: RoleTurns, { unitId, roleId }: Place): boolean {
  return turns.unitId === unitId && turns.roleId === roleId;
}

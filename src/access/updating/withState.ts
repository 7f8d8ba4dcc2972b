import { stateOf } from '../compiling/userParts.js';
import type { AccessIndex } from '../indexTypes.js';
import type { AccessUser } from '../types.js';
import { movedNumber } from './movedNumber.js';
import { withUser } from './withUser.js';

/** An index in which a user's own entry is this one. */
export function withState(index: AccessIndex, number: number, user: AccessUser): AccessIndex {
  const { roles, users } = index;
  const role = (user.roleId === undefined ? undefined : roles.hierarchy.positionById.get(user.roleId)) ?? -1;
  const before = users.users[number].role;
  const inRoles = movedNumber(roles.users, number, placesOf(before), placesOf(role));
  const state = stateOf(user, index.asOf);
  const others = users.administrators.filter((each) => each !== number);
  const administrators = state.isAdministrator ? [...others, number] : others;
  const changed = { ...index, roles: { ...roles, users: inRoles }, users: { ...users, administrators } };
  return withUser(changed, number, { ...state, role });
}

function placesOf(role: number): number[] {
  return role === -1 ? [] : [role];
}

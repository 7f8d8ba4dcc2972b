import { KIND_BITS } from '../deciding/kinds.js';
import type { AccessIndex, UserAccess } from '../indexTypes.js';
import type { Demand } from './demand.js';
import { subordinates } from './subordinates.js';

/** The numbers of the users for whose records a user meets a demand: the user's own, and because of the roles. */
export function ownersWith(index: AccessIndex, user: UserAccess, { minLevel, kinds }: Demand): number[] {
  const { rules, users } = index;
  const counts = (kind: number, level: number) => (kinds & kind) !== 0 && level >= minLevel;
  const others = subordinates(index, user).filter((number) =>
    users.users[number].role === user.role
      ? counts(KIND_BITS.role_peer, rules.rolePeer)
      : counts(KIND_BITS.superior, rules.superior),
  );
  return counts(KIND_BITS.owner, rules.owner) ? [user.number, ...others] : others;
}

import type { AccessRules, UserAccess } from '../indexTypes.js';
import { FULL } from './levels.js';

/** How many numbers of `plain` a user has: what kind of user, and the positions of up to three memberships, -1 for none. */
export const PLAIN_WIDTH = 4;

/** The memberships that fit. */
const MOST_MEMBERSHIPS = PLAIN_WIDTH - 1;

/** A user for whom more counts than memberships, territories that the user manages, and ownership. */
export const NOT_PLAIN = 0;

/** A user for whom nothing else counts. */
export const PLAIN = 1;

/** One for whom shares and teams count besides. */
const PLAIN_BUT_SHARES = 2;

/** The numbers of a user. */
export function plainNumbers(user: UserAccess, rules: AccessRules): number[] {
  const { starts } = user.cover;
  const memberships = Array.from({ length: MOST_MEMBERSHIPS }, (_, at) => starts[at] ?? -1);
  return [kindOf(user, rules), ...memberships];
}

function kindOf(user: UserAccess, rules: AccessRules): number {
  const { isOpen, isAdministrator, ceilings, role, cover, blocks, denies } = user;
  const isLimited = !isOpen || ceilings.some((ceiling) => ceiling < FULL) || denies.some(({ size }) => size > 0);
  const countsByRole = role !== -1 && (rules.superior > 0 || rules.rolePeer > 0);
  const fits = cover.starts.length <= MOST_MEMBERSHIPS && cover.roles === undefined;
  if (isLimited || isAdministrator || countsByRole || !fits || blocks.length > 0) return NOT_PLAIN;
  return user.teams.size > 0 || user.shares.some(({ size }) => size > 0) ? PLAIN_BUT_SHARES : PLAIN;
}

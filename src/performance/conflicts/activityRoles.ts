import { isWithinInterval } from '../../core/isWithinInterval.js';
import { groupBy } from '../groupBy.js';
import { isAtOrBelow } from './isAtOrBelow.js';
import type { ReadConflicts } from './readConflicts.js';
import type { Activity } from './types.js';

/**
 * In what role a seller did something: that which the activity names, else the one role that the seller's memberships have on
 * that day in the territories of the account and above them; `null` where there is none, or more than one.
 */
export function activityRoles({ memberships, territoriesOf, tree }: ReadConflicts) {
  const byUser = groupBy(memberships, ({ userId }) => userId);
  return ({ role, userId, accountId, date }: Activity): string | null => {
    if (role !== undefined) return role;
    const territoryIds = territoriesOf.get(accountId) ?? [];
    const own = (byUser.get(userId) ?? []).filter(
      (membership) =>
        isWithinInterval(date, membership) && territoryIds.some((id) => isAtOrBelow(tree, id, membership.territoryId)),
    );
    const roles = new Set(own.map((membership) => membership.role));
    const [only] = roles;
    return roles.size === 1 && only !== undefined ? only : null;
  };
}

import { compareText } from '../../core/compareText.js';
import type { ReadConflicts } from './readConflicts.js';
import type { Activity, ContestedAccount, SellerEffort } from './types.js';

/** What sellers did for an account, whether one of them or more. */
export function effortByAccount({ activities, territoriesOf }: ReadConflicts): ContestedAccount[] {
  const byAccount = groupBy(activities, ({ accountId }) => accountId);
  return [...byAccount].map(([accountId, own]) => {
    const sellers = [...groupBy(own, ({ userId }) => userId)].map(toEffort).sort(byCalls);
    const calls = sellers.reduce((sum, seller) => sum + seller.calls, 0);
    const territoryIds = territoriesOf.get(accountId) ?? [];
    return { accountId, territoryIds, sellers, calls, extraCalls: calls - sellers[0].calls };
  });
}

function toEffort([userId, activities]: readonly [string, readonly Activity[]]): SellerEffort {
  const calls = activities.reduce((sum, activity) => sum + (activity.calls ?? 1), 0);
  return { userId, calls, activityIds: activities.map(({ id }) => id).sort(compareText) };
}

function byCalls(a: SellerEffort, b: SellerEffort): number {
  return b.calls - a.calls || compareText(a.userId, b.userId);
}

function groupBy<Entry>(entries: readonly Entry[], keyOf: (entry: Entry) => string): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  return groups;
}

import { compareText } from '../../core/compareText.js';
import { groupBy } from '../groupBy.js';
import { activityRoles } from './activityRoles.js';
import type { ReadConflicts } from './readConflicts.js';
import type { Activity, ContestedAccount, SellerEffort } from './types.js';

/** What was done for an account, by one seller or more. */
export interface WorkedAccount {
  readonly accountId: string;
  readonly territoryIds: readonly string[];
  readonly calls: number;
  /** Sellers who worked it in one role at the same time, also those who were alone; by role, then day. */
  readonly efforts: readonly ContestedAccount[];
}

/** What sellers did for each account, by id. */
export function effortByAccount(read: ReadConflicts): WorkedAccount[] {
  const roleOf = activityRoles(read);
  const byAccount = [...groupBy(read.activities, ({ accountId }) => accountId)];
  return byAccount
    .sort(([a], [b]) => compareText(a, b))
    .map(([accountId, own]) => {
      const territoryIds = read.territoriesOf.get(accountId) ?? [];
      const efforts = byRole(own, roleOf).flatMap(([role, activities]) =>
        byTime(activities).map((sellers) => toEffort({ accountId, territoryIds, role }, sellers)),
      );
      return { accountId, territoryIds, calls: sumOf(efforts), efforts };
    });
}

/** Where the role of an activity is not known, it may be any, and so all of them compete. */
function byRole(
  activities: readonly Activity[],
  roleOf: (activity: Activity) => string | null,
): (readonly [string | null, readonly Activity[]])[] {
  const groups = groupBy(activities, roleOf);
  if (groups.has(null)) return [[null, activities]];
  return [...groups].sort(([a], [b]) => compareText(a ?? '', b ?? ''));
}

/** Sellers whose days overlap, themselves or through others: between two such groups the account was handed over. */
function byTime(activities: readonly Activity[]): SellerEffort[][] {
  const sellers = [...groupBy(activities, ({ userId }) => userId)].map(toSeller);
  const groups: SellerEffort[][] = [];
  let end = '';
  for (const seller of sellers.sort(byStart)) {
    const last = groups.at(-1);
    if (last === undefined || seller.firstDate > end) groups.push([seller]);
    else last.push(seller);
    if (seller.lastDate > end) end = seller.lastDate;
  }
  return groups;
}

function toSeller([userId, activities]: readonly [string, readonly Activity[]]): SellerEffort {
  const dates = activities.map(({ date }) => date).sort(compareText);
  return {
    userId,
    calls: sumOf(activities.map(({ calls = 1 }) => ({ calls }))),
    firstDate: dates[0],
    lastDate: dates[dates.length - 1],
    activityIds: activities.map(({ id }) => id).sort(compareText),
  };
}

type AccountRole = Pick<ContestedAccount, 'accountId' | 'territoryIds' | 'role'>;

function toEffort(account: AccountRole, sellers: readonly SellerEffort[]): ContestedAccount {
  const sorted = [...sellers].sort(byCalls);
  const calls = sumOf(sorted);
  return { ...account, sellers: sorted, calls, extraCalls: calls - sorted[0].calls };
}

function sumOf(parts: readonly { readonly calls: number }[]): number {
  return parts.reduce((sum, { calls }) => sum + calls, 0);
}

function byStart(a: SellerEffort, b: SellerEffort): number {
  return compareText(a.firstDate, b.firstDate) || compareText(a.userId, b.userId);
}

function byCalls(a: SellerEffort, b: SellerEffort): number {
  return b.calls - a.calls || compareText(a.userId, b.userId);
}

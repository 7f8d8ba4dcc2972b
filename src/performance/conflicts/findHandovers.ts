import { compareText } from '../../core/compareText.js';
import type { WorkedAccount } from './effortByAccount.js';
import type { ContestedAccount, Handover, SellerEffort } from './types.js';

/** Where an account went from some sellers to others in the same role, who began when those had ended; by account and day. */
export function findHandovers(worked: readonly WorkedAccount[]): Handover[] {
  return worked.flatMap(({ efforts }) =>
    efforts.flatMap((next, at): Handover[] => {
      const before = efforts[at - 1];
      return before === undefined || before.role !== next.role ? [] : [toHandover(before, next)];
    }),
  );
}

function toHandover(before: ContestedAccount, next: ContestedAccount): Handover {
  const ends = before.sellers.map(({ lastDate }) => lastDate).sort(compareText);
  const starts = next.sellers.map(({ firstDate }) => firstDate).sort(compareText);
  return {
    accountId: next.accountId,
    role: next.role,
    fromUserIds: userIdsOf(before.sellers),
    toUserIds: userIdsOf(next.sellers),
    lastDate: ends[ends.length - 1],
    firstDate: starts[0],
  };
}

function userIdsOf(sellers: readonly SellerEffort[]): string[] {
  return sellers.map(({ userId }) => userId).sort(compareText);
}

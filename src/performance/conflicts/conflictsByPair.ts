import { compareText } from '../../core/compareText.js';
import type { ContestedAccount, PairConflicts } from './types.js';

interface Pair {
  readonly userIds: readonly [string, string];
  readonly accountIds: string[];
  extraCalls: number;
}

/** The accounts that each two sellers both worked. Cost: quadratic in the sellers of one account. */
export function conflictsByPair(accounts: readonly ContestedAccount[]): PairConflicts[] {
  const pairs = new Map<string, Pair>();
  for (const { accountId, sellers } of accounts) {
    for (const [at, more] of sellers.entries()) {
      for (const fewer of sellers.slice(at + 1)) {
        const pair = pairOf(pairs, more.userId, fewer.userId);
        pair.accountIds.push(accountId);
        // INVARIANT: sellers come by their calls, the most first.
        pair.extraCalls += fewer.calls;
      }
    }
  }
  return [...pairs.values()]
    .map(({ userIds, accountIds, extraCalls }) => {
      return { userIds, contestedAccountIds: accountIds.sort(compareText), extraCalls };
    })
    .sort(byCost);
}

function pairOf(pairs: Map<string, Pair>, one: string, other: string): Pair {
  const userIds = one < other ? ([one, other] as const) : ([other, one] as const);
  const key = JSON.stringify(userIds);
  const pair = pairs.get(key) ?? { userIds, accountIds: [], extraCalls: 0 };
  pairs.set(key, pair);
  return pair;
}

function byCost(a: PairConflicts, b: PairConflicts): number {
  if (a.extraCalls !== b.extraCalls) return b.extraCalls - a.extraCalls;
  return compareText(a.userIds[0], b.userIds[0]) || compareText(a.userIds[1], b.userIds[1]);
}

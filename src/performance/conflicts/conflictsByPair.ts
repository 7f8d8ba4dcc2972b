import { compareText } from '../../core/compareText.js';
import type { Issue } from '../../core/issues.js';
import type { ContestedAccount, PairConflicts, SellerEffort } from './types.js';

/** The most sellers of an account whose pairs are listed: 1,225 pairs. */
const MOST_SELLERS = 50;

/** Pairs of sellers, and accounts that are in none of them since they have too many. */
interface Pairs {
  readonly byPair: PairConflicts[];
  readonly issues: Issue[];
}

interface Pair {
  readonly userIds: readonly [string, string];
  readonly accountIds: Set<string>;
  extraCalls: number;
}

/** The accounts that each two sellers both worked on overlapping days. */
export function conflictsByPair(accounts: readonly ContestedAccount[]): Pairs {
  const pairs = new Map<string, Pair>();
  const isListed = ({ sellers }: ContestedAccount) => sellers.length <= MOST_SELLERS;
  for (const { accountId, sellers } of accounts.filter(isListed)) {
    for (const [more, fewer] of overlappingPairs(sellers)) {
      const pair = pairOf(pairs, more.userId, fewer.userId);
      pair.accountIds.add(accountId);
      // INVARIANT: sellers come by their calls, the most first.
      pair.extraCalls += fewer.calls;
    }
  }
  const byPair = [...pairs.values()].map(({ userIds, accountIds, extraCalls }) => {
    return { userIds, contestedAccountIds: [...accountIds].sort(compareText), extraCalls };
  });
  return { byPair: byPair.sort(byCost), issues: accounts.filter((account) => !isListed(account)).map(toIssue) };
}

function overlappingPairs(sellers: readonly SellerEffort[]): (readonly [SellerEffort, SellerEffort])[] {
  return sellers.flatMap((more, at) =>
    sellers
      .slice(at + 1)
      .filter((fewer) => more.firstDate <= fewer.lastDate && fewer.firstDate <= more.lastDate)
      .map((fewer) => [more, fewer] as const),
  );
}

function toIssue({ accountId, sellers }: ContestedAccount): Issue {
  const pairs = (sellers.length * (sellers.length - 1)) / 2 - countApart(sellers);
  return { code: 'pairs_left_off', accountId, sellers: sellers.length, pairs, maximum: MOST_SELLERS };
}

/** How many pairs have one that ended before the other began. */
function countApart(sellers: readonly SellerEffort[]): number {
  const ends = sellers.map(({ lastDate }) => lastDate).sort(compareText);
  const starts = sellers.map(({ firstDate }) => firstDate).sort(compareText);
  let ended = 0;
  let apart = 0;
  for (const start of starts) {
    while (ended < ends.length && ends[ended] < start) ended++;
    apart += ended;
  }
  return apart;
}

function pairOf(pairs: Map<string, Pair>, one: string, other: string): Pair {
  const userIds = one < other ? ([one, other] as const) : ([other, one] as const);
  const key = JSON.stringify(userIds);
  const pair = pairs.get(key) ?? { userIds, accountIds: new Set(), extraCalls: 0 };
  pairs.set(key, pair);
  return pair;
}

function byCost(a: PairConflicts, b: PairConflicts): number {
  if (a.extraCalls !== b.extraCalls) return b.extraCalls - a.extraCalls;
  return compareText(a.userIds[0], b.userIds[0]) || compareText(a.userIds[1], b.userIds[1]);
}

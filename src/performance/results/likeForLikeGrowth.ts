import { compareText } from '../../core/compareText.js';
import type { Issue } from '../../core/issues.js';
import { readOptions } from '../../core/readOptions.js';
import { readPlainData } from '../../core/readPlainData.js';
import { throwIssues } from '../../core/throwIssues.js';
import type { Caution } from '../cautions/types.js';
import { groupBy } from '../groupBy.js';
import { growthFigures, sumAmounts } from './growthFigures.js';
import { likeForLikeSchema } from './resultSchema.js';
import type { Holding, LeftOutAccount, LikeForLikeGrowth, LikeForLikeInput, TerritoryGrowth } from './types.js';

/**
 * The growth of each territory on the accounts that it held in both periods, beside its growth on all: otherwise accounts
 * that were moved look like performance.
 *
 * An account without sales that was held has an entry of 0; the accounts left out are listed, with where they were or went.
 * A territory whose accounts moved has a caution, as has one that lost accounts, without which it looks better than it did;
 * and so has picking the most improved of several.
 *
 * @throws {@link TerritoryError} `wrong_type`, `missing_member` and `unknown_member` naming the place, `duplicate_holding`.
 * @example
 * const { rows } = likeForLikeGrowth({
 *   previous: [
 *     { accountId: 'bosch', territoryId: 'south', amountMinor: 100 },
 *     { accountId: 'otto', territoryId: 'north', amountMinor: 300 },
 *   ],
 *   current: [
 *     { accountId: 'bosch', territoryId: 'south', amountMinor: 110 },
 *     { accountId: 'otto', territoryId: 'south', amountMinor: 300 },
 *   ],
 * });
 * rows[1].whole.growth; // => 3.1
 * rows[1].likeForLike.growth; // => 0.1
 * rows[1].leftOut; // => [{ accountId: 'otto', reason: 'moved_in', amountMinor: 300, territoryIds: ['north'] }]
 */
export function likeForLikeGrowth(input: LikeForLikeInput): LikeForLikeGrowth {
  const { previous, current } = readPlainData(() => readHoldings(input));
  const ids = [...new Set([...previous.byTerritory.keys(), ...current.byTerritory.keys()])].sort(compareText);
  const rows = ids.map((territoryId) => toRow(territoryId, previous, current));
  return { rows, cautions: [...rows.flatMap(findRealignment), ...rows.flatMap(findLost), ...findLuck(rows)] };
}

/** What was held in a period. */
interface Held {
  readonly byTerritory: ReadonlyMap<string, readonly Holding[]>;
  readonly byAccount: ReadonlyMap<string, readonly Holding[]>;
}

function readHoldings(given: unknown): { readonly previous: Held; readonly current: Held } {
  const { previous, current } = readOptions(likeForLikeSchema, given);
  throwIssues([...findRepeated(previous, '/previous'), ...findRepeated(current, '/current')]);
  return { previous: toHeld(previous), current: toHeld(current) };
}

function findRepeated(holdings: readonly Holding[], pointer: string): Issue[] {
  const first = new Map<string, number>();
  return holdings.flatMap(({ accountId, territoryId }, row): Issue[] => {
    const key = JSON.stringify([accountId, territoryId]);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, row);
    if (earlier === undefined) return [];
    return [
      {
        code: 'duplicate_holding',
        pointer: `${pointer}/${row}`,
        accountId,
        territoryId,
        firstPointer: `${pointer}/${earlier}`,
      },
    ];
  });
}

function toHeld(holdings: readonly Holding[]): Held {
  const sorted = [...holdings].sort(
    (a, b) => compareText(a.accountId, b.accountId) || compareText(a.territoryId, b.territoryId),
  );
  return {
    byTerritory: groupBy(sorted, ({ territoryId }) => territoryId),
    byAccount: groupBy(sorted, ({ accountId }) => accountId),
  };
}

function toRow(territoryId: string, previous: Held, current: Held): TerritoryGrowth {
  const [before, after] = [previous, current].map(({ byTerritory }) => byTerritory.get(territoryId) ?? []);
  const [idsBefore, idsAfter] = [before, after].map((held) => new Set(held.map(({ accountId }) => accountId)));
  const keptBefore = before.filter(({ accountId }) => idsAfter.has(accountId));
  const keptAfter = after.filter(({ accountId }) => idsBefore.has(accountId));
  return {
    territoryId,
    likeForLike: growthFigures(sumAmounts(keptAfter), sumAmounts(keptBefore)),
    whole: growthFigures(sumAmounts(after), sumAmounts(before)),
    accountIds: keptAfter.map(({ accountId }) => accountId),
    leftOut: [
      ...after
        .filter(({ accountId }) => !idsBefore.has(accountId))
        .map((holding) => toLeftOut(holding, previous, { elsewhere: 'moved_in', nowhere: 'new' })),
      ...before
        .filter(({ accountId }) => !idsAfter.has(accountId))
        .map((holding) => toLeftOut(holding, current, { elsewhere: 'moved_out', nowhere: 'gone' })),
    ].sort((a, b) => compareText(a.accountId, b.accountId)),
  };
}

type Reason = LeftOutAccount['reason'];

function toLeftOut(
  { accountId, amountMinor }: Holding,
  other: Held,
  reasons: { readonly elsewhere: Reason; readonly nowhere: Reason },
): LeftOutAccount {
  const territoryIds = (other.byAccount.get(accountId) ?? []).map(({ territoryId }) => territoryId);
  const reason = territoryIds.length > 0 ? reasons.elsewhere : reasons.nowhere;
  return { accountId, reason, amountMinor, territoryIds };
}

function findRealignment({ territoryId, leftOut }: TerritoryGrowth): Caution[] {
  const idsOf = (wanted: Reason) => leftOut.filter(({ reason }) => reason === wanted).map(({ accountId }) => accountId);
  const [movedIn, movedOut] = [idsOf('moved_in'), idsOf('moved_out')];
  if (movedIn.length + movedOut.length === 0) return [];
  return [{ code: 'realignment', territoryId, movedIn, movedOut }];
}

function findLost({ territoryId, leftOut }: TerritoryGrowth): Caution[] {
  const accountIds = leftOut.filter(({ reason }) => reason === 'gone').map(({ accountId }) => accountId);
  return accountIds.length === 0 ? [] : [{ code: 'survivors_only', territoryId, accountIds }];
}

function findLuck(rows: readonly TerritoryGrowth[]): Caution[] {
  const territories = rows.filter(({ likeForLike }) => likeForLike.growth !== null).length;
  return territories < 2 ? [] : [{ code: 'regression_to_mean', territories }];
}

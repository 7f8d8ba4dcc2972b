import type { Issue } from '../../core/issues.js';
import { readOptions } from '../../core/readOptions.js';
import { readPlainData } from '../../core/readPlainData.js';
import { throwIssues } from '../../core/throwIssues.js';
import { findRepeatedIds } from '../findRepeatedIds.js';
import { disruptionOptionsSchema, disruptionSchema } from './disruptionSchema.js';
import { type Comparison, comparePairs, pairSets } from './pairSets.js';
import type {
  AccountDisruption,
  AccountHolder,
  AccountOutcome,
  DisruptedBook,
  Disruption,
  DisruptionOptions,
  DisruptionShare,
  TerritoryDisruption,
} from './types.js';

/**
 * What a reorganisation costs, from who holds which account before and after it: the accounts and amounts that change
 * hands and the relations that end, in all, by account, by user and by territory.
 *
 * A relation is an account and a person who holds it, in whatever role and territory. An account changes hands when
 * somebody who held it no longer does. Holdings that have ended are not told apart: pass those of one day.
 *
 * @throws {@link TerritoryError} with every issue of the form, or else `duplicate_id` for an account with two amounts.
 * @example
 * const { accounts, amounts, users } = disruptionOf(
 *   [{ accountId: 'acme', userId: 'ann' }, { accountId: 'globex', userId: 'ann' }],
 *   [{ accountId: 'acme', userId: 'ann' }, { accountId: 'globex', userId: 'bob' }],
 *   { accounts: [{ accountId: 'acme', amountMinor: 300 }, { accountId: 'globex', amountMinor: 100 }] },
 * );
 * accounts; // => { changed: 1, before: 2, share: 0.5 }
 * amounts; // => { changed: 100, before: 400, share: 0.25 }
 * users.map(({ userId, lostAccountIds, gainedAccountIds }) => [userId, lostAccountIds, gainedAccountIds]);
 * // => [['ann', ['globex'], []], ['bob', [], ['globex']]]
 */
export function disruptionOf(
  before: readonly AccountHolder[],
  after: readonly AccountHolder[],
  options?: DisruptionOptions,
): Disruption {
  const read = readPlainData(() => readDisruption({ before, after }, options));
  const byAccount = compareBy(read, ({ accountId, userId }) => [[accountId, userId]]);
  const rows = byAccount.map(([accountId, people]) => toRow(accountId, people, read));
  const held = rows.filter(({ outcome }) => outcome !== 'new');
  const changed = held.filter(({ outcome }) => outcome === 'moved' || outcome === 'abandoned');
  const relations = byAccount.map(([, people]) => people);
  const lost = relations.reduce((sum, people) => sum + people.lost.length, 0);
  const kept = relations.reduce((sum, people) => sum + people.kept.length, 0);
  return {
    accounts: shareOf(changed.length, held.length),
    amounts: shareOf(amountsOf(changed, read), amountsOf(held, read)),
    relations: shareOf(lost, lost + kept),
    relationsGained: relations.reduce((sum, people) => sum + people.gained.length, 0),
    rows,
    users: compareBy(read, ({ accountId, userId }) => [[userId, accountId]]).map(([userId, accounts]) => {
      return { userId, ...toBook(accounts, read.amountOf) };
    }),
    territories: toTerritories(read),
    accountIdsWithoutAmount: withoutAmount(rows, read),
    issues: findWideSums([changed, held], read),
  };
}

interface ReadDisruption {
  readonly before: readonly AccountHolder[];
  readonly after: readonly AccountHolder[];
  readonly amountOf: ReadonlyMap<string, number>;
}

function readDisruption(given: unknown, givenOptions: unknown): ReadDisruption {
  const { before, after } = readOptions(disruptionSchema, given);
  const { accounts = [] } = readOptions(disruptionOptionsSchema, givenOptions);
  const ids = accounts.map(({ accountId }) => accountId);
  throwIssues(findRepeatedIds(ids, (row) => `/accounts/${row}/accountId`));
  return { before, after, amountOf: new Map(accounts.map(({ accountId, amountMinor }) => [accountId, amountMinor])) };
}

type PairsOf = (holder: AccountHolder) => readonly (readonly [string, string])[];

function compareBy({ before, after }: ReadDisruption, pairsOf: PairsOf): (readonly [string, Comparison])[] {
  return comparePairs(pairSets(before.flatMap(pairsOf)), pairSets(after.flatMap(pairsOf)));
}

function toRow(accountId: string, { lost, gained, kept }: Comparison, read: ReadDisruption): AccountDisruption {
  return {
    accountId,
    outcome: outcomeOf({ lost, gained, kept }),
    leftUserIds: lost,
    joinedUserIds: gained,
    amountMinor: read.amountOf.get(accountId) ?? null,
  };
}

function outcomeOf({ lost, gained, kept }: Comparison): AccountOutcome {
  if (lost.length + kept.length === 0) return 'new';
  if (gained.length + kept.length === 0) return 'abandoned';
  if (lost.length > 0) return 'moved';
  return gained.length > 0 ? 'joined' : 'kept';
}

function toTerritories(read: ReadDisruption): TerritoryDisruption[] {
  const inTerritory = compareBy(read, ({ territoryId, accountId }) => {
    return territoryId === undefined ? [] : [[territoryId, accountId]];
  });
  const relations = new Map(
    compareBy(read, ({ territoryId, accountId, userId }) => {
      return territoryId === undefined ? [] : [[territoryId, JSON.stringify([accountId, userId])]];
    }),
  );
  return inTerritory.map(([territoryId, accounts]) => ({
    territoryId,
    ...toBook(accounts, read.amountOf),
    relationsLost: relations.get(territoryId)?.lost.length ?? 0,
    relationsGained: relations.get(territoryId)?.gained.length ?? 0,
  }));
}

function toBook({ lost, gained, kept }: Comparison, amountOf: ReadonlyMap<string, number>): DisruptedBook {
  return {
    lostAccountIds: lost,
    gainedAccountIds: gained,
    keptAccountIds: kept,
    lostMinor: toAmount(sumAmounts(lost, amountOf)),
    gainedMinor: toAmount(sumAmounts(gained, amountOf)),
    keptMinor: toAmount(sumAmounts(kept, amountOf)),
  };
}

function amountsOf(rows: readonly AccountDisruption[], { amountOf }: ReadDisruption): number | null {
  return toAmount(sumRows(rows, amountOf));
}

function sumRows(rows: readonly AccountDisruption[], amountOf: ReadonlyMap<string, number>): bigint | null {
  return sumAmounts(
    rows.map(({ accountId }) => accountId),
    amountOf,
  );
}

/** `null` where no amounts are given at all. */
function sumAmounts(accountIds: readonly string[], amountOf: ReadonlyMap<string, number>): bigint | null {
  if (amountOf.size === 0) return null;
  return accountIds.reduce((sum, id) => sum + BigInt(amountOf.get(id) ?? 0), 0n);
}

function toAmount(sum: bigint | null): number | null {
  const amount = Number(sum);
  return sum !== null && Number.isSafeInteger(amount) ? amount : null;
}

function shareOf(changed: number | null, before: number | null): DisruptionShare {
  const isShare = changed !== null && before !== null && before > 0;
  return { changed, before, share: isShare ? changed / before : null };
}

function withoutAmount(rows: readonly AccountDisruption[], { amountOf }: ReadDisruption): string[] {
  if (amountOf.size === 0) return [];
  return rows.filter(({ amountMinor }) => amountMinor === null).map(({ accountId }) => accountId);
}

function findWideSums(parts: readonly (readonly AccountDisruption[])[], { amountOf }: ReadDisruption): Issue[] {
  return parts.flatMap((rows): Issue[] => {
    const sum = sumRows(rows, amountOf);
    return sum === null || toAmount(sum) !== null ? [] : [{ code: 'unsafe_amount', received: String(sum) }];
  });
}

import type { AccessLevel } from 'bailiwick';
import { walkTables } from './naiveWalk.js';
import { levelsOfUser, type PairSource } from './pairSource.js';
import type { AccessTeller } from './types.js';

/** Levels by user and account, of the pairs that have access. */
export type LevelPairs = Map<string, Map<string, AccessLevel>>;

/** Works out the pairs of some users: the first ones, until there are so many pairs. */
export function levelPairs(source: PairSource, userIds: Iterable<string>, atLeast: number): LevelPairs {
  const pairs: LevelPairs = new Map();
  let count = 0;
  for (const userId of userIds) {
    if (count >= atLeast) break;
    const levels = levelsOfUser(source, userId);
    pairs.set(userId, levels);
    count += levels.size;
  }
  return pairs;
}

/** Looks pairs up; it knows nothing of other users. A change goes through all pairs that it can touch. */
export function pairsMap(source: PairSource, pairs: LevelPairs): AccessTeller {
  const walk = walkTables(source.tables);
  return {
    check: (userId, accountId) => pairs.get(userId)?.get(accountId) ?? 'none',
    list: (userId) => pairs.get(userId)?.keys() ?? [],
    move(accountId, territoryIds) {
      for (const id of source.tables.accounts.get(accountId)?.territoryIds ?? [])
        source.accountIds.get(id)?.delete(accountId);
      for (const id of territoryIds) source.accountIds.get(id)?.add(accountId);
      walk.move(accountId, territoryIds);
      for (const [userId, levels] of pairs) {
        const level = walk.check(userId, accountId);
        if (level === 'none') levels.delete(accountId);
        else levels.set(accountId, level);
      }
    },
    join(userId, territoryIds) {
      walk.join(userId, territoryIds);
      pairs.set(userId, levelsOfUser(source, userId));
    },
  };
}

import type { ShareFact } from '../compiling/factTypes.js';
import { recordTable } from '../deciding/recordTable.js';
import type { AccessIndex } from '../indexTypes.js';
import { listAt, withList } from '../tables/listPages.js';
import { withPlainAccount } from './withPlainAccount.js';
import { withTable } from './withTable.js';
import { withUser } from './withUser.js';

/** An index in which a record is shared like this. */
export function withShares(index: AccessIndex, type: number, row: number, facts: readonly ShareFact[]): AccessIndex {
  const { sharers } = recordTable(index, type);
  const levels = new Map<number, number>();
  for (const number of listAt(sharers, row)) levels.set(number, 0);
  for (const { user, level } of facts) levels.set(user, Math.max(level, levels.get(user) ?? 0));
  const numbers = [...new Set(facts.map(({ user }) => user))];
  const shared = withTable(index, type, { sharers: withList(sharers, row, numbers) });
  const changed = withPlainAccount(shared, type, row);
  return Array.from(levels).reduce((each, [number, level]) => withShare(each, number, { type, row, level }), changed);
}

interface SharedLevel {
  readonly type: number;
  readonly row: number;
  readonly level: number;
}

function withShare(index: AccessIndex, number: number, { type, row, level }: SharedLevel): AccessIndex {
  const shares = index.users.users[number].shares.map((levels, each) => {
    if (each !== type) return levels;
    const changed = new Map(levels);
    if (level === 0) changed.delete(row);
    else changed.set(row, level);
    return changed;
  });
  return withUser(index, number, { shares });
}

import type { AccessIndex } from '../indexTypes.js';
import { countAt, valueAt } from '../tables/listPages.js';
import { numberAt } from '../tables/numberPages.js';
import { ACCOUNT, NONE } from './levels.js';
import { PLAIN, PLAIN_BUT_SHARES, PLAIN_WIDTH } from './plainUsers.js';
import { memberLevel } from './territoryLevel.js';

/**
 * What a user has of an account in the end, -1 where that takes {@link recordLevel}, which gives the same.
 *
 * Most users have a few memberships and nothing else: four numbers next to each other say all about such a one, where a
 * user with everything is a dozen objects here and there in memory. With a million accounts and thousands of users, reading
 * those is what a check costs.
 */
export function plainLevel(index: AccessIndex, number: number, type: number, row: number): number {
  const { rules, users, accounts } = index;
  if (type !== ACCOUNT || rules.parent > NONE) return -1;
  const first = number * PLAIN_WIDTH;
  const kind = numberAt(users.plain, first);
  if (kind !== PLAIN && !(kind === PLAIN_BUT_SHARES && isPrivate(index, row))) return -1;
  let level =
    numberAt(accounts.owners, row) === number
      ? Math.max(rules.owner, rules.everyone[ACCOUNT])
      : rules.everyone[ACCOUNT];
  for (let at = countAt(accounts.territories, row) - 1; at >= 0; at--) {
    level = Math.max(level, levelIn(index, number, valueAt(accounts.territories, row, at)));
  }
  return level;
}

/** Whether an account is shared with nobody and has no team. */
function isPrivate({ accounts }: AccessIndex, row: number): boolean {
  return countAt(accounts.sharers, row) === 0 && countAt(accounts.team, row) === 0;
}

/** What the user has of the accounts in the territory at a position. */
function levelIn(index: AccessIndex, number: number, position: number): number {
  const { tree, rules, users } = index;
  if (tree.isOpen[position] === 0) return NONE;
  const managing = tree.managedAt[position];
  let level = managing !== -1 && tree.managerOf[managing] === number ? rules.manager.level : NONE;
  for (let at = number * PLAIN_WIDTH + 1; at < (number + 1) * PLAIN_WIDTH; at++) {
    const start = numberAt(users.plain, at);
    // INVARIANT: memberships are in order of position, those that there are not come last.
    if (start === -1 || start > position) break;
    if (position >= tree.hierarchy.endOf[start]) continue;
    level = Math.max(level, memberLevel(index, ACCOUNT, { position, start, role: undefined }));
    if (start === position) level = Math.max(level, rules.peer[ACCOUNT]);
  }
  return level;
}

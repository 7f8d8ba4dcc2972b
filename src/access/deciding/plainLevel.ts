import type { AccessIndex } from '../indexTypes.js';
import { PAGE_BITS, PAGE_MASK } from '../tables/pageSize.js';
import { ACCOUNT, NONE } from './levels.js';
import { ACCOUNT_WIDTH, KIND_AT, MANY_TERRITORIES, OWNER_AT, SHARED } from './plainAccounts.js';
import { CLOSED, GIVES_AT, MANAGER_AT, TERRITORY_WIDTH } from './plainTerritories.js';
import { NOT_PLAIN, PLAIN, PLAIN_WIDTH } from './plainUsers.js';
import { memberLevel } from './territoryLevel.js';

/**
 * What a user has of an account in the end, -1 where that takes {@link recordLevel}, which gives the same.
 *
 * Most users have a few memberships and nothing else, and most accounts one or two territories: four numbers next to each
 * other say all about such a one, where a user with everything is a dozen objects here and there in memory. With a million
 * accounts and thousands of users, reading those is what a check costs.
 */
export function plainLevel(index: AccessIndex, number: number, type: number, row: number): number {
  const { rules, users, accounts } = index;
  if (type !== ACCOUNT || rules.parent > NONE) return -1;
  const account = accounts.plain[(row * ACCOUNT_WIDTH) >> PAGE_BITS];
  const at = (row * ACCOUNT_WIDTH) & PAGE_MASK;
  const user = users.plain[(number * PLAIN_WIDTH) >> PAGE_BITS];
  const first = (number * PLAIN_WIDTH) & PAGE_MASK;
  const kind = account[at + KIND_AT];
  if (kind === MANY_TERRITORIES || user[first] === NOT_PLAIN || (kind === SHARED && user[first] !== PLAIN)) return -1;
  const level =
    account[at + OWNER_AT] === number ? Math.max(rules.owner, rules.everyone[ACCOUNT]) : rules.everyone[ACCOUNT];
  return Math.max(level, levelIn(index, number, account[at]), levelIn(index, number, account[at + 1]));
}

/** What the user has of the accounts in the territory at a position, -1 for none. */
function levelIn({ tree, rules, users }: AccessIndex, number: number, position: number): number {
  const own = position * TERRITORY_WIDTH;
  if (position === -1 || tree.plain[own + GIVES_AT] === CLOSED) return NONE;
  const user = users.plain[(number * PLAIN_WIDTH) >> PAGE_BITS];
  const first = (number * PLAIN_WIDTH) & PAGE_MASK;
  let level = tree.plain[own + MANAGER_AT] === number ? rules.manager.level : NONE;
  for (let at = first + 1; at < first + PLAIN_WIDTH; at++) {
    const start = user[at];
    // INVARIANT: memberships are in order of position, those that there are not come last.
    if (start === -1 || start > position) break;
    if (position >= tree.plain[start * TERRITORY_WIDTH]) continue;
    const isGiven = rules.givesOwnLevel;
    level = Math.max(
      level,
      isGiven ? tree.plain[own + GIVES_AT] : memberLevel({ tree, rules }, ACCOUNT, { position, start }),
    );
    if (start === position) level = Math.max(level, rules.peer[ACCOUNT]);
  }
  return level;
}

import { compileAccess, whoCanAccess } from 'bailiwick';
import { AS_OF } from '../../contestants/access/bailiwick.js';
import { caslAbilities } from '../../contestants/access/caslAbilities.js';
import { naiveWalk } from '../../contestants/access/naiveWalk.js';
import type { AccessWorld } from '../../workloads/access/accessWorld.js';
import type { Settings } from '../question.js';
import { pickSome, seededRandom } from '../random.js';
import type { Result } from '../result.js';
import { spreadOf } from '../spreadOf.js';
import type { Turn } from '../takeTurns.js';
import { timeOf } from '../timeOf.js';
import type { AccessCourse, Entrant } from './accessCourse.js';
import { accessLine } from './accessLine.js';
import { raceLines, US_PER_MS } from './raceLines.js';

const PAGE = 50;
/** How many users with the fewest accounts are asked about. */
const FEWEST = 3;
const FAST_LISTS = 999;
const MANY_USERS = 2_000;
const SOME_ACCOUNTS = 5;

/**
 * What lists cost: a page and all accounts of somebody who sees everything, a page of users who see little, and who sees
 * an account. Those who have to look at every account for a list go once.
 */
export function measureLists(course: AccessCourse, { rounds }: Settings): Result[] {
  const { world, ours, walk, casl, pairs, fewUserIds } = course;
  const [everything] = fewUserIds;
  const little = [...fewUserIds].sort((a, b) => sizeOf(pairs, a) - sizeOf(pairs, b)).slice(0, FEWEST);
  for (const userId of fewUserIds) checkLists([pairs, ours], userId);
  checkLists([pairs, walk, casl], everything);
  checkLists([pairs, walk], little[0]);
  const everybody = [ours, walk, casl, pairs];
  const micro = { rounds, base: walk.name, unit: 'µs', perMs: US_PER_MS };
  const pagesOf = (userIds: readonly string[]) => everybody.map((entrant) => pageTurn(entrant, userIds));
  return [
    ...raceLines(world, pagesOf([everything]), { ...micro, workload: 'first 50 of all' }),
    ...raceLines(world, pagesOf(little), { ...micro, workload: 'first 50 of few' }),
    ...raceLines(
      world,
      everybody.map((entrant) => listTurn(entrant, everything)),
      {
        ...micro,
        workload: 'all ids',
        unit: 'ms',
        perMs: 1,
      },
    ),
    ...pagesOfMany(course),
    ...raceLines(world, whoTurns(course), { ...micro, workload: 'users of an account' }),
  ];
}

/** Whether a contestant looks at every account in turn. */
function isFilter({ name }: Entrant): boolean {
  return name === naiveWalk.name || name === caslAbilities.name;
}

function listTurn(entrant: Entrant, userId: string): Turn {
  return {
    name: entrant.name,
    count: 1,
    run: () => [...entrant.list(userId)],
    ...(isFilter(entrant) ? { turns: 1 } : {}),
  };
}

/** Asks for the first accounts of users in turn. */
function pageTurn(entrant: Entrant, userIds: readonly string[]): Turn {
  const count = isFilter(entrant) ? userIds.length : FAST_LISTS;
  return {
    name: entrant.name,
    count,
    run() {
      let seen = 0;
      for (let at = 0; at < count; at++) seen += firstPage(entrant.list(userIds[at % userIds.length])).length;
      return seen;
    },
  };
}

function firstPage(ids: Iterable<string>): string[] {
  const page: string[] = [];
  for (const id of ids) if (page.push(id) === PAGE) break;
  return page;
}

/** The first page of each of many users: the one that waits longest counts. */
function pagesOfMany({ world, ours }: AccessCourse): Result[] {
  const users = pickSome(seededRandom(25), world.users, MANY_USERS);
  const times = users.map(({ id }) => timeOf(() => firstPage(ours.list(id))) * US_PER_MS);
  const contestant = `${ours.name}, ${users.length} users`;
  return [accessLine(world, { workload: 'first 50', contestant, unit: 'µs', spread: spreadOf(times) })];
}

function whoTurns({ world, ours, walk, casl }: AccessCourse): Turn[] {
  const index = compileAccess(world, { asOf: AS_OF });
  const accountIds = pickSome(seededRandom(26), world.assignments.accountIds, SOME_ACCOUNTS);
  const whoOf = (id: string) => whoCanAccess(index, { type: 'account', id });
  checkWho([walk, casl], { accountIds, whoOf, world });
  const filters = [walk, casl].map(({ name, check }) => ({
    name,
    count: SOME_ACCOUNTS,
    run: () => accountIds.map((accountId) => usersWith(world, (userId) => check(userId, accountId) !== 'none')),
  }));
  return [{ name: ours.name, count: SOME_ACCOUNTS, run: () => accountIds.map(whoOf) }, ...filters];
}

function usersWith({ users }: AccessWorld, isMeant: (userId: string) => boolean): string[] {
  return users.map(({ id }) => id).filter(isMeant);
}

interface Who {
  readonly world: AccessWorld;
  readonly accountIds: readonly string[];
  readonly whoOf: (accountId: string) => string[];
}

function checkWho(entrants: readonly Entrant[], { world, accountIds, whoOf }: Who): void {
  for (const accountId of accountIds) {
    const given = whoOf(accountId).join();
    for (const { name, check } of entrants)
      if (usersWith(world, (userId) => check(userId, accountId) !== 'none').join() !== given)
        throw new Error(`${name} knows other users of ${accountId}`);
  }
}

/** Checks that contestants list the same accounts of a user, each once. */
function checkLists([first, ...others]: readonly Entrant[], userId: string): void {
  const expected = new Set(first.list(userId));
  for (const { name, list } of others) {
    const given = [...list(userId)];
    const known = given.filter((id) => expected.has(id));
    if (given.length !== expected.size || new Set(known).size !== expected.size)
      throw new Error(`${name} lists ${given.length} accounts of ${userId}, ${first.name} ${expected.size} others`);
  }
}

function sizeOf({ list }: Entrant, userId: string): number {
  let size = 0;
  for (const _ of list(userId)) size++;
  return size;
}

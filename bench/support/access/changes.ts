import {
  type AccessChange,
  accessChanges,
  pairsOfAccounts,
  pairsOfUsers,
} from '../../workloads/access/accessChanges.js';
import { type AccessPairs, accessPairs } from '../../workloads/access/accessPairs.js';
import { bytesInUse } from '../heldBytes.js';
import type { Settings } from '../question.js';
import { pickSome, seededRandom } from '../random.js';
import type { Result } from '../result.js';
import { type Spread, spreadOf } from '../spreadOf.js';
import { takeTurns } from '../takeTurns.js';
import { timeOf } from '../timeOf.js';
import type { AccessCourse, Entrant } from './accessCourse.js';
import { accessLine } from './accessLine.js';
import { checkPairs, countAccess } from './checkPairs.js';
import { NS_PER_MS, US_PER_MS } from './raceLines.js';

/** Changes for everybody, and for those who take them fast. */
const FEW = 20;
const MANY = 500;
/** So many random pairs with each changed account or user are asked about afterwards. */
const ASKED = 20;

/** One kind of change, as many as there are, and how everybody takes one in. */
interface Kind {
  readonly workload: string;
  readonly changes: readonly AccessChange[];
  readonly apply: (entrant: Entrant, change: AccessChange) => void;
  /** Pairs whose answers may have changed, of all users and of those that precomputed pairs know. */
  readonly touched: (ids: readonly string[]) => AccessPairs;
  readonly touchedKnown: (ids: readonly string[]) => AccessPairs;
}

/** Microseconds of changes of a kind. */
interface Timed {
  readonly kind: Kind;
  readonly entrant: Entrant;
  readonly times: readonly number[];
}

/** What it costs to take a change in, each by itself, and what a check costs after many of them. */
export function measureChanges(course: AccessCourse, settings: Settings): Result[] {
  const before = checkCost(course, settings);
  const kinds = [movesOf(course), joinsOf(course)];
  const few = kinds.flatMap((kind) => timeFew(course, kind));
  const more = kinds.flatMap((kind) => timeMore(course, kind));
  const lines = kinds.flatMap((kind) => linesOf(course, kind, [...few, ...more]));
  const after = checkCost(course, settings);
  const contestant = `${course.ours.name}, after ${MANY} changes of each kind`;
  const ratio = before.median / after.median;
  const line = { workload: 'check', contestant, unit: 'ns a check', spread: after, ratio };
  return [...lines, accessLine(course.world, line)];
}

function movesOf({ world, fewUserIds }: AccessCourse): Kind {
  const userIds = world.users.map(({ id }) => id);
  const ids = pickSome(seededRandom(27), world.assignments.accountIds, MANY);
  return {
    workload: 'moved account',
    changes: accessChanges(world, { ids, seed: 28 }),
    apply: ({ move }, { id, territoryIds }) => move(id, territoryIds),
    touched: (accountIds) => pairsOfAccounts({ ids: accountIds, partnerIds: userIds, each: ASKED }),
    touchedKnown: (accountIds) => pairsOfAccounts({ ids: accountIds, partnerIds: fewUserIds, each: ASKED }),
  };
}

/** Users that precomputed pairs know first, but never the one who sees everything. */
function joinsOf({ world, fewUserIds }: AccessCourse): Kind {
  const random = seededRandom(29);
  const others = world.users.slice(1).map(({ id }) => id);
  const ids = [...pickSome(random, fewUserIds.slice(1), FEW), ...pickSome(random, others, MANY)];
  const touched = (userIds: readonly string[]) =>
    pairsOfUsers({ ids: userIds, partnerIds: world.assignments.accountIds, each: ASKED });
  return {
    workload: 'changed membership',
    changes: accessChanges(world, { ids: [...new Set(ids)], seed: 30 }),
    apply: ({ join }, { id, territoryIds }) => join(id, territoryIds),
    touched,
    touchedKnown: touched,
  };
}

/** Everybody takes in a few changes of a kind and has to agree on them. */
function timeFew({ ours, walk, casl, pairs }: AccessCourse, kind: Kind): Timed[] {
  const few = kind.changes.slice(0, FEW);
  const timed = [ours, walk, casl, pairs].map((entrant) => ({ kind, entrant, times: timesOf(entrant, kind, few) }));
  const ids = few.map(({ id }) => id);
  checkAll([walk, ours, casl], kind.touched(ids));
  checkAll([walk, ours, pairs], kind.touchedKnown(ids));
  return timed;
}

/** Those who take changes in fast go on. */
function timeMore({ ours, walk }: AccessCourse, kind: Kind): Timed[] {
  const more = kind.changes.slice(FEW);
  const timed = [ours, walk].map((entrant) => ({ kind, entrant, times: timesOf(entrant, kind, more) }));
  checkAll([walk, ours], kind.touched(more.map(({ id }) => id)));
  return timed;
}

function linesOf({ world, ours, walk, casl, pairs }: AccessCourse, kind: Kind, timed: readonly Timed[]): Result[] {
  return [ours, walk, casl, pairs].map(({ name }) => {
    const times = timed
      .filter((each) => each.kind === kind && each.entrant.name === name)
      .flatMap((each) => each.times);
    return accessLine(world, { workload: kind.workload, contestant: name, unit: 'µs', spread: spreadOf(times) });
  });
}

/** Microseconds of each change, after the garbage of what came before is gone. */
function timesOf(entrant: Entrant, { apply }: Kind, changes: readonly AccessChange[]): number[] {
  bytesInUse();
  return changes.map((change) => timeOf(() => apply(entrant, change)) * US_PER_MS);
}

function checkAll(entrants: readonly Entrant[], pairs: AccessPairs): void {
  checkPairs(entrants, pairs, pairs.userIds.length);
}

/** Nanoseconds of one of this library's checks. */
function checkCost({ world, ours }: AccessCourse, { accounts: count, rounds }: Settings): Spread {
  const pairs = accessPairs(world, { count, seed: 31 });
  const turn = { name: ours.name, count, run: () => countAccess(ours.check, pairs, count) };
  turn.run();
  const [{ median, low, high }] = takeTurns([turn], rounds);
  return { median: median * NS_PER_MS, low: low * NS_PER_MS, high: high * NS_PER_MS };
}

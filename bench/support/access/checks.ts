import { checkAccess, compileAccess } from 'bailiwick';
import { AS_OF } from '../../contestants/access/bailiwick.js';
import type { AccessTeller } from '../../contestants/access/types.js';
import { type AccessPairs, accessPairs, freshPairs } from '../../workloads/access/accessPairs.js';
import type { AccessWorld } from '../../workloads/access/accessWorld.js';
import { bytesInUse } from '../heldBytes.js';
import type { Settings } from '../question.js';
import type { Result } from '../result.js';
import type { Turn } from '../takeTurns.js';
import type { AccessCourse } from './accessCourse.js';
import { checkPairs, countAccess } from './checkPairs.js';
import { NS_PER_MS, raceLines } from './raceLines.js';

/** So many random pairs for an account; the slow ones are asked about a part of them, and all have to agree on another. */
const PAIRS = 5;
const SLOW_PART = 20;
const AGREEMENT_PART = 50;

/** What one check costs: of random pairs of all users, and of those few users that precomputed pairs know. */
export function measureChecks(course: AccessCourse, settings: Settings): Result[] {
  const count = settings.accounts * PAIRS;
  const everybody = accessPairs(course.world, { count, seed: 22 });
  const few = accessPairs(course.world, { count: count / SLOW_PART, seed: 23, among: course.fewUserIds });
  checkPairs([course.walk, course.casl, course.ours], everybody, count / AGREEMENT_PART);
  checkPairs([course.walk, course.pairs, course.ours], few, few.userIds.length);
  const race = { rounds: settings.rounds, unit: 'ns a check', perMs: NS_PER_MS };
  return [
    ...raceLines(course.world, turnsOf(course, everybody), { ...race, workload: 'check', base: course.walk.name }),
    ...raceLines(course.world, fewTurns(course, few), {
      ...race,
      workload: 'check, some users',
      base: course.walk.name,
    }),
  ];
}

function turnsOf({ world, ours, walk, casl }: AccessCourse, pairs: AccessPairs): Turn[] {
  const { length } = pairs.userIds;
  const slow = length / SLOW_PART;
  return [
    turnOf(ours.name, ours.check, pairs, length),
    freshTurn(`${ours.name}, new strings`, ours.check, firstOf(pairs, slow)),
    turnOf(`${ours.name}, with reasons`, reasonsOf(world), pairs, slow),
    turnOf('looking up both ids', lookUps(world), pairs, length),
    turnOf(walk.name, walk.check, pairs, slow),
    turnOf(casl.name, casl.check, pairs, slow),
  ];
}

function fewTurns({ ours, walk, pairs: known }: AccessCourse, pairs: AccessPairs): Turn[] {
  const { length } = pairs.userIds;
  return [ours, walk, known].map(({ name, check }) => turnOf(name, check, pairs, length));
}

function turnOf(name: string, check: AccessTeller['check'], pairs: AccessPairs, count: number): Turn {
  return { name, count, run: () => countAccess(check, pairs, count) };
}

/** Pairs that are made anew before each round. */
function freshTurn(name: string, check: AccessTeller['check'], pairs: AccessPairs): Turn {
  const { length: count } = pairs.userIds;
  let fresh = pairs;
  const start = () => {
    fresh = freshPairs(pairs);
    // What is left over from making them is not to be collected later.
    bytesInUse();
  };
  return { name, count, start, run: () => countAccess(check, fresh, count) };
}

function firstOf({ userIds, accountIds }: AccessPairs, count: number): AccessPairs {
  return { userIds: userIds.slice(0, count), accountIds: accountIds.slice(0, count) };
}

/** The same answer with all the reasons for it. */
function reasonsOf(world: AccessWorld): AccessTeller['check'] {
  const index = compileAccess(world, { asOf: AS_OF });
  return (userId, id) => checkAccess(index, userId, { type: 'account', id }).level;
}

/** The least that anybody has to do who is asked by ids. */
function lookUps({ users, assignments }: AccessWorld): AccessTeller['check'] {
  const userNumbers = new Map(users.map(({ id }, number) => [id, number]));
  const accountNumbers = new Map(assignments.accountIds.map((id, number) => [id, number]));
  return (userId, accountId) => (userNumbers.get(userId) === accountNumbers.get(accountId) ? 'view' : 'none');
}

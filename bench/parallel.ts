import { type AccountColumns, assignColumns, type CompiledModel, compileModel } from 'bailiwick';
import { assignParallel, openAssignmentPool, type SharedColumns, shareColumns } from 'bailiwick/node';
import type { Outcome, Round } from './contestants/types.js';
import { comparison } from './support/comparison.js';
import { courseOf } from './support/course.js';
import type { Question, Settings } from './support/question.js';
import type { Runner } from './support/race.js';
import { raceResults } from './support/raceResults.js';
import type { Result } from './support/result.js';
import { workloadOf } from './workloads/workloadOf.js';

/** All accounts come so many times, one part after the other. */
const PARTS = 4;
const ONE_WORKER = '1 worker';
const TWO_WORKERS = '2 workers';

/**
 * How much faster worker threads are, two of them than one, and than this thread: their pools are warm, and the columns
 * are in shared memory already, except for one contestant that has them put there in each round.
 */
export const parallel: Question = {
  name: 'parallel',
  subjects: ({ isShort }) => [isShort ? 'geo/1013' : 'geo/10007'],
  answer: measure,
};

async function measure(subject: string, settings: Settings): Promise<Result[]> {
  const course = courseOf(workloadOf(subject), settings.accounts);
  const compiled = compileModel(course.model);
  const part = course.supply.take(course.supply.most).columns();
  const parts = Array.from({ length: PARTS }, () => part);
  const shared = shareColumns(parts);
  const runners = [
    await runnerOf('columns, no worker', () => assignColumns(compiled, parts)),
    await workersOf(ONE_WORKER, compiled, { given: shared, threads: 1 }),
    await workersOf(TWO_WORKERS, compiled, { given: shared, threads: 2 }),
    await workersOf(`${TWO_WORKERS}, columns to be shared`, compiled, { given: parts, threads: 2 }),
  ];
  const results = await raceResults(runners, course, {
    question: 'parallel',
    rounds: settings.rounds,
    bases: [ONE_WORKER],
    // A thread that clears away what others have left would take one of two cores.
    restMs: settings.sampleMs / 4,
  });
  return [...results, ...comparison(results, TWO_WORKERS, ONE_WORKER)];
}

interface Work {
  readonly given: SharedColumns | readonly AccountColumns[];
  readonly threads: number;
}

/** So many workers, which have assigned the accounts once already. */
async function workersOf(name: string, compiled: CompiledModel, { given, threads }: Work): Promise<Runner> {
  const pool = await openAssignmentPool(compiled, { threads });
  const runner = await runnerOf(name, () => assignParallel(pool, given));
  return { ...runner, close: () => void pool.close() };
}

async function runnerOf(
  name: string,
  assign: () => ReturnType<Outcome> | Promise<Awaited<ReturnType<Outcome>>>,
): Promise<Runner> {
  const round: Round = async () => {
    const answers = await assign();
    return () => answers;
  };
  const answers = await assign();
  return { name, accounts: answers.offsets.length - 1, answers, start: () => round };
}

import { closures } from './contestants/closures.js';
import { columns } from './contestants/columns.js';
import { row } from './contestants/row.js';
import { rows } from './contestants/rows.js';
import { walk } from './contestants/walk.js';
import { comparison } from './support/comparison.js';
import { courseOf } from './support/course.js';
import { type Entry, enterRace } from './support/enterRace.js';
import type { Question, Settings } from './support/question.js';
import type { Runner } from './support/race.js';
import { raceResults } from './support/raceResults.js';
import { refusals } from './support/refusals.js';
import type { Result } from './support/result.js';
import type { Workload } from './workloads/types.js';
import { subjectOf, workloadOf, workloadsOf } from './workloads/workloadOf.js';

/** Territories in all answers of a round, to bound the memory that they take. */
const MOST_ANSWERS = 60_000_000;
/** Fresh texts have to be made again before each round. */
const MOST_FRESH = 200_000;

/**
 * How many nanoseconds an account takes, and how many times as fast as a walk over the tree that is, by predicates that
 * give the same answer for every record; closures by hand know that these records are sound.
 *
 * A walk, and this library row by row, run the largest sample that fits; rows and columns first the sample of the walk,
 * then all accounts, or as many as fit where an account has thousands of territories.
 */
export const throughput: Question = {
  name: 'throughput',
  subjects: (settings) => workloadsOf(settings, ({ name }) => name !== 'peers').map(subjectOf),
  answer: (subject, settings) => measure(workloadOf(subject), settings),
};

async function measure(workload: Workload, settings: Settings): Promise<Result[]> {
  const course = courseOf(workload, workload.isFresh ? Math.min(MOST_FRESH, settings.accounts) : settings.accounts);
  const { sampleMs, singleMs, firstSample: first, rounds } = settings;
  const runners: Runner[] = [];
  for (const contestant of [walk, closures]) {
    runners.push(...(await enterRace(contestant, course, [{ limitMs: sampleMs, first }])));
  }
  runners.push(...(await enterRace(row, course, [{ limitMs: singleMs, first }])));
  const entries = bulkEntries(runners[0], course.supply.most, settings);
  for (const contestant of [rows, columns]) runners.push(...(await enterRace(contestant, course, entries)));
  const options = { question: 'throughput', rounds, bases: [walk.name], restMs: sampleMs / 8 };
  const results = await raceResults(runners, course, options);
  return [...results, ...comparison(results, columns.name, rows.name), ...refusals([columns], course, 'throughput')];
}

/** The sample of a walk, then everything that memory and time allow. */
function bulkEntries({ accounts, answers }: Runner, most: number, { wholeMs }: Settings): Entry[] {
  const allowed = Math.floor((MOST_ANSWERS * accounts) / Math.max(1, answers.territories.length));
  return [
    { label: 'sample of the walk', limitMs: wholeMs, first: accounts, most: accounts },
    { limitMs: wholeMs, first: accounts, most: Math.max(accounts, Math.min(most, allowed)) },
  ];
}

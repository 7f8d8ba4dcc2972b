import { closures } from './contestants/closures.js';
import { columns } from './contestants/columns.js';
import {
  duckdbKeyedOneThread,
  duckdbKeyedTwoThreads,
  duckdbOneThread,
  duckdbTwoThreads,
} from './contestants/duckdb.js';
import { jsonLogicEngineCompiled, jsonLogicEngineInterpreted } from './contestants/jsonLogicEngine.js';
import { jsonLogicJs } from './contestants/jsonLogicJs.js';
import { jsonRulesEngine } from './contestants/jsonRulesEngine.js';
import { mingoQueries } from './contestants/mingoQueries.js';
import { row } from './contestants/row.js';
import { rows } from './contestants/rows.js';
import { siftQueries } from './contestants/siftQueries.js';
import type { Contestant } from './contestants/types.js';
import { walk } from './contestants/walk.js';
import { comparison } from './support/comparison.js';
import { courseOf } from './support/course.js';
import { enterRace } from './support/enterRace.js';
import type { Question, Settings } from './support/question.js';
import { raceResults } from './support/raceResults.js';
import { refusals } from './support/refusals.js';
import type { Result } from './support/result.js';
import type { Workload } from './workloads/types.js';
import { subjectOf, workloadOf, workloadsOf } from './workloads/workloadOf.js';

const inMemory: readonly Contestant[] = [
  row,
  rows,
  columns,
  walk,
  closures,
  jsonLogicJs,
  jsonLogicEngineInterpreted,
  jsonLogicEngineCompiled,
  siftQueries,
  mingoQueries,
  jsonRulesEngine,
];
const databases: readonly Contestant[] = [
  duckdbOneThread,
  duckdbTwoThreads,
  duckdbKeyedOneThread,
  duckdbKeyedTwoThreads,
];

/**
 * How fast is what users would pick instead: nanoseconds an account, and how many times as fast as json-logic-js in the
 * same walk that is. In a short run all contestants answer every workload, to see that they agree.
 */
export const peers: Question = {
  name: 'peers',
  subjects: (settings) => workloadsOf(settings, ({ name }) => settings.isShort || name === 'peers').map(subjectOf),
  answer: (subject, settings) => measure(workloadOf(subject), settings),
};

async function measure(
  workload: Workload,
  { accounts, peerMs: limitMs, sampleMs, firstSample: first, rounds }: Settings,
): Promise<Result[]> {
  const course = courseOf(workload, accounts);
  const runners = [];
  for (const contestant of inMemory) runners.push(...(await enterRace(contestant, course, [{ limitMs, first }])));
  for (const contestant of databases) {
    // Planning a query takes as long as some 100,000 accounts do, so a database has all accounts at once.
    runners.push(...(await enterRace(contestant, course, [{ limitMs, first: accounts }])));
  }
  const options = { question: 'peers', rounds, bases: [jsonLogicJs.name], restMs: sampleMs / 8 };
  const results = await raceResults(runners, course, options);
  return [
    ...results,
    ...comparison(results, rows.name, jsonLogicJs.name),
    ...comparison(results, columns.name, duckdbTwoThreads.name),
    ...comparison(results, columns.name, duckdbKeyedTwoThreads.name),
    ...refusals([...inMemory, ...databases], course, 'peers'),
  ];
}

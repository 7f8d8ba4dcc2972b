import { caseChain } from './contestants/sql/caseChain.js';
import { generatedSql } from './contestants/sql/generatedSql.js';
import { libraryColumns } from './contestants/sql/libraryColumns.js';
import type { SqlRunner } from './contestants/sql/types.js';
import type { Question, Settings } from './support/question.js';
import type { Result } from './support/result.js';
import { spreadOf } from './support/spreadOf.js';
import { type OpenCourse, openSqlCourse } from './support/sql/openSqlCourse.js';

const THREADS = 2;

/**
 * How fast is assignment as SQL: what this library writes for DuckDB in two threads, beside the CASE that a person would
 * write and this library's own columns in one thread, all from one Parquet file, with the time to load it apart. Plans by
 * geography, for a million accounts and for ten.
 */
export const sql: Question = {
  name: 'sql',
  subjects: ({ isShort }) =>
    isShort ? ['sql/110'] : ['sql/110', 'sql/1013', 'sql/10007', 'sql ×10/110', 'sql ×10/1013', 'sql ×10/10007'],
  answer: measure,
};

async function measure(subject: string, settings: Settings): Promise<Result[]> {
  const [name, territories] = subject.split('/');
  const copies = name === 'sql' ? 1 : 10;
  const size = { territories: Number(territories), companies: settings.accounts, copies, threads: THREADS };
  const course = await openSqlCourse(size);
  try {
    const runners = [await generatedSql(course), await caseChain(course), await libraryColumns(course)];
    await checkRunners(runners);
    const times = await raceRunners(runners, settings.rounds);
    return tell(course, name, runners, times);
  } finally {
    await course.close();
  }
}

/** Everybody has to give the same answers before anybody is timed. */
async function checkRunners(runners: readonly SqlRunner[]): Promise<void> {
  const answers: Int32Array[] = [];
  for (const { run, answers: read } of runners) {
    await run();
    answers.push(await read());
  }
  const [expected] = answers;
  for (const [at, given] of answers.entries()) {
    const row = given.findIndex((number, place) => number !== expected[place]);
    if (row === -1) continue;
    throw new Error(`${runners[at].name} gives ${given[row]}, ${runners[0].name} ${expected[row]} for account ${row}`);
  }
}

async function raceRunners(runners: readonly SqlRunner[], rounds: number): Promise<number[][]> {
  const times = runners.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [at, { run, accounts }] of runners.entries()) {
      const start = performance.now();
      await run();
      times[at].push(((performance.now() - start) * 1_000_000) / accounts);
    }
  }
  return times;
}

/** Nanoseconds an account, and how many times as fast as the CASE; then milliseconds for loading. */
function tell(
  course: OpenCourse,
  workload: string,
  runners: readonly SqlRunner[],
  times: readonly number[][],
): Result[] {
  const about = { question: 'sql', workload, territories: course.model.territories.length };
  const spreads = times.map(spreadOf);
  const base = spreads[1].median;
  const [{ loadMs: rulesMs }, , { loadMs: columnsMs }] = runners;
  const load = (contestant: string, ms: number) => ({ ...about, contestant, unit: 'ms', ...spreadOf([ms]) });
  return [
    ...runners.map(({ name: contestant, accounts }, at) => {
      const spread = spreads[at];
      return { ...about, contestant, unit: 'ns an account', accounts, ...spread, ratio: base / spread.median };
    }),
    load('load rules into DuckDB', rulesMs),
    load('load accounts into DuckDB', course.loadMs),
    load('load accounts into columns', columnsMs),
  ];
}

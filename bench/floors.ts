import type { Result } from './support/result.js';

/** What a line of the table has to reach. */
export interface Floor extends Pick<Result, 'question' | 'workload' | 'territories' | 'contestant'> {
  readonly figure: 'ratio' | 'median';
  /** One of the two: a ratio of speed is to be at least so much, a time or a ratio of times under so much. */
  readonly atLeast?: number;
  readonly under?: number;
}

/** What every change has to keep to. */
export const floors: readonly Floor[] = [
  throughputOf('geo', 10_007, 14),
  throughputOf('geo', 100_002, 28),
  throughputOf('geo+named', 10_006, 160),
  throughputOf('geo+named', 100_002, 900),
  throughputOf('named', 10_000, 10_000),
  throughputOf('range', 10_000, 1_200),
  throughputOf('range-overlap', 10_000, 500),
  throughputOf('rect', 10_000, 300),
  throughputOf('grid', 10_001, 2_000),
  throughputOf('flat', 10_000, 1_200),
  throughputOf('or-not', 10_000, 15),
  throughputOf('deep', 1_001, 3),
  throughputOf('tags', 1_001, 1.5),
  // No workload is slower than the walk.
  throughputOf('geo', 110, 1),
  throughputOf('geo', 1_013, 1),
  throughputOf('geo fresh', 10_007, 1),
  throughputOf('flat', 1_000, 1),
  throughputOf('or-not', 1_000, 1),
  throughputOf('overlap', 1_601, 1),
  { ...throughputOf('geo', 100_002, 0.13), contestant: 'rows : rows with 110 territories' },
  { ...throughputOf('geo', 10_007, 2), contestant: 'columns : rows' },
  { ...throughputOf('peers', 10_000, 45), question: 'peers', contestant: 'rows : json-logic-js' },
  // One table of rules is what somebody would write; tables with a key for each level take working the rules over first.
  { ...throughputOf('peers', 10_000, 6), question: 'peers', contestant: 'columns : DuckDB, a rule table, 2 threads' },
  { ...timeOf('latency', 10_007, 3), contestant: 'one account, p50', figure: 'ratio' },
  { ...timeOf('compile', 10_007, 500), contestant: 'compileModel' },
  { ...timeOf('compile', 100_002, 3_000), contestant: 'compileModel' },
  { ...throughputOf('geo', 10_007, 50), question: 'incremental', contestant: 'one changed criteria : full run' },
  { ...throughputOf('geo', 10_007, 1.5), question: 'parallel', contestant: '2 workers : 1 worker' },
  { ...timeOf('latency', 10_007, 5), contestant: 'first call after compileModel' },
  accessOf('building', 1_000, 'bailiwick, no owners'),
  // Two million a second.
  accessOf('check', 500),
  accessOf('first 50 of all', 1_000),
  accessOf('first 50 of few', 1_000),
  accessOf('all ids', 150),
  accessOf('moved account', 1_000),
  accessOf('changed membership', 1_000),
  // Of lines as records and as columns.
  { ...forecastOf('roll-up'), under: 400 },
  { ...forecastOf('roll-up'), contestant: 'bailiwick, columns', under: 400 },
  { ...forecastOf('changed opportunity'), under: 100 },
  // Against the CASE that a person would write.
  {
    question: 'sql',
    workload: 'sql',
    territories: 1_013,
    contestant: 'DuckDB, generated SQL',
    figure: 'ratio',
    atLeast: 10,
  },
  planOf('improvePlan', 10_000),
  planOf('improvePlan, imbalance', 2),
];

/** Milliseconds, or how many percent the farthest load is from the mean. */
function planOf(contestant: string, under: number): Floor {
  const workload = '10,000 accounts, 50 territories';
  return { question: 'plan', workload, territories: 50, contestant, figure: 'median', under };
}

/** Rows against the walk. */
function throughputOf(workload: string, territories: number, atLeast: number): Floor {
  return { question: 'throughput', workload, territories, contestant: 'rows', figure: 'ratio', atLeast };
}

function timeOf(question: string, territories: number, under: number): Omit<Floor, 'contestant'> {
  return { question, workload: 'geo', territories, figure: 'median', under };
}

/** A time with a million accounts, in the unit of its line. */
function accessOf(workload: string, under: number, contestant = 'bailiwick'): Floor {
  return { question: 'access', workload, territories: 10_000, contestant, figure: 'median', under };
}

/** A time with a million credit lines, in the unit of its line. */
function forecastOf(workload: string): Omit<Floor, 'atLeast' | 'under'> {
  return { question: 'forecast', workload, territories: 10_000, contestant: 'bailiwick', figure: 'median' };
}

import { type Account, assignAccount, assignAccounts, type CompiledModel, compileModel } from 'bailiwick';
import { type Course, courseOf } from './support/course.js';
import { lineOf } from './support/lineOf.js';
import type { Question, Settings } from './support/question.js';
import type { Result } from './support/result.js';
import { type Spread, spreadOf } from './support/spreadOf.js';
import { timeOf } from './support/timeOf.js';
import { workloadOf } from './workloads/workloadOf.js';

const MOST_ACCOUNTS = 200_000;
const NS_PER_MS = 1_000_000;
const measured = ['geo/10007', 'geo/100002', 'peers/10000'];

/**
 * How long a user waits for one account, the first one included. The ratio is to what the same accounts cost in bulk,
 * as records, so less of it is better.
 */
export const latency: Question = {
  name: 'latency',
  subjects: ({ isShort }) => (isShort ? ['geo/1013', 'peers/100'] : measured),
  answer: async (subject, settings) => {
    return measure(courseOf(workloadOf(subject), Math.min(MOST_ACCOUNTS, settings.accounts)), settings);
  },
};

function measure(course: Course, { rounds }: Settings): Result[] {
  const { accounts } = course.supply.take(course.supply.most);
  // Some of these calls have to wait for what compiling has left to be cleared away.
  const firstMs = repeat(3 * rounds, () => firstCallMs(course, accounts[0]));
  const compiled = compileModel(course.model);
  const turns = Array.from({ length: rounds + 1 }, () => turnOf(compiled, accounts));
  // The first turn fills what is built when it is first needed.
  const [bulk, p50, p99] = [0, 1, 2].map((figure) => spreadOf(turns.slice(1).map((turn) => turn[figure])));
  const lines = [
    { contestant: 'first call after compileModel', unit: 'ms', spread: firstMs },
    { contestant: 'rows in bulk', unit: 'ns an account', spread: bulk },
    { contestant: 'one account, p50', unit: 'ns', spread: p50, ratio: p50.median / bulk.median },
    { contestant: 'one account, p99', unit: 'ns', spread: p99, ratio: p99.median / bulk.median },
  ];
  return lines.map(({ ratio, ...line }) => ({ ...lineOf(course, { question: 'latency', ...line }), ratio }));
}

function repeat(times: number, run: () => number): Spread {
  return spreadOf(Array.from({ length: times }, run));
}

function firstCallMs({ model }: Course, account: Account): number {
  const compiled = compileModel(model);
  return timeOf(() => assignAccount(compiled, account));
}

/** Nanoseconds an account in bulk, then of single calls the ones that half and 99 % of them do not exceed. */
function turnOf(compiled: CompiledModel, accounts: readonly Account[]): readonly [number, number, number] {
  const bulk = (timeOf(() => assignAccounts(compiled, accounts)) * NS_PER_MS) / accounts.length;
  const watch = timesOf(accounts, () => undefined);
  const times = timesOf(accounts, (account) => assignAccount(compiled, account));
  const [p50, p99] = [0.5, 0.99].map((share) => times[Math.floor(share * times.length)]);
  // Looking at the clock takes time itself.
  const overhead = watch[watch.length >> 1];
  return [bulk, p50 - overhead, p99 - overhead];
}

/** Nanoseconds of each call, the shortest first. */
function timesOf(accounts: readonly Account[], run: (account: Account) => unknown): Float64Array {
  return Float64Array.from(accounts, (account) => timeOf(() => run(account)) * NS_PER_MS).sort();
}

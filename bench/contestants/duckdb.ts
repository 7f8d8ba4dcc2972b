import type { Workload } from '../workloads/types.js';
import { joinMatcher } from './duckdb/joinMatcher.js';
import type { Contestant } from './types.js';

/** DuckDB on a table in memory, by joins with a rule table for each level of the tree, in one thread. */
export const duckdbOneThread: Contestant = {
  name: 'DuckDB, 1 thread',
  refuses,
  prepare: (model) => joinMatcher(model, 1),
};

/** The same in two threads. */
export const duckdbTwoThreads: Contestant = {
  name: 'DuckDB, 2 threads',
  refuses,
  prepare: (model) => joinMatcher(model, 2),
};

function refuses({ name }: Workload): string | undefined {
  return name === 'or-not' ? 'its criteria come to millions of rows of a rule table' : undefined;
}

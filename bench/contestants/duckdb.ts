import type { TerritoryModel } from 'bailiwick';
import type { Workload } from '../workloads/types.js';
import { joinMatcher } from './duckdb/joinMatcher.js';
import { tableMatcher } from './duckdb/tableMatcher.js';
import type { Contestant, Matcher } from './types.js';

/** DuckDB on a table in memory, by joins with one table of all rules, as somebody would write them first. */
export const duckdbOneThread = contestant('DuckDB, a rule table, 1 thread', tableMatcher, 1);
export const duckdbTwoThreads = contestant('DuckDB, a rule table, 2 threads', tableMatcher, 2);

/** The same by a table for each level of the tree, whose rules have been worked into keys that a hash join looks up. */
export const duckdbKeyedOneThread = contestant('DuckDB, keyed rule tables, 1 thread', joinMatcher, 1);
export const duckdbKeyedTwoThreads = contestant('DuckDB, keyed rule tables, 2 threads', joinMatcher, 2);

function contestant(
  name: string,
  matcher: (model: TerritoryModel, threads: number) => Promise<Matcher>,
  threads: number,
): Contestant {
  return { name, refuses, prepare: (model) => matcher(model, threads) };
}

function refuses({ name }: Workload): string | undefined {
  return name === 'or-not' ? 'its criteria come to millions of rows of a rule table' : undefined;
}

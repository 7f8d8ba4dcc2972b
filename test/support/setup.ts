import fc from 'fast-check';

/**
 * Runs before every test file: all properties share one seed and one number of runs. `FAST_CHECK_SEED=… npm test` replays
 * a failure, `FAST_CHECK_RUNS=…` looks longer. vitest.config.ts sets both where the environment does not.
 */
const seed = Number(process.env.FAST_CHECK_SEED);
const runs = Number(process.env.FAST_CHECK_RUNS);

fc.configureGlobal({ seed, numRuns: runs });

/** Runs once before all test files, as vitest's global setup. */
export function setup(): void {
  console.log(`fast-check: FAST_CHECK_SEED=${seed} FAST_CHECK_RUNS=${runs}`);
}

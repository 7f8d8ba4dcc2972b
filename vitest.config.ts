import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

// A run is the same every time unless the environment says otherwise; test/support/setup.ts applies and prints these.
process.env.FAST_CHECK_SEED ??= '20261125';
process.env.FAST_CHECK_RUNS ??= '100';

const shared = {
  globalSetup: 'test/support/setup.ts',
  setupFiles: 'test/support/setup.ts',
  testTimeout: 120_000,
  hookTimeout: 120_000,
  // No module has state of its own, so files can share them, which halves the time.
  isolate: false,
  // It imports folders, as only bundlers can.
  server: { deps: { inline: ['dt-sql-parser'] } },
};

/** Examples and the bench import the library as users do. */
const byName = {
  alias: {
    'bailiwick/node': resolve('src/node/index.ts'),
    'bailiwick/sql': resolve('src/sql/index.ts'),
    'bailiwick/testing': resolve('src/testing/index.ts'),
    bailiwick: resolve('src/index.ts'),
  },
};

export default defineConfig({
  test: {
    // Most of the time goes into computing, so every core has something to do.
    maxWorkers: '100%',
    projects: [
      {
        resolve: byName,
        test: {
          ...shared,
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/{package,runtimes,engines}/**'],
        },
      },
      { resolve: byName, test: { ...shared, name: 'soak', include: ['test/**/*.soak.ts'], testTimeout: 600_000 } },
      {
        resolve: byName,
        test: { ...shared, name: 'example', include: ['examples/**/*.test.ts'] },
      },
      // Servers that are on the machine, started and stopped here.
      {
        resolve: byName,
        test: { ...shared, name: 'engines', include: ['test/engines/*.test.ts'], fileParallelism: false },
      },
      { test: { ...shared, name: 'package', include: ['test/package/*.test.ts'] } },
      { test: { ...shared, name: 'runtimes', include: ['test/runtimes/*.test.ts'] } },
    ],
  },
});

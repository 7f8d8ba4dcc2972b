import { defineConfig } from 'vitest/config';

// A run is the same every time unless the environment says otherwise; test/support/setup.ts applies and prints these.
process.env.FAST_CHECK_SEED ??= '20261125';
process.env.FAST_CHECK_RUNS ??= '100';

const setup = { globalSetup: 'test/support/setup.ts', setupFiles: 'test/support/setup.ts' };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...setup,
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/package/**'],
          testTimeout: 30_000,
        },
      },
      { test: { ...setup, name: 'soak', include: ['test/**/*.soak.ts'], testTimeout: 600_000 } },
      { test: { ...setup, name: 'package', include: ['test/package/*.test.ts'], testTimeout: 120_000 } },
    ],
  },
});

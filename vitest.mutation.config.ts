import { defineConfig } from 'vitest/config';

// For stryker.config.mjs: the tests that may notice a mistake in criteria, assignment or analysis, in one project.
export default defineConfig({
  test: {
    setupFiles: 'test/support/setup.ts',
    // MUTATION_TESTS narrows them for a part: the first run of a part that everything uses is a run of all tests.
    include: [process.env.MUTATION_TESTS ?? 'test/{criteria,model,assignment,analysis}/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});

// Mutation testing: `npm run mutation` over what decides and what is proved, `npm run mutation:matching` over the matcher,
// whose fast paths fall back to verification and which is therefore reported apart.
const isMatching = process.env.BAILIWICK_MUTATE === 'matching';

// Every run, and every mutant, sees the same examples.
process.env.FAST_CHECK_SEED ??= '20261125';
process.env.FAST_CHECK_RUNS ??= '20';

const budgetMs = Number(process.env.MUTATION_BUDGET ?? 3_000);

export default {
  testRunner: 'in-process',
  plugins: ['./test/mutation/runner.mjs'],
  inProcess: {
    folders: (process.env.MUTATION_TESTS ?? 'test/criteria,test/model,test/assignment,test/analysis').split(','),
    budgetMs,
    // The report of an earlier run, for its survivors alone.
    again: process.env.MUTATION_AGAIN ?? '',
    part: (process.env.MUTATION_PART ?? '1/1').split('/').map(Number),
  },
  coverageAnalysis: 'perTest',
  // What runs while modules are loaded would take a process for each mutant.
  ignoreStatic: true,
  incremental: false,
  concurrency: 2,
  // Whoever is stopped from outside counts as noticed, so this is only for what hangs: the budget and several times the
  // longest test besides. Stryker's own part, by the time of all tests, says nothing about a mutant with a budget.
  timeoutMS: budgetMs + 30_000,
  timeoutFactor: 0.1,
  dryRunTimeoutMinutes: 40,
  mutate: isMatching
    ? ['src/assignment/matching/**/*.ts', '!src/**/types.ts']
    : ['src/{criteria,assignment,analysis}/**/*.ts', '!src/assignment/matching/**', '!src/**/{index,types}.ts'],
  reporters: ['progress', 'clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: `coverage/mutation-${isMatching ? 'matching' : 'core'}.json` },
  tempDirName: 'node_modules/.stryker',
  ignorePatterns: ['.spark', 'bench', 'dist', 'coverage', 'examples'],
  thresholds: { high: 85, low: 85, break: isMatching ? null : 85 },
};

// A test runner for Stryker that loads the tests once and runs them for every mutant within the same process. Modules keep
// no state, so that nothing is left over from the mutant before. vitest starts anew for each mutant: some thousands of them
// take hours, and minutes like this.
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { register } from 'node:module';
import { basename, join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { commonTokens, declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { DryRunStatus, determineHitLimitReached, MutantRunStatus, TestStatus } from '@stryker-mutator/api/test-runner';
import fc from 'fast-check';
import { register as registerTypeScript } from 'tsx/esm/api';

const TIMES = 'test-times.json';
const LATEST_KILLERS = 20;

class InProcessRunner {
  static inject = [commonTokens.options];

  constructor(options) {
    this.options = options;
    // What instrumented code looks at.
    this.stryker = globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {};
    this.tests = null;
    // By file, the tests that noticed its latest mutants: they often notice the next one too.
    this.killers = new Map();
  }

  /**
   * Mutants that run while modules are loaded alone are ignored, others become active after that. So a new environment, which
   * Stryker asks for where a mutant runs at both times, is what there is.
   */
  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun() {
    await this.load();
    const results = [];
    for (const test of this.tests) {
      this.stryker.currentTestId = test.id;
      results.push(await this.measure(test));
    }
    this.stryker.currentTestId = undefined;
    writeFileSync(TIMES, JSON.stringify(Object.fromEntries(results.map(({ id, timeSpentMs }) => [id, timeSpentMs]))));
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage: this.stryker.mutantCoverage };
  }

  async measure({ id, name, ...test }) {
    const start = performance.now();
    try {
      await this.standIn.runTest(test);
      return { id, name, status: TestStatus.Success, timeSpentMs: performance.now() - start };
    } catch (error) {
      const failureMessage = `${error?.stack ?? error}`;
      return { id, name, status: TestStatus.Failed, timeSpentMs: performance.now() - start, failureMessage };
    }
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation }) {
    // An error keeps a mutant out of the score.
    if (!this.isWanted(activeMutant)) return { status: MutantRunStatus.Error, errorMessage: 'is in another part' };
    this.stryker.hitCount = hitLimit === undefined ? undefined : 0;
    this.stryker.hitLimit = hitLimit;
    if (mutantActivation === 'static') throw new Error('a mutant that runs while modules are loaded');
    await this.load();
    this.stryker.activeMutant = activeMutant.id;
    try {
      return await this.findKiller(testFilter, activeMutant.fileName);
    } finally {
      this.stryker.activeMutant = undefined;
    }
  }

  /** Every so many mutants make a part: `[1, 3]` is the first of three. After an earlier report, its survivors are wanted. */
  isWanted(mutant) {
    const { part, again } = this.options.inProcess;
    if (again !== '') {
      this.survivors ??= survivorsOf(again);
      // Reports count lines and columns from 1.
      const { line, column } = mutant.location.start;
      const place = { line: line + 1, column: column + 1 };
      return this.survivors.has(keyOf(mutant.fileName.slice(mutant.fileName.lastIndexOf('/src/') + 1), place, mutant));
    }
    return Number(mutant.id) % part[1] === part[0] - 1;
  }

  /**
   * The tests that noticed the latest mutants of the file first, then all tests of the file, then quick ones: most mutants do
   * not outlive them. One that is alive when its time is over counts as a survivor, so that a busy machine makes a score worse
   * and never better.
   */
  async findKiller(testFilter, fileName) {
    const wanted = testFilter === undefined ? null : new Set(testFilter);
    const tests = this.tests.filter(({ id }) => wanted === null || wanted.has(id));
    const own = `/${basename(fileName, '.ts')}.test.ts > `;
    const killers = new Set(this.killers.get(fileName));
    const rank = ({ id }) => {
      const group = killers.has(id) ? 0 : id.includes(own) ? 1 : 2;
      return group * 1_000_000 + (this.times[id] ?? 0);
    };
    const ranks = new Map(tests.map((test) => [test, rank(test)]));
    tests.sort((a, b) => ranks.get(a) - ranks.get(b));
    const end = performance.now() + this.options.inProcess.budgetMs;
    for (const [at, test] of tests.entries()) {
      if (performance.now() > end) return { status: MutantRunStatus.Survived, nrOfTests: at };
      const { status, failureMessage } = await this.measure(test);
      const { hitCount, hitLimit } = this.stryker;
      const endless = determineHitLimitReached(hitCount, hitLimit);
      if (endless) return endless;
      if (status !== TestStatus.Failed) continue;
      this.killers.set(fileName, [...new Set([test.id, ...killers])].slice(0, LATEST_KILLERS));
      return { status: MutantRunStatus.Killed, killedBy: [test.id], failureMessage, nrOfTests: at + 1 };
    }
    return { status: MutantRunStatus.Survived, nrOfTests: tests.length };
  }

  /** Imports the tests, once. */
  async load() {
    if (this.tests !== null) return;
    process.on('unhandledRejection', () => {});
    linkShared();
    register('./resolveVitest.mjs', import.meta.url);
    registerTypeScript();
    const sandbox = (path) => pathToFileURL(resolve(path)).href;
    this.standIn = await import('./vitestStandIn.mjs');
    await import(sandbox('test/support/setup.ts'));
    // That a property fails is enough: nobody reads a small counterexample.
    fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });
    for (const file of this.options.inProcess.folders.flatMap(listTests)) {
      await this.standIn.collect(file, () => import(sandbox(file)));
    }
    await this.standIn.prepareSuites();
    this.tests = this.standIn.tests;
    this.times = existsSync(TIMES) ? JSON.parse(readFileSync(TIMES, 'utf8')) : {};
  }
}

/** The keys of those that survived in an earlier run. */
function survivorsOf(report) {
  const { files } = JSON.parse(readFileSync(report, 'utf8'));
  const found = Object.entries(files).flatMap(([file, { mutants }]) => {
    return mutants
      .filter(({ status }) => status === 'Survived')
      .map((mutant) => keyOf(file, mutant.location.start, mutant));
  });
  return new Set(found);
}

function keyOf(file, { line, column }, { mutatorName, replacement }) {
  return `${file}:${line}:${column} ${mutatorName} ${replacement}`;
}

function listTests(folder) {
  const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.test.ts'));
  return files.sort().map((name) => join(folder, name));
}

/** Tests over real data take part where it is beside the project. */
function linkShared() {
  const [beside, here] = [resolve('../../../../shared'), resolve('../shared')];
  if (!existsSync(beside)) return;
  try {
    symlinkSync(beside, here);
  } catch (error) {
    // Another process of this run has been quicker.
    if (error.code !== 'EEXIST') throw error;
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)];

export const strykerValidationSchema = {
  type: 'object',
  properties: {
    inProcess: {
      type: 'object',
      properties: {
        folders: { type: 'array', items: { type: 'string' } },
        budgetMs: { type: 'number' },
        part: { type: 'array', items: { type: 'number' } },
        again: { type: 'string' },
      },
      required: ['folders', 'budgetMs', 'part', 'again'],
      additionalProperties: false,
    },
  },
};

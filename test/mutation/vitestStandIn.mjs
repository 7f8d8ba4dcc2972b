// What the tests of criteria, assignment and analysis use of vitest, within one process that loads them once: `describe`
// and `it` collect, `expect` is vitest's own. See runner.mjs.
import {
  ChaiStyleAssertions,
  chai,
  customMatchers,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from '@vitest/expect';

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(ChaiStyleAssertions);
chai.use(JestAsymmetricMatchers);

/** Tests by the order in which they were collected: `{ id, suite, run }`. */
export const tests = [];

/** Hooks of the suite at hand and of those around it. */
let suite = newSuite('', null);

function newSuite(title, parent) {
  return { title, parent, beforeAll: [], beforeEach: [], afterEach: [] };
}

/** Suites whose bodies have not run yet: like vitest, after all that stands beside them. */
const pending = [];

/** Collects the tests of a file, which is imported by `load`. */
export async function collect(file, load) {
  suite = newSuite(file, null);
  await load();
  for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
    suite = next.suite;
    await next.body();
  }
}

export const expect = Object.assign((value, message) => chai.expect(value, message), chai.expect);
setState({ assertionCalls: 0, isExpectingAssertions: false, expectedAssertionsNumber: null }, expect);
expect.extend(expect, customMatchers);

export const describe = Object.assign(describeSuite, {
  each: (rows) => (title, body) => eachRow(rows, (row, at) => describeSuite(`${title} ${at}`, () => body(...row))),
  skipIf: (isSkipped) => (isSkipped ? ignore : describeSuite),
  skip: ignore,
});

export const it = Object.assign(addTest, {
  each: (rows) => (title, body) => eachRow(rows, (row, at) => addTest(`${title} ${at}`, () => body(...row))),
  skipIf: (isSkipped) => (isSkipped ? ignore : addTest),
  skip: ignore,
});

export const beforeAll = (hook) => suite.beforeAll.push(hook);
export const beforeEach = (hook) => suite.beforeEach.push(hook);
export const afterEach = (hook) => suite.afterEach.push(hook);
// The process ends with the last mutant.
export const afterAll = ignore;

function ignore() {}

function eachRow(rows, add) {
  for (const [at, row] of rows.entries()) add(Array.isArray(row) ? row : [row], at);
}

function describeSuite(title, ...rest) {
  pending.push({ suite: newSuite(title, suite), body: rest.find((each) => typeof each === 'function') });
}

function addTest(title, ...rest) {
  const body = rest.find((each) => typeof each === 'function');
  const path = [...suitesAround(suite).map((each) => each.title), title].join(' > ');
  const same = tests.filter(({ name }) => name === path).length;
  tests.push({ name: path, id: same === 0 ? path : `${path} (${same})`, suite, body });
}

/** The outermost first. */
function suitesAround(inner) {
  return inner === null ? [] : [...suitesAround(inner.parent), inner];
}

/** Runs what suites do before all of their tests, once. */
export async function prepareSuites() {
  for (const each of new Set(tests.flatMap(({ suite }) => suitesAround(suite)))) {
    for (const hook of each.beforeAll) await hook();
  }
}

/** Runs a test; throws what it throws. */
export async function runTest({ suite, body }) {
  const around = suitesAround(suite);
  for (const hook of around.flatMap((each) => each.beforeEach)) await hook();
  try {
    await body({});
  } finally {
    for (const hook of around.flatMap((each) => each.afterEach)) await hook();
  }
}

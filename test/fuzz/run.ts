/**
 * Throws hostile input at every public function; exits with 1 when anything but a TerritoryError comes out, something takes
 * too long, an input or a prototype is changed, or a function has no target.
 *
 * npm run fuzz -- [--cases 1000000] [--seed 20261125] [--only name]...
 *
 * FUZZ_CASES and FUZZ_SEED say the same. What the caller's own functions throw (callbacks, iterators of accounts) is
 * theirs and passes through, so none of them throws here. Values that only bailiwick makes (CompiledModel,
 * HierarchyIndex, AssignmentTable, TrackedAssignment, typed Criteria) are documented as such: in their place come values
 * of other kinds, not forgeries.
 */
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import * as main from '../../src/index.js';
import * as sql from '../../src/sql/index.js';
import { type FuzzFailure, fuzzFunction } from './fuzzFunction.js';
import { findUnattacked, targets } from './targets.js';
import { sampleWorlds } from './worlds.js';

const bailiwick = { ...main, ...sql };
const WORLDS = 25;
const CASES_PER_ROUND = 100;
const LONGEST_HANG_MS = 30_000;

const { values } = parseArgs({
  options: { cases: { type: 'string' }, seed: { type: 'string' }, only: { type: 'string', multiple: true } },
});
const cases = Number(values.cases ?? process.env.FUZZ_CASES ?? 1_000_000);
const seed = Number(values.seed ?? process.env.FUZZ_SEED ?? 20261125);
const attacked = Object.entries(targets).filter(([name]) => values.only?.includes(name) ?? true);
const names = attacked.map(([name]) => name);
// For the watchdog: the number of the case that is running, and that of its function in `names`.
const progress = new Int32Array(new SharedArrayBuffer(8));
const watchdog = new Worker(new URL('./watchdog.mjs', import.meta.url), {
  workerData: { progress, names, longestMs: LONGEST_HANG_MS, seed },
  execArgv: [],
});
watchdog.unref();

const unattacked = findUnattacked(bailiwick, targets);
for (const name of unattacked) console.error(`${name} is public and nothing attacks it: give it a target`);
const failures = new Map<string, FuzzFailure>();
const start = performance.now();
const rounds = Math.ceil(cases / attacked.length / CASES_PER_ROUND);
for (let round = 0; round < rounds; round++) runRound(round);

for (const failure of failures.values()) console.error(describeFailure(failure));
console.log(`${Atomics.load(progress, 0)} cases, ${names.length} functions, ${failures.size} broken, seed ${seed}`);
process.exitCode = failures.size + unattacked.length > 0 || names.length === 0 ? 1 : 0;

/** The same number of cases for each function that has not been broken yet. */
function runRound(round: number): void {
  // Rounds that follow each other have seeds far apart, so that runs of neighbouring seeds share none.
  const roundSeed = (seed + round * 1_000_003) | 0;
  const worlds = sampleWorlds(WORLDS, roundSeed);
  for (const [at, [name, target]] of attacked.entries()) {
    if (failures.has(name)) continue;
    Atomics.store(progress, 1, at);
    const run = Object.entries(bailiwick).find(([known]) => known === name)?.[1];
    if (typeof run !== 'function') throw new Error(`${name} is no public function`);
    const onCase = () => void Atomics.add(progress, 0, 1);
    const failure = fuzzFunction({ name, run, target, worlds, onCase }, { seed: roundSeed, cases: casesIn(round) });
    if (failure !== undefined) failures.set(name, failure);
  }
  report(round);
}

function casesIn(round: number): number {
  return Math.min(CASES_PER_ROUND, Math.ceil(cases / attacked.length) - round * CASES_PER_ROUND);
}

function report(round: number): void {
  const seconds = ((performance.now() - start) / 1_000).toFixed(0);
  const line = `${Atomics.load(progress, 0)} of ${cases} cases, ${failures.size} broken, ${seconds} s`;
  if (process.stderr.isTTY) process.stderr.write(`\r${line}`);
  else if (round % 10 === 9 || round === rounds - 1) console.error(line);
}

function describeFailure({ name, problem, input, seed: caseSeed, path }: FuzzFailure): string {
  return `\n${name} ${problem}\nwith (${input})\nseed ${seed}, round's seed ${caseSeed}, path ${path}: npm run fuzz -- --seed ${seed} --only ${name}\n`;
}

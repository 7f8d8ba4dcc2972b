/**
 * Runs the bench and prints one table; a whole run also writes bench/results.json.
 *
 * npm run bench -- [--short] [--only name]...
 *
 * `--short` takes small workloads, to see that everything works and that all contestants give the same answers. `--only`
 * takes a question, a workload, a workload of one size (`geo/110`) or one question about it (`throughput:geo/110`).
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { floors } from './floors.js';
import { questions } from './questions.js';
import { contestantVersions, describeMachine } from './support/describeMachine.js';
import { findUnmeasured } from './support/findUnmeasured.js';
import { formatResults } from './support/formatResults.js';
import { listParts, type Part } from './support/part.js';
import type { Result } from './support/result.js';
import { runInProcess } from './support/runInProcess.js';
import { scaling } from './support/scaling.js';
import { fullSettings, shortSettings } from './support/settings.js';

const { values } = parseArgs({ options: { short: { type: 'boolean' }, only: { type: 'string', multiple: true } } });
const settings = values.short ? shortSettings : fullSettings;
const parts = listParts(questions, settings, values.only ?? []);
const machine = describeMachine();

const results: Result[] = [];
for (const part of parts) results.push(...(await answer(part)));
results.push(...scaling(results, 'geo'));

console.log(`${machine.cpu}, ${machine.cores} cores, ${machine.memoryGiB} GiB, Node ${machine.node}\n`);
console.log(formatResults(results, settings.isShort ? [] : floors));
if (!settings.isShort && values.only === undefined) {
  for (const floor of findUnmeasured(results, floors)) console.log(`not measured: ${floor}`);
  if (process.exitCode === undefined) write();
}

/** Answers a part; one that fails is told of and does not stop the others. */
async function answer(part: Part): Promise<Result[]> {
  const start = performance.now();
  try {
    return await (settings.isShort ? part.question.answer(part.subject, settings) : runInProcess(part));
  } catch (error) {
    process.exitCode = 1;
    console.error(`${part.question.name} ${part.subject}: ${error instanceof Error ? error.message : error}`);
    return [];
  } finally {
    console.error(`${part.question.name} ${part.subject}: ${((performance.now() - start) / 1_000).toFixed(1)} s`);
  }
}

function write(): void {
  // Four digits are more than the machine repeats.
  const rounded = (_: string, value: unknown) =>
    typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value;
  const versions = contestantVersions();
  const path = join(import.meta.dirname, 'results.json');
  writeFileSync(path, `${JSON.stringify({ machine, versions, results }, rounded, 2)}\n`);
}

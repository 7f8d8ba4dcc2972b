import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { assign } from './assign.js';
import { compile } from './compile.js';
import { formatResults } from './support/formatResults.js';

/** Runs every benchmark, prints one table, and writes it with the machine to bench/results.json. */
const territoryCounts = [100, 1_000, 10_000];

const machine = {
  cpu: cpus()[0].model,
  cores: cpus().length,
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  node: process.version,
};
const results = [...assign(territoryCounts), ...compile(territoryCounts)];
// Four digits are more than the machine repeats.
const rounded = (_: string, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(4)) : value);

console.log(`${machine.cpu}, ${machine.cores} cores, ${machine.memoryGiB} GiB, Node ${machine.node}\n`);
console.log(formatResults(results));
writeFileSync(join(import.meta.dirname, 'results.json'), `${JSON.stringify({ machine, results }, rounded, 2)}\n`);

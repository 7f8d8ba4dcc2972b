// A thread beside the runner, and plain JavaScript since threads know no TypeScript: it ends the process when one case goes
// on and on, which the runner itself cannot. Time is that of the processor, so a busy machine is no reason.
import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

const EVERY_MS = 500;
const { progress, names, longestMs, seed } = workerData;
let last = -1;
let since = process.cpuUsage();

setInterval(() => {
  const count = Atomics.load(progress, 0);
  if (count !== last) since = process.cpuUsage();
  last = count;
  const { user, system } = process.cpuUsage(since);
  if ((user + system) / 1_000 < longestMs) return;
  const name = names[Atomics.load(progress, 1)];
  writeSync(2, `\n${name}: case ${count} of seed ${seed} has not ended in ${longestMs} ms\n`);
  process.kill(process.pid, 'SIGKILL');
}, EVERY_MS);

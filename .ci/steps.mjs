import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const minutesPerStep = 12;
const minutesInAll = 25;
const outOfTime = 'out of time';
const signals = ['SIGINT', 'SIGTERM'];
// Scripts that install what tests run SQL on, where that is possible; elsewhere these are skipped, and say so.
const engines = ['postgres', 'spark'];
// Parts of `npm run soak` and `npm run fuzz` that take a minute or two, so that a machine half as fast is in time, too.
process.env.SOAK_SCALE ??= '0.05';
process.env.FUZZ_CASES ??= '10000';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
const deadline = Date.now() + minutesInAll * 60_000;
const reports = mkdtempSync(join(tmpdir(), 'bailiwick-ci-'));
const total = { passed: 0, failed: 0, skipped: 0 };
let stepStart = Date.now();

const isInstalled = await runStep(['ci']);
for (const script of [...leavesOf('check'), ...engines, 'engines', 'soak', 'fuzz']) {
  if (!isInstalled) count(script, { skipped: 1 });
  else if (engines.includes(script)) await setUp(script);
  else if (scripts[script].startsWith('vitest ')) await runTests(script);
  else await runStep(['run', script]);
}
rmSync(reports, { recursive: true });

const skipped = total.skipped === 0 ? '' : `, ${total.skipped} skipped`;
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** What a script comes down to: one that does nothing but run other scripts stands for them. */
function leavesOf(script) {
  const parts = scripts[script].split(' && ').map((part) => /^npm (?:run )?(\S+)$/.exec(part)?.[1]);
  return parts.includes(undefined) ? [script] : parts.flatMap(leavesOf);
}

/** Runs one npm command as a step of its own and resolves to whether it succeeded. */
async function runStep(args) {
  const isPassed = await run(args);
  count(args.join(' '), isPassed ? { passed: 1 } : { failed: 1 });
  return isPassed;
}

/** Runs a script that installs something; where it cannot, it is skipped. */
async function setUp(script) {
  const isDone = await run(['run', script]);
  count(`run ${script}`, isDone ? { passed: 1 } : { skipped: 1 });
}

/** Runs a script of vitest: a step, and each of its tests besides; a step in which no test ran was skipped. */
async function runTests(script) {
  const file = join(reports, `${script}.json`);
  const isPassed = await run([
    'run',
    script,
    '--',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const tests = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0 } = tests;
  const hasRun = numPassedTests + numFailedTests > 0;
  count(`run ${script}`, {
    passed: numPassedTests + (isPassed && hasRun ? 1 : 0),
    failed: numFailedTests + (isPassed ? 0 : 1),
    skipped: numPendingTests + numTodoTests + (isPassed && !hasRun ? 1 : 0),
  });
}

/** Runs npm with its output shown, and ends it with all of its children when its time is up. */
function run(args) {
  console.log(`\n=== npm ${args.join(' ')}`);
  const child = spawn('npm', args, { stdio: 'inherit', detached: true });
  const stop = (reason) => {
    console.log(`=== stopped: ${reason}`);
    process.kill(-child.pid, 'SIGKILL');
    if (reason !== outOfTime) process.exit(1);
  };
  const timer = setTimeout(stop, Math.min(minutesPerStep * 60_000, deadline - Date.now()), outOfTime);
  for (const signal of signals) process.once(signal, stop);
  return new Promise((resolve) => {
    child.once('close', (code) => {
      clearTimeout(timer);
      for (const signal of signals) process.off(signal, stop);
      resolve(code === 0);
    });
  });
}

function count(title, { passed = 0, failed = 0, skipped = 0 }) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  const seconds = Math.round((Date.now() - stepStart) / 1_000);
  stepStart = Date.now();
  console.log(`=== npm ${title}: ${passed} passed, ${failed} failed, ${skipped} skipped, in ${seconds} s`);
}

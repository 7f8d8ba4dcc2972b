import { runCommand } from './runCommand.js';

// What shells report for a command that a signal ended: 128 and the number of the signal.
const EXIT_CODES = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

const controller = new AbortController();
const { stdin, stdout, stderr, env } = process;

const NAMES = ['SIGHUP', 'SIGINT', 'SIGTERM'] as const;
const listeners = NAMES.map((name) => [name, () => controller.abort(EXIT_CODES[name])] as const);

listen();
runCommand(process.argv.slice(2), { stdin, stdout, stderr, env, signal: controller.signal, runBusy }).then((code) => {
  process.exitCode = controller.signal.aborted ? Number(controller.signal.reason) : code;
});

/** Once: a second signal ends the process on the spot. */
function listen(): void {
  for (const [name, listener] of listeners) process.once(name, listener);
}

/** Without a listener a signal does what it does by default, also while no listener could be called. */
function runBusy<Result>(work: () => Result): Result {
  for (const [name, listener] of listeners) process.off(name, listener);
  try {
    return work();
  } finally {
    if (!controller.signal.aborted) listen();
  }
}

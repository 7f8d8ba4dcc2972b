import { runCommand } from './runCommand.js';

// What shells report for a command that a signal ended: 128 and the signal's number.
const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

const controller = new AbortController();
let interruptedWith: number | undefined;

for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM'] as const) {
  // Once: a second signal ends the process on the spot.
  process.once(signal, () => {
    interruptedWith = SIGNALS[signal];
    controller.abort();
  });
}

const { stdin, stdout, stderr, env } = process;

runCommand(process.argv.slice(2), { stdin, stdout, stderr, env, signal: controller.signal }).then((code) => {
  process.exitCode = interruptedWith ?? code;
});

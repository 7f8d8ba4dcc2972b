import { runCommand } from './runCommand.js';

// What shells report for a command that a signal ended: 128 and the number of the signal.
const EXIT_CODES = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

const controller = new AbortController();
const { stdin, stdout, stderr, env } = process;

for (const name of ['SIGHUP', 'SIGINT', 'SIGTERM'] as const) {
  // Once: a second signal ends the process on the spot.
  process.once(name, () => controller.abort(EXIT_CODES[name]));
}

runCommand(process.argv.slice(2), { stdin, stdout, stderr, env, signal: controller.signal }).then((code) => {
  process.exitCode = controller.signal.aborted ? Number(controller.signal.reason) : code;
});

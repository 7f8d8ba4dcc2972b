import { CommanderError } from 'commander';
import { describeIssue } from '../core/describeIssue.js';
import { isTerritoryError } from '../core/isTerritoryError.js';
import { choosePalette } from './choosePalette.js';
import { createProgram } from './createProgram.js';
import { isClosedPipe } from './isClosedPipe.js';
import { print } from './print.js';
import type { CommandContext, ExitCode } from './types.js';

/**
 * Runs the `bailiwick` command with the arguments after its name, and gives its exit code. It never throws: whatever goes
 * wrong is told on standard error in a line for each issue. When its reader closes the pipe, the command stops quietly.
 */
export async function runCommand(args: readonly string[], context: CommandContext): Promise<ExitCode> {
  // Without a listener a closed pipe would end the process; the failed write itself is dealt with where it happens.
  for (const stream of [context.stdout, context.stderr]) stream.on('error', () => undefined);
  let code: ExitCode = 0;
  const program = createProgram(context, (finished) => {
    code = finished;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return fail(error, context);
  }
}

async function fail(error: unknown, { stderr, env, signal }: CommandContext): Promise<ExitCode> {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (isClosedPipe(error)) return 0;
  if (!signal.aborted) {
    const { bad } = choosePalette(stderr, env);
    await print(
      stderr,
      describe(error).map((line) => bad(`bailiwick: ${line}`)),
      signal,
    );
  }
  return 2;
}

function describe(error: unknown): string[] {
  if (isTerritoryError(error)) return error.issues.map((issue) => describeIssue(issue));
  return [`unexpected failure: ${error instanceof Error ? error.message : String(error)}`];
}

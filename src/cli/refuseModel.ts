import type { Issue } from '../core/issues.js';
import { choosePalette } from './choosePalette.js';
import { print } from './print.js';
import { renderInvalidModel } from './renderInvalidModel.js';
import type { CommandContext, ExitCode } from './types.js';

/** Lists what is wrong with a model on standard error, for commands that need a valid one: exit code 2. */
export async function refuseModel(
  { name, issues }: { readonly name: string; readonly issues: readonly Issue[] },
  { stderr, env, signal }: CommandContext,
): Promise<ExitCode> {
  await print(stderr, renderInvalidModel(name, issues, choosePalette(stderr, env)), signal);
  return 2;
}

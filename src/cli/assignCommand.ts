import type { CompiledModel } from '../assignment/compileModel.js';
import { openInput } from '../node/openInput.js';
import { readRecords } from '../node/readRecords.js';
import type { RecordFormat } from '../node/types.js';
import { type AssignFileResult, assignFile } from './assignFile.js';
import { checkDate } from './checkDate.js';
import { checkPaths } from './checkPaths.js';
import { chooseFormat } from './chooseFormat.js';
import { choosePalette } from './choosePalette.js';
import { formatAssignSummary } from './formatAssignSummary.js';
import { givenPaths } from './givenPaths.js';
import { loadModel } from './loadModel.js';
import { loadRunOptions, type RunOptions } from './loadRunOptions.js';
import { print } from './print.js';
import { progressBar } from './progressBar.js';
import { refuseModel } from './refuseModel.js';
import { renderAssignSummary } from './renderAssignSummary.js';
import type { CommandContext, ExitCode } from './types.js';
import { withOutputs } from './withOutputs.js';

const SHOWN_TERRITORIES = 60;

/** The options of `bailiwick assign`. */
export interface AssignFlags {
  readonly model: string;
  readonly accounts: string;
  readonly out?: string;
  readonly issues?: string;
  readonly asOf?: string;
  readonly pins?: string;
  readonly previous?: string;
  readonly format?: RecordFormat;
  readonly unique?: boolean;
  readonly all?: boolean;
  readonly json?: boolean;
}

/**
 * Assigns every account of a file: writes the assignments and the issues to files, where asked, then a summary to
 * standard output, or to standard error when standard output is taken.
 */
export async function assignCommand(flags: AssignFlags, context: CommandContext): Promise<ExitCode> {
  checkDate(flags.asOf);
  const inputs = givenPaths(flags, ['model', 'accounts', 'pins', 'previous']);
  await checkPaths(inputs, givenPaths(flags, ['out', 'issues']));
  const formats = chooseFormats(flags);
  const runOptions = await loadRunOptions(flags, context);
  const model = await loadModel(flags.model, context);
  if (model.kind === 'invalid') return refuseModel(model, context);
  const result = await run(flags, { compiled: model.compiled, run: runOptions, ...formats }, context);
  await report(flags, { result, compiled: model.compiled }, context);
  return 0;
}

interface Formats {
  readonly accounts: RecordFormat;
  readonly out: RecordFormat;
  readonly issues: RecordFormat;
}

function chooseFormats({ accounts, out = '-', issues = '-', format }: AssignFlags): Formats {
  return {
    accounts: chooseFormat({ option: '--accounts', path: accounts, format }),
    out: chooseFormat({ option: '--out', path: out, format }),
    issues: chooseFormat({ option: '--issues', path: issues, format }),
  };
}

async function run(
  flags: AssignFlags,
  plan: Formats & { readonly compiled: CompiledModel; readonly run: RunOptions },
  context: CommandContext,
): Promise<AssignFileResult> {
  const input = await openInput(flags.accounts, context);
  const progress = progressBar(context, input.byteLength);
  const batches = readRecords(input, { format: plan.accounts, fields: plan.compiled.fields });
  try {
    return await withOutputs([flags.out, flags.issues], context, ([out, issues]) => {
      return assignFile(batches, {
        compiled: plan.compiled,
        assignments: { output: out, format: plan.out },
        issues: { output: issues, format: plan.issues },
        run: plan.run,
        unique: flags.unique === true,
        progress,
      });
    });
  } finally {
    progress.stop();
  }
}

async function report(
  { out, issues, json, all }: AssignFlags,
  { result, compiled }: { readonly result: AssignFileResult; readonly compiled: CompiledModel },
  { stdout, stderr, env, signal }: CommandContext,
): Promise<void> {
  const screen = out === '-' || issues === '-' ? stderr : stdout;
  const limit = all === true ? Number.POSITIVE_INFINITY : SHOWN_TERRITORIES;
  const { index } = compiled;
  const lines =
    json === true
      ? [formatAssignSummary(result, index)]
      : renderAssignSummary({ result, index, limit, palette: choosePalette(screen, env) });
  await print(screen, lines, signal);
}

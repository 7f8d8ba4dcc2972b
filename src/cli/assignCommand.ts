import type { CompiledModel } from '../assignment/compileModel.js';
import { openInput } from '../node/openInput.js';
import { readRecords } from '../node/readRecords.js';
import { type AssignFileResult, assignFile } from './assignFile.js';
import type { AssignFlags } from './assignFlags.js';
import { assignLargeFile } from './assignLargeFile.js';
import { checkDate } from './checkDate.js';
import { checkEngine } from './checkEngine.js';
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

/**
 * Assigns every account of a file: writes the assignments and the issues to files, where asked, then a summary to
 * standard output, or to standard error when standard output is taken.
 */
export async function assignCommand(flags: AssignFlags, context: CommandContext): Promise<ExitCode> {
  checkDate(flags.asOf);
  const inputs = givenPaths(flags, ['model', 'accounts', 'pins', 'previous']);
  await checkPaths(inputs, givenPaths(flags, ['out', 'issues']));
  checkEngine(flags);
  const assign = flags.engine === 'duckdb' ? byDuckDB(flags) : byJavaScript(flags);
  const runOptions = await loadRunOptions(flags, context);
  const model = await loadModel(flags.model, context);
  if (model.kind === 'invalid') return refuseModel(model, context);
  const result = await assign({ compiled: model.compiled, run: runOptions }, context);
  await report(flags, { result, compiled: model.compiled }, context);
  return 0;
}

/** A run over the accounts when all else has been read. */
type Run = (
  plan: { readonly compiled: CompiledModel; readonly run: RunOptions },
  context: CommandContext,
) => Promise<AssignFileResult>;

function byDuckDB(flags: AssignFlags): Run {
  const issues = chooseFormat({ option: '--issues', path: flags.issues ?? '-', format: flags.format });
  return (plan, context) => assignLargeFile(flags, { ...plan, issues }, context);
}

function byJavaScript(flags: AssignFlags): Run {
  const { accounts: path, out = '-', issues = '-', format } = flags;
  const formats = {
    accounts: chooseFormat({ option: '--accounts', path, format }),
    out: chooseFormat({ option: '--out', path: out, format }),
    issues: chooseFormat({ option: '--issues', path: issues, format }),
  };
  return async ({ compiled, run }, context) => {
    const input = await openInput(path, context);
    const progress = progressBar(context, input.byteLength);
    const batches = readRecords(input, { format: formats.accounts, fields: compiled.fields });
    try {
      return await withOutputs([flags.out, flags.issues], context, ([assignments, found]) => {
        return assignFile(batches, {
          compiled,
          assignments: { output: assignments, format: formats.out },
          issues: { output: found, format: formats.issues },
          run,
          unique: flags.unique === true,
          progress,
        });
      });
    } finally {
      progress.stop();
    }
  };
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

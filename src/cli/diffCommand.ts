import type { CompiledModel } from '../assignment/compileModel.js';
import { openInput } from '../node/openInput.js';
import type { RecordFormat } from '../node/types.js';
import { checkDate } from './checkDate.js';
import { checkPaths } from './checkPaths.js';
import { chooseFormat } from './chooseFormat.js';
import { choosePalette } from './choosePalette.js';
import { type DiffFileResult, diffFile } from './diffFile.js';
import { formatDiff } from './formatDiff.js';
import { givenPaths } from './givenPaths.js';
import { loadModel } from './loadModel.js';
import { loadRunOptions, type RunOptions } from './loadRunOptions.js';
import { print } from './print.js';
import { progressBar } from './progressBar.js';
import { readCompared } from './readCompared.js';
import { refuseModel } from './refuseModel.js';
import { renderDiff } from './renderDiff.js';
import type { CommandContext, ExitCode } from './types.js';
import { withOutputs } from './withOutputs.js';

const SHOWN_FLOWS = 40;

/** The options of `bailiwick diff`. */
export interface DiffFlags {
  readonly before: string;
  readonly after: string;
  readonly accounts: string;
  readonly out?: string;
  readonly amount?: string;
  readonly asOf?: string;
  readonly pins?: string;
  readonly previous?: string;
  readonly format?: RecordFormat;
  readonly all?: boolean;
  readonly json?: boolean;
}

/**
 * Assigns every account of a file under two models, writes those that change to a file, where asked, then prints what
 * changes between which territories.
 */
export async function diffCommand(flags: DiffFlags, context: CommandContext): Promise<ExitCode> {
  checkDate(flags.asOf);
  const inputs = givenPaths(flags, ['before', 'after', 'accounts', 'pins', 'previous']);
  await checkPaths(inputs, givenPaths(flags, ['out']));
  const formats = chooseFormats(flags);
  const run = await loadRunOptions(flags, context);
  const models = [await loadModel(flags.before, context), await loadModel(flags.after, context)];
  const usable = models.flatMap((model) => (model.kind === 'usable' ? [model.compiled] : []));
  for (const model of models) if (model.kind === 'invalid') await refuseModel(model, context);
  if (usable.length < models.length) return 2;
  const [before, after] = usable;
  const result = await compare(flags, { before, after, run, ...formats }, context);
  await report(flags, { result, before, after }, context);
  return 0;
}

interface Formats {
  readonly accounts: RecordFormat;
  readonly out: RecordFormat;
}

interface Models {
  readonly before: CompiledModel;
  readonly after: CompiledModel;
}

function chooseFormats({ accounts, out = '-', format }: DiffFlags): Formats {
  return {
    accounts: chooseFormat({ option: '--accounts', path: accounts, format }),
    out: chooseFormat({ option: '--out', path: out, format }),
  };
}

async function compare(
  { accounts, out, amount }: DiffFlags,
  plan: Formats & Models & { readonly run: RunOptions },
  context: CommandContext,
): Promise<DiffFileResult> {
  const { before, after, run } = plan;
  const input = await openInput(accounts, context);
  const progress = progressBar(context, input.byteLength);
  const fields = { before: before.fields, after: after.fields, amountField: amount };
  const batches = readCompared(input, { format: plan.accounts, ...fields });
  try {
    return await withOutputs([out], context, ([output]) => {
      const changes = { output, format: plan.out };
      return diffFile(batches, { before, after, run, hasAmounts: amount !== undefined, changes, progress });
    });
  } finally {
    progress.stop();
  }
}

async function report(
  { out, amount, all, json }: DiffFlags,
  { result, before, after }: Models & { readonly result: DiffFileResult },
  { stdout, stderr, env, signal }: CommandContext,
): Promise<void> {
  const screen = out === '-' ? stderr : stdout;
  const lines =
    json === true
      ? [formatDiff(result)]
      : renderDiff(result, {
          before: before.index,
          after: after.index,
          amountField: amount,
          limit: all === true ? Number.POSITIVE_INFINITY : SHOWN_FLOWS,
          palette: choosePalette(screen, env),
        });
  await print(screen, lines, signal);
}

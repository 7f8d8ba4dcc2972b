import type { GrantedLevel } from '../access/types.js';
import type { CompiledModel } from '../assignment/compileModel.js';
import { TerritoryError } from '../core/errors.js';
import { openInput } from '../node/openInput.js';
import type { RecordFormat } from '../node/types.js';
import { type AccessFileResult, accessFile } from './accessFile.js';
import type { AccessReport } from './accessReport.js';
import { checkPaths } from './checkPaths.js';
import { chooseFormat } from './chooseFormat.js';
import { choosePalette } from './choosePalette.js';
import { compileReport } from './compileReport.js';
import { formatAccess } from './formatAccess.js';
import { givenPaths } from './givenPaths.js';
import { loadMemberships } from './loadMemberships.js';
import { loadModel } from './loadModel.js';
import { loadRunOptions, type RunOptions } from './loadRunOptions.js';
import { printLines } from './printLines.js';
import { progressBar } from './progressBar.js';
import { type AccessQuestion, readAccessQuestion } from './readAccessQuestion.js';
import { readOwned } from './readOwned.js';
import { refuseModel } from './refuseModel.js';
import { renderAccess } from './renderAccess.js';
import type { CommandContext, ExitCode } from './types.js';

const SHOWN_OF_A_LEVEL = 20;

/** The options of `bailiwick access`. */
export interface AccessFlags {
  readonly model: string;
  readonly members: string;
  readonly accounts: string;
  readonly user?: string;
  readonly account?: string;
  readonly asOf?: string;
  readonly policy?: 'zoho' | 'salesforce';
  readonly owner?: string;
  readonly minLevel: GrantedLevel;
  readonly pins?: string;
  readonly previous?: string;
  readonly format?: RecordFormat;
  readonly all?: boolean;
  readonly json?: boolean;
}

/**
 * Assigns every account of a file, works out who may see which on one day, and prints what one user may see, who may see
 * one account, or whether one user may see one account; always with the reasons.
 */
export async function accessCommand(flags: AccessFlags, context: CommandContext): Promise<ExitCode> {
  const question = readAccessQuestion(flags);
  await checkPaths(givenPaths(flags, ['model', 'members', 'accounts', 'pins', 'previous']), []);
  const format = chooseFormat({ option: '--accounts', path: flags.accounts, format: flags.format });
  const run = await loadRunOptions(flags, context);
  const model = await loadModel(flags.model, context);
  if (model.kind === 'invalid') return refuseModel(model, context);
  const { compiled } = model;
  const memberships = await loadMemberships(flags, compiled.index, context);
  const file = await readFile(flags, { question, compiled, run, format }, context);
  const facts = { compiled, memberships, file };
  const report = context.runBusy(() => compileReport(facts, { question, ...flags }));
  await answer(flags, { question, report }, context);
  return 0;
}

async function readFile(
  { accounts, owner }: AccessFlags,
  plan: {
    readonly question: AccessQuestion;
    readonly compiled: CompiledModel;
    readonly run: RunOptions;
    readonly format: RecordFormat;
  },
  context: CommandContext,
): Promise<AccessFileResult> {
  const { question, compiled, run, format } = plan;
  const input = await openInput(accounts, context);
  const progress = progressBar(context, input.byteLength);
  const batches = readOwned(input, { format, fields: compiled.fields, ownerField: owner });
  const accountId = question.kind === 'user' ? undefined : question.accountId;
  try {
    const file = await accessFile(batches, { compiled, run, accountId, progress });
    checkFound(file, { accountId, path: input.name });
    return file;
  } finally {
    progress.stop();
  }
}

function checkFound(
  { table, read }: AccessFileResult,
  { accountId, path }: { readonly accountId: string | undefined; readonly path: string },
): void {
  if (accountId === undefined || table.accountIds.length > 0) return;
  throw new TerritoryError([{ code: 'absent_account', path, accountId, records: read }]);
}

async function answer(
  { all, json }: AccessFlags,
  { question, report }: { readonly question: AccessQuestion; readonly report: AccessReport },
  { stdout, env, signal }: CommandContext,
): Promise<void> {
  const limit = all === true ? Number.POSITIVE_INFINITY : SHOWN_OF_A_LEVEL;
  const lines =
    json === true
      ? formatAccess(report, question)
      : renderAccess(report, question, { limit, palette: choosePalette(stdout, env) });
  await printLines(stdout, lines, signal);
}

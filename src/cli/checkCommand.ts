import type { CompiledModel } from '../assignment/compileModel.js';
import { TerritoryError } from '../core/errors.js';
import { openInput } from '../node/openInput.js';
import { readRecords } from '../node/readRecords.js';
import type { RecordFormat } from '../node/types.js';
import { analyzePlan } from './analyzePlan.js';
import { checkDate } from './checkDate.js';
import { type CheckFileResult, checkFile } from './checkFile.js';
import { checkPaths } from './checkPaths.js';
import { chooseFormat } from './chooseFormat.js';
import { choosePalette } from './choosePalette.js';
import { describeModel } from './describeModel.js';
import { formatCheckReport } from './formatCheckReport.js';
import { givenPaths } from './givenPaths.js';
import { type FailLevel, isSevere } from './isSevere.js';
import { loadModel } from './loadModel.js';
import { parseBudget } from './parseBudget.js';
import { print } from './print.js';
import { progressBar } from './progressBar.js';
import { type CheckReport, renderCheckReport } from './renderCheckReport.js';
import type { CommandContext, ExitCode } from './types.js';
import { withOutputs } from './withOutputs.js';

/** The options of `bailiwick check`. */
export interface CheckFlags {
  readonly model: string;
  readonly accounts?: string;
  readonly issues?: string;
  readonly asOf?: string;
  readonly budget?: string;
  readonly failOn: FailLevel;
  readonly format?: RecordFormat;
  readonly json?: boolean;
}

/**
 * Checks a model and, where a file is given, every account in it, and prints what is wrong, and what is true of the model
 * for every account there may be. The exit code is 1 for an invalid model, for trouble in the accounts, and for findings
 * about the model that are as severe as `failOn` says.
 *
 * Accounts are not looked at when the model is invalid, since it is what they are checked against.
 */
export async function checkCommand(flags: CheckFlags, context: CommandContext): Promise<ExitCode> {
  checkIssuesFlag(flags);
  checkDate(flags.asOf);
  const budget = parseBudget(flags.budget);
  await checkPaths(givenPaths(flags, ['model', 'accounts']), givenPaths(flags, ['issues']));
  const formats = chooseFormats(flags);
  const model = await loadModel(flags.model, context);
  if (model.kind === 'invalid') return report(flags, model, context);
  const { compiled } = model;
  const accounts = await checkAccounts(flags, { compiled, ...formats }, context);
  const findings = analyzePlan(compiled, { ...givenDay(flags), ...(budget && { budget }) }, context);
  const plan = { compiled, findings, ...givenDay(flags) };
  return report(flags, { kind: 'valid', model: describeModel(compiled), plan, accounts }, context);
}

function givenDay({ asOf }: CheckFlags): { asOf?: string } {
  return asOf === undefined ? {} : { asOf };
}

function checkIssuesFlag({ accounts, issues }: CheckFlags): void {
  if (issues === undefined || accounts !== undefined) return;
  const expected = '--accounts with it, whose issues it is for';
  throw new TerritoryError([{ code: 'invalid_option', option: '--issues', expected, received: 'none' }]);
}

interface Formats {
  readonly accountFormat: RecordFormat;
  readonly issueFormat: RecordFormat;
}

function chooseFormats({ accounts = '-', issues = '-', format }: CheckFlags): Formats {
  return {
    accountFormat: chooseFormat({ option: '--accounts', path: accounts, format }),
    issueFormat: chooseFormat({ option: '--issues', path: issues, format }),
  };
}

async function checkAccounts(
  { accounts, issues }: CheckFlags,
  { compiled, accountFormat, issueFormat }: Formats & { readonly compiled: CompiledModel },
  context: CommandContext,
): Promise<CheckFileResult | undefined> {
  if (accounts === undefined) return undefined;
  const input = await openInput(accounts, context);
  const progress = progressBar(context, input.byteLength);
  const batches = readRecords(input, { format: accountFormat, fields: compiled.fields });
  try {
    return await withOutputs([issues], context, ([output]) => {
      return checkFile(batches, { compiled, issues: { output, format: issueFormat }, progress });
    });
  } finally {
    progress.stop();
  }
}

async function report(flags: CheckFlags, result: CheckReport, context: CommandContext): Promise<ExitCode> {
  const screen = flags.issues === '-' ? context.stderr : context.stdout;
  const palette = choosePalette(screen, context.env);
  const lines = flags.json === true ? [formatCheckReport(result)] : renderCheckReport(result, palette);
  await print(screen, lines, context.signal);
  return isClean(result, flags.failOn) ? 0 : 1;
}

function isClean(result: CheckReport, failOn: FailLevel): boolean {
  if (result.kind === 'invalid') return false;
  const { issues = [], misspeltColumns = [] } = result.accounts ?? {};
  const isPlanClean = !result.plan.findings.some((finding) => isSevere(finding, failOn));
  return isPlanClean && issues.length === 0 && misspeltColumns.length === 0;
}

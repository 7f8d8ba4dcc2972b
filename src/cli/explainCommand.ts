import { accountChecker } from '../assignment/accountChecker.js';
import type { CompiledModel } from '../assignment/compileModel.js';
import { explainAccount } from '../assignment/explainAccount.js';
import type { AssignmentOptions, Explanation } from '../assignment/types.js';
import { type WhyNot, whyNot } from '../assignment/whyNot.js';
import { openInput } from '../node/openInput.js';
import { readRecords } from '../node/readRecords.js';
import type { RecordFormat } from '../node/types.js';
import { checkDate } from './checkDate.js';
import { checkPaths } from './checkPaths.js';
import { chooseFormat } from './chooseFormat.js';
import { choosePalette } from './choosePalette.js';
import { describeRecordIssue } from './describeRecordIssue.js';
import { type FoundAccount, findAccount } from './findAccount.js';
import { findTerritory } from './findTerritory.js';
import { givenPaths } from './givenPaths.js';
import { loadModel } from './loadModel.js';
import { loadRunOptions } from './loadRunOptions.js';
import { print } from './print.js';
import { refuseModel } from './refuseModel.js';
import { renderExplanation } from './renderExplanation.js';
import { renderWhyNot } from './renderWhyNot.js';
import type { CommandContext, ExitCode } from './types.js';

/** The options of `bailiwick explain`. */
export interface ExplainFlags {
  readonly model: string;
  readonly accounts: string;
  readonly id: string;
  readonly whyNot?: string;
  readonly asOf?: string;
  readonly pins?: string;
  readonly previous?: string;
  readonly format?: RecordFormat;
  readonly json?: boolean;
}

/**
 * Prints the territories of one account of a file, and the reason for every territory of the model; where asked, also
 * what would bring the account into one that it is not in.
 */
export async function explainCommand(flags: ExplainFlags, context: CommandContext): Promise<ExitCode> {
  checkDate(flags.asOf);
  await checkPaths(givenPaths(flags, ['model', 'accounts', 'pins', 'previous']), []);
  const format = chooseFormat({ option: '--accounts', path: flags.accounts, format: flags.format });
  const { options } = await loadRunOptions(flags, context);
  const model = await loadModel(flags.model, context);
  if (model.kind === 'invalid') return refuseModel(model, context);
  const { fields, index } = model.compiled;
  const wanted = flags.whyNot === undefined ? undefined : findTerritory(index, flags.whyNot);
  const input = await openInput(flags.accounts, context);
  const found = await findAccount(readRecords(input, { format, fields }), input, flags.id);
  const answer = explain(model.compiled, found, { wanted, options: onlyFor(flags.id, options) });
  const lines =
    flags.json === true ? [formatAnswer(answer)] : render(answer, { found, compiled: model.compiled, context });
  await print(context.stdout, lines, context.signal);
  return 0;
}

/** Pins on other accounts change nothing here, and each search step looks through them all. */
function onlyFor(id: string, options: AssignmentOptions): AssignmentOptions {
  return { ...options, pins: options.pins?.filter(({ accountId }) => accountId === id) };
}

interface Answer {
  readonly explanation: Explanation;
  readonly whyNot?: WhyNot;
}

function explain(
  compiled: CompiledModel,
  { account }: FoundAccount,
  { wanted, options }: { readonly wanted: string | undefined; readonly options: AssignmentOptions },
): Answer {
  const explanation = explainAccount(compiled, account, options);
  return wanted === undefined ? { explanation } : { explanation, whyNot: whyNot(compiled, account, wanted, options) };
}

function formatAnswer(answer: Answer): string {
  return JSON.stringify(answer.whyNot === undefined ? answer.explanation : answer, undefined, 2);
}

function render(
  { explanation, whyNot }: Answer,
  {
    found,
    compiled,
    context,
  }: { readonly found: FoundAccount; readonly compiled: CompiledModel; readonly context: CommandContext },
): string[] {
  const { index } = compiled;
  const palette = choosePalette(context.stdout, context.env);
  const findings = [...accountChecker(compiled)(found.account, 0), ...(explanation.issues ?? [])];
  const issues = findings.map((issue) => describeRecordIssue(issue, () => found.line));
  const lines = renderExplanation(explanation, { index, issues, palette });
  return whyNot === undefined ? lines : [...lines, '', ...renderWhyNot(whyNot, { index, palette })];
}

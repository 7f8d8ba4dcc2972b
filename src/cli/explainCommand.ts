import { accountChecker } from '../assignment/accountChecker.js';
import type { CompiledModel } from '../assignment/compileModel.js';
import { explainAccount } from '../assignment/explainAccount.js';
import { openInput } from '../node/openInput.js';
import { readRecords } from '../node/readRecords.js';
import type { RecordFormat } from '../node/types.js';
import { checkDate } from './checkDate.js';
import { checkPaths } from './checkPaths.js';
import { chooseFormat } from './chooseFormat.js';
import { choosePalette } from './choosePalette.js';
import { describeRecordIssue } from './describeRecordIssue.js';
import { type FoundAccount, findAccount } from './findAccount.js';
import { givenPaths } from './givenPaths.js';
import { loadModel } from './loadModel.js';
import { print } from './print.js';
import { refuseModel } from './refuseModel.js';
import { renderExplanation } from './renderExplanation.js';
import type { CommandContext, ExitCode } from './types.js';

/** The options of `bailiwick explain`. */
export interface ExplainFlags {
  readonly model: string;
  readonly accounts: string;
  readonly id: string;
  readonly asOf?: string;
  readonly format?: RecordFormat;
  readonly json?: boolean;
}

/** Prints the territories of one account of a file, and the reason for every territory of the model. */
export async function explainCommand(flags: ExplainFlags, context: CommandContext): Promise<ExitCode> {
  checkDate(flags.asOf);
  await checkPaths(givenPaths(flags, ['model', 'accounts']), []);
  const format = chooseFormat({ option: '--accounts', path: flags.accounts, format: flags.format });
  const model = await loadModel(flags.model, context);
  if (model.kind === 'invalid') return refuseModel(model, context);
  const { fields } = model.compiled;
  const input = await openInput(flags.accounts, context);
  const found = await findAccount(readRecords(input, { format, fields }), input, flags.id);
  await print(context.stdout, explain(flags, model.compiled, { found, context }), context.signal);
  return 0;
}

function explain(
  { asOf, json }: ExplainFlags,
  compiled: CompiledModel,
  { found, context }: { readonly found: FoundAccount; readonly context: CommandContext },
): string[] {
  const explanation = explainAccount(compiled, found.account, asOf === undefined ? {} : { asOf });
  if (json === true) return [JSON.stringify(explanation, undefined, 2)];
  const issues = accountChecker(compiled)(found.account, 0).map((issue) =>
    describeRecordIssue(issue, () => found.line),
  );
  const palette = choosePalette(context.stdout, context.env);
  return renderExplanation(explanation, { index: compiled.index, issues, palette });
}

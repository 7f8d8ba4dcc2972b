import type { CompiledModel } from '../assignment/compileModel.js';
import type { Grain } from '../forecast/calendar/types.js';
import type { OverlapPolicy } from '../forecast/rollUp/types.js';
import type { RecordFormat } from '../node/types.js';
import { type BuiltForecast, buildForecast, type ForecastFacts } from './buildForecast.js';
import { checkDate } from './checkDate.js';
import { checkPaths } from './checkPaths.js';
import { chooseFormat } from './chooseFormat.js';
import { choosePalette } from './choosePalette.js';
import { choosePeriods } from './choosePeriods.js';
import type { ForecastMode } from './forecastReport.js';
import { formatForecast } from './formatForecast.js';
import { formatForecastRows } from './formatForecastRows.js';
import { formatIssue, formatIssueHeader } from './formatIssue.js';
import { givenPaths } from './givenPaths.js';
import { isShortCalendar } from './isShortCalendar.js';
import { loadCalendar } from './loadCalendar.js';
import { loadConversion } from './loadConversion.js';
import { loadModel } from './loadModel.js';
import { loadOpportunities } from './loadOpportunities.js';
import { loadStages } from './loadStages.js';
import { loadTargets } from './loadTargets.js';
import { printLines } from './printLines.js';
import { refuseModel } from './refuseModel.js';
import { renderForecast } from './renderForecast.js';
import type { CommandContext, ExitCode } from './types.js';
import { withOutputs } from './withOutputs.js';

const SHOWN_TERRITORIES = 60;

/** The options of `bailiwick forecast`. */
export interface ForecastFlags {
  readonly model: string;
  readonly opportunities: string;
  readonly calendar: string;
  readonly targets?: string;
  readonly assignments?: string;
  readonly stages?: string;
  readonly period?: string;
  readonly from?: string;
  readonly to?: string;
  readonly grain?: Grain;
  readonly asOf?: string;
  readonly mode: ForecastMode;
  readonly overlap: OverlapPolicy;
  readonly currency?: string;
  readonly rates?: string;
  readonly ratesOn?: string;
  readonly rateSet?: string;
  readonly pivot?: string;
  readonly csv?: string;
  readonly issues?: string;
  readonly format?: RecordFormat;
  readonly all?: boolean;
  readonly json?: boolean;
}

/**
 * Rolls the opportunities of a file up the territories of a model, beside the targets of another: writes the numbers and
 * the issues to files, where asked, then a table for each period to standard output, or to standard error when standard
 * output is taken.
 */
export async function forecastCommand(flags: ForecastFlags, context: CommandContext): Promise<ExitCode> {
  checkDate(flags.asOf);
  await checkFiles(flags);
  const issueFormat = chooseFormat({ option: '--issues', path: flags.issues ?? '-', format: flags.format });
  const periods = choosePeriods(await loadCalendar(flags.calendar, context), flags);
  const model = await loadModel(flags.model, context);
  if (model.kind === 'invalid') return refuseModel(model, context);
  const { compiled } = model;
  const conversion = await loadConversion(flags, context);
  const targets = await loadTargets(flags, compiled.index, context);
  const opportunities = await loadOpportunities(flags, await loadStages(flags.stages, context), context);
  const facts: ForecastFacts = { compiled, periods, opportunities, targets, conversion };
  const built = context.runBusy(() => buildForecast(facts, flags));
  await write(flags, { built, compiled, issueFormat }, context);
  await answer(flags, { built, compiled }, context);
  return 0;
}

async function checkFiles(flags: ForecastFlags): Promise<void> {
  const inputs = givenPaths(flags, ['model', 'opportunities', 'targets', 'assignments', 'stages', 'rates']);
  const calendar = isShortCalendar(flags.calendar) ? [] : givenPaths(flags, ['calendar']);
  await checkPaths([...inputs, ...calendar], givenPaths(flags, ['csv', 'issues']));
}

interface Result {
  readonly built: BuiltForecast;
  readonly compiled: CompiledModel;
}

async function write(
  { csv, issues: issuePath }: ForecastFlags,
  { built, compiled, issueFormat }: Result & { readonly issueFormat: RecordFormat },
  context: CommandContext,
): Promise<void> {
  await withOutputs([csv, issuePath], context, async ([rows, issues]) => {
    if (csv !== undefined) for (const row of formatForecastRows(built.report, compiled.index)) await rows.write(row);
    await issues.write(formatIssueHeader(issueFormat));
    for (const issue of built.issues) await issues.write(formatIssue(issue, issueFormat));
  });
}

async function answer(
  { csv, issues, all, json }: ForecastFlags,
  { built, compiled }: Result,
  { stdout, stderr, env, signal }: CommandContext,
): Promise<void> {
  const screen = csv === '-' || issues === '-' ? stderr : stdout;
  const limit = all === true ? Number.POSITIVE_INFINITY : SHOWN_TERRITORIES;
  const { index } = compiled;
  const lines =
    json === true
      ? [formatForecast(built.report, index)]
      : renderForecast(built.report, { index, limit, palette: choosePalette(screen, env) });
  await printLines(screen, lines, signal);
}

import type { CompiledModel } from '../assignment/compileModel.js';
import { describeIssueByRow } from '../core/describeIssue.js';
import { TerritoryError } from '../core/errors.js';
import type { Issue } from '../core/issues.js';
import type { Conversion } from '../core/money/types.js';
import type { Period } from '../forecast/calendar/types.js';
import type { RollUp } from '../forecast/rollUp/indexTypes.js';
import { rollUp } from '../forecast/rollUp/rollUp.js';
import type { ForecastTerritory, OverlapPolicy } from '../forecast/rollUp/types.js';
import type { TargetFile } from '../node/readTargets.js';
import { checkTargetCurrency } from './checkTargetCurrency.js';
import { forecastBlocks } from './forecastBlocks.js';
import type { ForecastMode, ForecastReport, OpportunityCounts, TargetCounts } from './forecastReport.js';
import { issueLog } from './issueLog.js';
import type { OpportunityFile } from './loadOpportunities.js';
import type { RecordIssue } from './types.js';

/** All that a forecast depends on. */
export interface ForecastFacts {
  readonly compiled: CompiledModel;
  readonly periods: readonly Period[];
  readonly opportunities: OpportunityFile;
  readonly targets: TargetFile | null;
  readonly conversion: Conversion | undefined;
}

/** How it is made. */
export interface ForecastRules {
  readonly mode: ForecastMode;
  readonly overlap: OverlapPolicy;
  readonly asOf?: string;
}

/** A report, and everything that is wrong with single opportunities, by line. */
export interface BuiltForecast {
  readonly report: ForecastReport;
  readonly issues: readonly RecordIssue[];
}

/**
 * The forecast of every territory and period, beside the targets.
 *
 * @throws {@link TerritoryError} `invalid_option` for amounts in several currencies without rates, and `malformed_file` for
 * targets in another one than the report.
 */
export function buildForecast(facts: ForecastFacts, { mode, overlap, asOf }: ForecastRules): BuiltForecast {
  const { compiled, opportunities, periods, targets, conversion } = facts;
  checkOneCurrency(opportunities, conversion);
  const day = asOf === undefined ? {} : { asOf };
  const found = rollUp(
    { territories: territoriesOf(compiled), lines: opportunities.lines, periods },
    { overlap, ...day, ...(conversion === undefined ? {} : { conversion }) },
  );
  const currency = found.currency ?? targets?.targets.find((target) => target.currency !== undefined)?.currency ?? null;
  if (targets !== null) checkTargetCurrency(targets, currency);
  const issues = listIssues(opportunities, found);
  const log = issueLog();
  issues.forEach(log.add);
  const report = {
    ...{ currency, mode, overlap, ...day, totals: found.totals, issues: log.counts() },
    blocks: forecastBlocks(found, { index: compiled.index, periods, targets: targets?.targets ?? null }),
    opportunities: countOpportunities(opportunities, found),
    targets: targets === null ? null : countTargets(targets, new Set(periods.map(({ id }) => id))),
  };
  return { report, issues };
}

function countTargets({ targets }: TargetFile, chosen: ReadonlySet<string>): TargetCounts {
  const here = targets.filter(({ periodId }) => chosen.has(periodId));
  return {
    read: targets.length,
    inOtherPeriods: targets.length - here.length,
    ofUsers: here.filter(({ userId }) => userId !== undefined).length,
  };
}

/** The territories of a model, with the priorities of their types, by which the primary one of several is chosen. */
function territoriesOf({ model, index }: CompiledModel): ForecastTerritory[] {
  const priorities = new Map(model.types?.map(({ id, priority }) => [id, priority]));
  return index.nodes.map(({ id, parentId, from, to, active, typeId = '' }) => {
    const typePriority = priorities.get(typeId);
    return {
      ...{ id, parentId },
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      ...(active === undefined ? {} : { active }),
      ...(typePriority === undefined ? {} : { typePriority }),
    };
  });
}

function checkOneCurrency({ lines }: OpportunityFile, conversion: Conversion | undefined): void {
  const currencies = new Set(lines.map(({ currency }) => currency ?? 'no currency'));
  if (conversion !== undefined || currencies.size < 2) return;
  const expected = `exchange rates, since amounts are in ${[...currencies].sort().join(', ')}`;
  throw new TerritoryError([{ code: 'invalid_option', option: '--rates', expected, received: 'none' }]);
}

/** Those of the file and those of the roll-up, but for opportunities of other periods, which are as they should be. */
function listIssues({ issues, rows, nameRow, lineOf }: OpportunityFile, found: RollUp): RecordIssue[] {
  const own = found.issues.filter(({ code }) => code !== 'outside_periods').map((issue) => inFile(issue, rows));
  return [...issues, ...own]
    .map((issue) => {
      const row = 'row' in issue ? issue.row : 0;
      const line = 'line' in issue && issue.line !== undefined ? issue.line : lineOf(row);
      return {
        row,
        recorded: { issue, message: describeIssueByRow(issue, nameRow), ...(line === undefined ? {} : { line }) },
      };
    })
    .sort((a, b) => a.row - b.row)
    .map(({ recorded }) => recorded);
}

/** An issue of a credit line with the number of its record in place of its own, and with a pointer into the record. */
function inFile(issue: Issue, rows: readonly number[]): Issue {
  switch (issue.code) {
    case 'refused_line':
      return { ...issue, row: rows[issue.row], pointer: issue.pointer.replace(/^\/lines\/\d+/, '') };
    case 'duplicate_line':
      return { ...issue, row: rows[issue.row], firstRow: rows[issue.firstRow] };
    default:
      return 'row' in issue ? { ...issue, row: rows[issue.row] } : issue;
  }
}

function countOpportunities({ read, lines }: OpportunityFile, { totals, issues }: RollUp): OpportunityCounts {
  const sum = (outcome: 'credited' | 'unassigned' | 'repeated' | 'leftOut') =>
    totals.reduce((count, total) => count + total[outcome].lines, 0);
  const outside = new Set(issues.flatMap((issue) => (issue.code === 'outside_periods' ? [issue.row] : [])));
  // One with another issue, too, is left out for that.
  for (const issue of issues) if (LEFT_OUT.has(issue.code) && 'row' in issue) outside.delete(issue.row);
  return {
    ...{ read, credited: sum('credited'), unassigned: sum('unassigned'), inOtherPeriods: outside.size },
    ...{ repeated: sum('repeated'), leftOut: read - lines.length + sum('leftOut') - outside.size },
  };
}

const LEFT_OUT: ReadonlySet<string> = new Set(['refused_line', 'unknown_category', 'unconverted_line']);

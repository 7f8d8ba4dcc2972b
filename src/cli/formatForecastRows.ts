import type { Forecast } from '../forecast/rollUp/types.js';
import type { TargetComparison } from '../forecast/targets/types.js';
import type { HierarchyIndex } from '../hierarchy/types.js';
import type { Territory } from '../model/types.js';
import { formatCsvRow } from '../node/formatCsvRow.js';
import { forecastColumnsOf } from './forecastColumnsOf.js';
import type { ForecastBlock, ForecastReport } from './forecastReport.js';

const FIGURES = ['targetMinor', 'attainment', 'gapMinor', 'surplusMinor', 'shortfallMinor', 'coverage'] as const;

/**
 * A forecast as CSV, amounts in minor units: a row for each period and territory, then one for what no territory has and one
 * for everything, as `kind` says. Several periods together are not in it, since they are the sum of the others.
 */
export function* formatForecastRows(report: ForecastReport, index: HierarchyIndex<Territory>): Generator<string> {
  const columns = forecastColumnsOf(report.mode).map(({ name }) => `${name}Minor`);
  yield formatCsvRow(['periodId', 'kind', 'territoryId', 'name', 'currency', ...columns, ...FIGURES]);
  for (const block of report.blocks) if (block.periodId !== null) yield* formatBlock(block, report, index);
}

function* formatBlock(
  block: ForecastBlock,
  report: ForecastReport,
  { nodes }: HierarchyIndex<Territory>,
): Generator<string> {
  const { periodId, territories, unassigned, total, totalTarget } = block;
  const row = (names: readonly string[], forecast: Sums, target: TargetComparison | null) => {
    const amounts = forecastColumnsOf(report.mode).map(({ amountOf }) => toCell(amountOf(forecast)));
    const figures = FIGURES.map((name) => toCell(target === null ? null : target[name]));
    return formatCsvRow([periodId ?? '', ...names, report.currency ?? '', ...amounts, ...figures]);
  };
  for (const [position, { territoryId, forecast, target }] of territories.entries()) {
    yield row(['territory', territoryId, nodes[position].name ?? ''], forecast, target);
  }
  if (unassigned !== null) yield row(['unassigned', '', ''], unassigned, null);
  yield row(['total', '', ''], total, totalTarget);
}

type Sums = Pick<Forecast, 'single' | 'cumulative'>;

function toCell(value: number | null): string {
  return value === null ? '' : String(value);
}

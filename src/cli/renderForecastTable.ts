import type { Amount, Forecast } from '../forecast/rollUp/types.js';
import type { TargetComparison } from '../forecast/targets/types.js';
import { type AmountScale, amountScale } from './amountScale.js';
import { chooseVisible } from './chooseVisible.js';
import { forecastColumnsOf } from './forecastColumnsOf.js';
import type { ForecastBlock, ForecastColumn, ForecastReport, ForecastView } from './forecastReport.js';
import { formatCount } from './formatCount.js';
import { renderAttainment } from './renderAttainment.js';
import { shortenText } from './shortenText.js';
import { territoryName } from './territoryName.js';

const WIDTH = 80;
const NARROWEST = 12;

/** One line of a table, its cells ready to be aligned; `target` is `null` where there is none to compare with. */
interface TableRow {
  readonly label: string;
  readonly amounts: readonly Amount[];
  readonly target: TargetComparison | null;
  readonly isStrong?: boolean;
}

/**
 * The lines of a period: the territories as a tree with their sums, target, attainment and gap, then what no territory has,
 * and everything. At most 80 letters wide; where the territories do not all fit, the largest are shown.
 */
export function renderForecastTable(block: ForecastBlock, report: ForecastReport, view: ForecastView): string[] {
  const columns = forecastColumnsOf(report.mode);
  const { rows, hidden } = listRows(block, columns, view);
  const hasTargets = report.targets !== null;
  const scale = amountScale(
    rows.flatMap(({ amounts, target }) => [...amounts, ...targetAmounts(target)]),
    report.currency,
  );
  const heads = [...columns.map(({ title }) => title), ...(hasTargets ? ['target', 'gap'] : [])];
  const cells = rows.map((row) => cellsOf(row, scale, hasTargets));
  const widths = heads.map((head, at) => Math.max(head.length, ...cells.map((each) => each[at].length)));
  const room = WIDTH - widths.reduce((sum, width) => sum + width + 2, 0) - (hasTargets ? ATTAINMENT : 0);
  const longest = Math.max(...rows.map(({ label }) => [...label].length));
  const labelWidth = Math.min(longest, Math.max(NARROWEST, room));
  const align = (texts: readonly string[]) => texts.map((text, at) => `  ${text.padStart(widths[at])}`).join('');
  const { strong, faint } = view.palette;
  return [
    `${strong(titleOf(block, report))} ${faint(`in ${scale.unit}`)}`,
    faint(`${' '.repeat(labelWidth)}${align(heads)}${hasTargets ? '  attained' : ''}`),
    ...rows.map(({ label, target, isStrong }, at) => {
      const shown = shortenText(label, labelWidth);
      const padded = shown + ' '.repeat(labelWidth - [...shown].length);
      const text = padded + align(cells[at]);
      const attainment = hasTargets ? `  ${renderAttainment(target, view.palette)}` : '';
      return `${isStrong ? strong(text) : text}${attainment}`.trimEnd();
    }),
    ...(hidden === 0
      ? []
      : [faint(`… ${formatCount(hidden, 'more territory', 'more territories')}, which --all lists`)]),
  ];
}

/** Two spaces, a bar of 6, a space and a percentage. */
const ATTAINMENT = 14;

function titleOf({ periodId, from, to }: ForecastBlock, { blocks }: ForecastReport): string {
  const name = periodId ?? `all ${blocks.length - 1} periods`;
  return `${name}, from ${from} to before ${to}`;
}

function listRows(
  { territories, unassigned, total, totalTarget }: ForecastBlock,
  columns: readonly ForecastColumn[],
  { index, limit }: ForecastView,
) {
  const sizes = territories.map(({ forecast }) => sizeOf(forecast.own.single));
  const visible = chooseVisible(index, sizes, limit);
  const amountsOf = (forecast: Pick<Forecast, 'single' | 'cumulative'>) =>
    columns.map(({ amountOf }) => amountOf(forecast));
  const rows: TableRow[] = territories.flatMap(({ territoryId, forecast, target }, position) => {
    const label = ' '.repeat(index.depthOf[position]) + territoryName(index, territoryId);
    return visible[position] ? [{ label, amounts: amountsOf(forecast), target }] : [];
  });
  if (unassigned !== null) rows.push({ label: '(in no territory)', amounts: amountsOf(unassigned), target: null });
  rows.push({ label: 'total', amounts: amountsOf(total), target: totalTarget, isStrong: true });
  return { rows, hidden: visible.filter((isVisible) => !isVisible).length };
}

function sizeOf(single: Forecast['single']): number {
  return Object.values(single).reduce<number>((sum, amount) => sum + Math.abs(amount ?? 0), 0);
}

function targetAmounts(target: TargetComparison | null): Amount[] {
  return target === null ? [] : [target.targetMinor, target.gapMinor, target.surplusMinor];
}

function cellsOf({ amounts, target }: TableRow, { format }: AmountScale, hasTargets: boolean): string[] {
  const texts = amounts.map(format);
  if (!hasTargets) return texts;
  if (target === null) return [...texts, '–', '–'];
  const surplus = target.surplusMinor ?? 0;
  return [...texts, format(target.targetMinor), surplus > 0 ? `+${format(surplus)}` : format(target.gapMinor)];
}

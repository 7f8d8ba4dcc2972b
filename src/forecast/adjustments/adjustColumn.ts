import { roundRatio } from '../../core/exact/roundRatio.js';
import { categorySums } from '../rollUp/categorySums.js';
import type { RollUp } from '../rollUp/indexTypes.js';
import { lastPlacement, placementsOf } from '../rollUp/placements.js';
import type { AdjustableColumn } from './adjustableColumns.js';
import { adjustmentKey, type ReadAdjustments } from './readAdjustments.js';
import type { AdjustmentLevel, ForecastAdjustment } from './types.js';

/** The numbers of one column and period by position, exactly: of a territory with several, at the last one. */
export interface AdjustedColumn {
  readonly periodId: string;
  readonly column: string;
  readonly raw: readonly bigint[];
  readonly base: readonly bigint[];
  readonly owner: readonly bigint[];
  readonly seen: readonly bigint[];
  readonly adjustments: Readonly<Record<AdjustmentLevel, readonly (ForecastAdjustment | undefined)[]>>;
}

interface Column {
  readonly period: number;
  readonly column: AdjustableColumn;
  /** The positions of the territories, each before those that it is below. */
  readonly upward: readonly number[];
}

/** One column of all territories with its adjustments. */
export function adjustColumn(
  rollUp: RollUp,
  { byKey }: ReadAdjustments,
  { period, column, upward }: Column,
): AdjustedColumn {
  const { periods, tree } = rollUp.plan;
  const { nodes, parentOf } = tree.hierarchy;
  const place = { periodId: periods[period].id, column: column.name };
  const adjustmentsAt = (level: AdjustmentLevel) =>
    nodes.map(({ id }) => byKey.get(adjustmentKey(level, { ...place, territoryId: id })));
  const adjustments = { owner: adjustmentsAt('owner'), manager: adjustmentsAt('manager') };
  const raw = nodes.map((_, position) => rawSum(rollUp, position, { period, column }));
  const base = [...raw];
  const [owner, seen] = [[...raw], [...raw]];
  // INVARIANT: upward, all children have changed a base by the time it is used.
  for (const position of upward) {
    owner[position] = adjust(base[position], adjustments.owner[position]);
    seen[position] = adjust(owner[position], adjustments.manager[position]);
    const parent = parentOf[position];
    if (parent !== -1) base[lastPlacement(tree, parent)] += seen[position] - raw[position];
  }
  return { ...place, raw, base, owner, seen, adjustments };
}

function rawSum(rollUp: RollUp, position: number, { period, column }: Omit<Column, 'upward'>): bigint {
  const slots = placementsOf(rollUp.plan.tree, position);
  const sums = categorySums(rollUp, rollUp.revenue, { slots, part: 'value', periods: [period] });
  return sums.reduce((sum, part, place) => (column.isPart[place] ? sum + part : sum), 0n);
}

function adjust(before: bigint, adjustment: ForecastAdjustment | undefined): bigint {
  switch (adjustment?.kind) {
    case undefined:
      return before;
    case 'absolute':
      return BigInt(adjustment.amountMinor);
    case 'delta':
      return before + BigInt(adjustment.amountMinor);
    case 'factor':
      return multiply(before, adjustment.factor);
  }
}

function multiply(amount: bigint, factor: string): bigint {
  const [whole = '', fraction = ''] = factor.split('.');
  const numerator = amount * BigInt(whole + fraction);
  return roundRatio({ numerator, denominator: 10n ** BigInt(fraction.length) }, 'halfEven');
}

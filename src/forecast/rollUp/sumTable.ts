import { wideBigInt } from '../../core/money/wideBigInt.js';
import { WIDE_UNIT, type WideSums } from '../../core/money/wideSums.js';
import { emptyList, valueAt, withValues } from '../../core/sparseList.js';
import type { Scale, SumTable } from './indexTypes.js';
import { PLANE_BITS } from './scaleOf.js';

/** Sums that have just been made. */
export function sumTable(sums: WideSums): SumTable {
  return { sums, changed: emptyList() };
}

/** The exact sum of a cell, on the scale. */
export function sumOfCell({ sums, changed }: SumTable, cell: number, scale: Scale): bigint {
  return BigInt(valueAt(changed, cell) ?? firstSum(sums, cell, scale));
}

function firstSum(sums: WideSums, cell: number, { planes }: Scale): bigint {
  let exact = 0n;
  for (let plane = planes - 1; plane >= 0; plane--) exact = exact * UNIT + wideBigInt(sums, cell * planes + plane);
  return exact;
}

const UNIT = 1n << PLANE_BITS;

/** Sums that are being changed: what some cells have become. */
export interface SumDraft {
  readonly before: SumTable;
  readonly changes: Map<number, number | bigint>;
}

/** A draft of other sums. */
export function sumDraft(before: SumTable): SumDraft {
  return { before, changes: new Map() };
}

/** The sums that a draft has become, which share all others with those before. */
export function finishedSums({ before, changes }: SumDraft): SumTable {
  return { sums: before.sums, changed: withValues(before.changed, changes) };
}

/** An amount to be added, and the number of its rate. */
export interface RatedAmount {
  readonly amountMinor: number;
  readonly rate: number;
}

/** Adds an amount to the sum of a cell. */
export function addToCell(draft: SumDraft, cell: number, { amountMinor, rate }: RatedAmount, scale: Scale): void {
  const { sums, changed } = draft.before;
  const before =
    draft.changes.get(cell) ?? valueAt(changed, cell) ?? shortSum(sums, cell, scale) ?? firstSum(sums, cell, scale);
  const { exact, near } = scale.factors[rate];
  const sum = typeof before === 'number' ? before + amountMinor * near : WIDE_UNIT;
  // INVARIANT: a sum of doubles within 2^52 has been exact.
  if (Math.abs(sum) < WIDE_UNIT) draft.changes.set(cell, sum);
  else draft.changes.set(cell, BigInt(before) + BigInt(amountMinor) * exact);
}

/** A sum that fits in one number, `undefined` for another. */
function shortSum({ low, high }: WideSums, cell: number, { planes }: Scale): number | undefined {
  return planes === 1 && (high[cell] ?? 0) === 0 ? (low[cell] ?? 0) : undefined;
}

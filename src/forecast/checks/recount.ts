import { addRatios } from '../../core/exact/addRatios.js';
import { roundRatio } from '../../core/exact/roundRatio.js';
import type { Ratio } from '../../core/exact/types.js';
import type { LineTable, RollUpPlan } from '../rollUp/indexTypes.js';
import type { LineGathering } from '../rollUp/lineGathering.js';
import { lastPlacement } from '../rollUp/placements.js';
import { isRepeatAt, overlayAt, rateAt } from '../rollUp/rareColumns.js';
import { tableOf } from '../rollUp/tableOf.js';
import type { CreditLine } from '../rollUp/types.js';

/** The lines once more, by what they add up to. */
export interface Recount {
  readonly plan: RollUpPlan;
  readonly lines: readonly CreditLine[];
  readonly gathering: LineGathering;
  readonly table: LineTable;
  /** By cell and kind, `2 * cell + overlay`: the rows of the lines. */
  readonly rowsOf: ReadonlyMap<number, readonly number[]>;
  /** By slot, cell and kind, `cellKey`: the exact sum. */
  readonly sums: ReadonlyMap<number, Ratio>;
  /** The row of each line that counts, and how often the line comes again, by its id. */
  readonly rowById: ReadonlyMap<string, number>;
  readonly repeatsById: ReadonlyMap<string, number>;
}

/** What a number is made of: the slot of its territory, the last of several, or one past all for everything; and the lines. */
export interface CellPlace {
  readonly slot: number;
  /** `2 * cell + overlay`. */
  readonly lane: number;
}

const NOTHING: Ratio = { numerator: 0n, denominator: 1n };

/**
 * The sum of every cell, by walking up from the territories of each line: none of the code that adds up in a roll-up.
 * Linear in the lines, the credits and the depth of the tree.
 */
export function recount(gathering: LineGathering, lines: readonly CreditLine[]): Recount {
  const [rowsOf, sums] = [new Map<number, number[]>(), new Map<number, Ratio>()];
  const [rowById, repeatsById] = [new Map<string, number>(), countRepeats(gathering)];
  const table = tableOf(gathering);
  const counted = { plan: gathering.plan, lines, gathering, table, rowsOf, sums, rowById, repeatsById };
  for (let row = 0; row < gathering.count; row++) {
    if (gathering.cells[row] === -1) continue;
    rowById.set(gathering.ids[row], row);
    const lane = laneOf(counted, row);
    const rows = rowsOf.get(lane);
    if (rows === undefined) rowsOf.set(lane, [row]);
    else rows.push(row);
    for (const [slot, amount] of amountsOf(counted, row)) {
      const key = cellKey(counted, { slot, lane });
      sums.set(key, addRatios(sums.get(key) ?? NOTHING, converted(counted, row, amount)));
    }
  }
  return counted;
}

function countRepeats(gathering: LineGathering): Map<string, number> {
  const repeats = new Map<string, number>();
  const { ids, count } = gathering;
  for (let row = 0; row < count; row++) {
    if (isRepeatAt(gathering, row) === 1) repeats.set(ids[row], (repeats.get(ids[row]) ?? 0) + 1);
  }
  return repeats;
}

/** One number for a place, the same for the same place only. */
export function cellKey({ plan }: Pick<Recount, 'plan'>, { slot, lane }: CellPlace): number {
  return slot * laneCount(plan) + lane;
}

/** The place of a {@link cellKey}. */
export function placeOf({ plan }: Pick<Recount, 'plan'>, key: number): CellPlace {
  const lanes = laneCount(plan);
  return { slot: Math.floor(key / lanes), lane: key % lanes };
}

/** What an exact sum comes to in minor units. */
export function roundSum({ plan }: Pick<Recount, 'plan'>, sum: Ratio): bigint {
  return roundRatio(sum, plan.conversion?.rounding ?? 'halfEven');
}

/** The exact sum of a place. */
export function sumAt(counted: Recount, place: CellPlace): Ratio {
  return counted.sums.get(cellKey(counted, place)) ?? NOTHING;
}

/** An amount of a line in the currency of the sums. */
export function converted({ table, gathering }: Recount, row: number, amount: bigint): Ratio {
  const { numerator, denominator } = gathering.rateBook.rates[rateAt(table, row)].factor;
  return { numerator: amount * numerator, denominator };
}

/** What each slot has of a line, as the policy has it; the last slot is everything. */
export function amountsOf({ plan, table }: Recount, row: number): Map<number, bigint> {
  const { parentOf } = plan.tree.hierarchy;
  const [top, whole] = [parentOf.length, BigInt(table.amounts[row])];
  const amounts = new Map<number, bigint>();
  for (let credit = table.starts[row]; credit < table.starts[row + 1]; credit++) {
    const part = table.shares === null ? whole : BigInt(table.shares[credit]);
    for (const above of [...slotsAbove(parentOf, table.positions[credit]), top]) {
      const slot = lastPlacement(plan.tree, above);
      if (plan.overlap === 'distinct') amounts.set(slot, whole);
      else amounts.set(slot, (amounts.get(slot) ?? 0n) + part);
    }
  }
  return amounts.size === 0 ? amounts.set(top, whole) : amounts;
}

function slotsAbove(parentOf: Int32Array, position: number): number[] {
  const slots: number[] = [];
  for (let slot = position; slot !== -1; slot = parentOf[slot]) slots.push(slot);
  return slots;
}

function laneOf({ table }: Pick<Recount, 'table'>, row: number): number {
  return 2 * table.cells[row] + overlayAt(table, row);
}

function laneCount({ periods, categories }: RollUpPlan): number {
  return 2 * periods.length * categories.length;
}

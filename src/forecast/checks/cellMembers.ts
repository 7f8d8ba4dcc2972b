import { amountsOf, type CellPlace, type Recount } from './recount.js';

/** A line that belongs to a number, and the ways in which it may be counted there. */
export interface CellMember {
  readonly row: number;
  /** What belongs there, in minor units of the line. */
  readonly expected: bigint;
  /** All of the line. */
  readonly whole: bigint;
  /** In how many children it is. */
  readonly children: number;
  /** In how many territories at and below the one of the number it is. */
  readonly credits: number;
  /** 1 where it is in the territory itself, or, for everything, in none. */
  readonly own: number;
  /** How often it is among the lines besides. */
  readonly repeats: number;
}

/** The lines that belong to a number. Linear in the lines of its period and category. */
export function cellMembers(counted: Recount, { slot, lane }: CellPlace): CellMember[] {
  return (counted.rowsOf.get(lane) ?? []).flatMap((row) => {
    const expected = amountsOf(counted, row).get(slot);
    if (expected === undefined) return [];
    const whole = BigInt(counted.table.amounts[row]);
    const again = counted.repeatsById.get(counted.table.ids[row]) ?? 0;
    return [{ row, expected, whole, repeats: again, ...branchesOf(counted, row, slot) }];
  });
}

function branchesOf({ plan, table }: Recount, row: number, slot: number) {
  const { parentOf, endOf } = plan.tree.hierarchy;
  const isTop = slot === parentOf.length;
  const inside = table.positions
    .slice(table.starts[row], table.starts[row + 1])
    .filter((position) => isTop || (position >= slot && position < endOf[slot]));
  const below = inside.filter((position) => position !== slot);
  const children = new Set(Array.from(below, (position) => branchTo(parentOf, position, isTop ? -1 : slot)));
  const own = inside.length - below.length + (inside.length === 0 ? 1 : 0);
  return { children: children.size, credits: below.length, own };
}

/** The child of a slot that a position lies in or is. */
function branchTo(parentOf: Int32Array, position: number, slot: number): number {
  let branch = position;
  while (parentOf[branch] !== slot) branch = parentOf[branch];
  return branch;
}

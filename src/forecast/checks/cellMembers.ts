import { branchesOf, isInBranches, placementsOf } from '../rollUp/placements.js';
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
    return [{ row, expected, whole, repeats: again, ...countBranches(counted, row, slot) }];
  });
}

function countBranches({ plan, table }: Recount, row: number, slot: number) {
  const { tree } = plan;
  const { parentOf } = tree.hierarchy;
  const isTop = slot === parentOf.length;
  const [slots, branches] = isTop ? [[-1], []] : [placementsOf(tree, slot), branchesOf(tree, slot)];
  const inside = table.positions
    .slice(table.starts[row], table.starts[row + 1])
    .filter((position) => isTop || isInBranches(branches, position));
  const below = inside.filter((position) => !slots.includes(position));
  const children = new Set(Array.from(below, (position) => branchTo(parentOf, position, slots)));
  const own = inside.length - below.length + (inside.length === 0 ? 1 : 0);
  return { children: children.size, credits: below.length, own };
}

/** The child of one of the slots that a position lies in or is. */
function branchTo(parentOf: Int32Array, position: number, slots: readonly number[]): number {
  let branch = position;
  while (!slots.includes(parentOf[branch])) branch = parentOf[branch];
  return branch;
}

import { childPositions } from './childPositions.js';
import { toParent } from './hedgeLevel.js';
import type { ReadAllocation } from './readAllocation.js';

/** What a target may be: at least, at most (`null`: any), and what locks in it come to. */
export interface Room {
  readonly lowest: bigint;
  readonly highest: bigint | null;
  readonly locked: bigint;
}

/** What the target of each territory may be, given its own bounds and locks and those of all below, by position. */
export function findRooms(allocation: ReadAllocation): Room[] {
  const rooms: Room[] = [];
  // INVARIANT: backwards in pre-order, children come before their parent.
  for (let position = allocation.index.nodes.length - 1; position >= 0; position--) {
    rooms[position] = roomOf(allocation, rooms, position);
  }
  return rooms;
}

/** The room that the children of a territory, or the roots, have together. */
export function sumRooms(rooms: readonly Room[]): Room {
  let [lowest, locked] = [0n, 0n];
  let highest: bigint | null = 0n;
  for (const room of rooms) {
    lowest += room.lowest;
    locked += room.locked;
    highest = highest === null || room.highest === null ? null : highest + room.highest;
  }
  return { lowest, highest, locked };
}

/** The room of a parent whose children have this room. */
export function roomAbove(allocation: ReadAllocation, { lowest, highest, locked }: Room, depth: number): Room {
  const level = allocation.hedgeOf(depth);
  return {
    lowest: toParent(level, lowest),
    highest: highest === null ? null : toParent(level, highest),
    locked: toParent(level, locked),
  };
}

function roomOf(allocation: ReadAllocation, rooms: readonly Room[], position: number): Room {
  const { index, locks, bounds } = allocation;
  const { id } = index.nodes[position];
  const lock = locks.get(id);
  if (lock !== undefined) return { lowest: lock, highest: lock, locked: lock };
  const bound = bounds.get(id);
  const highest = bound?.highest === undefined ? null : BigInt(bound.highest);
  const own = { lowest: BigInt(bound?.lowest ?? 0), highest, locked: 0n };
  const children = childPositions(index, position).map((child) => rooms[child]);
  if (children.length === 0) return own;
  return meet(own, roomAbove(allocation, sumRooms(children), index.depthOf[position]));
}

/** What both allow; where they exclude each other, a territory's own bounds, and what is below will not fit. */
function meet(own: Room, below: Room): Room {
  const lowest = own.lowest > below.lowest ? own.lowest : below.lowest;
  const highest = lesser(own.highest, below.highest);
  const isEmpty = highest !== null && lowest > highest;
  return isEmpty ? { ...own, locked: below.locked } : { lowest, highest, locked: below.locked };
}

function lesser(a: bigint | null, b: bigint | null): bigint | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

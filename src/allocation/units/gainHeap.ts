import type { GainCurve } from './problemTypes.js';

/**
 * A unit as it stands in the order in which units are handed out: the larger gain first, then the earlier one of equal units
 * of a team, so that teams that are alike take turns, then the smaller position.
 */
export interface Ranked {
  readonly gain: number;
  /** Which one it is of units of the team, from its floor on, that bring the same one after the other. */
  readonly run: number;
  /** The position of the team. */
  readonly at: number;
}

/** The same of many teams, by position: one unit of each. */
export interface RankedUnits {
  readonly gains: Float64Array;
  readonly runs: Int32Array;
}

/** Teams by one unit of each. */
export interface GainHeap {
  /** The positions of the teams. */
  readonly teams: Int32Array;
  readonly isBefore: (a: number, b: number) => boolean;
  size: number;
}

/** Whether one unit is handed out before another. */
export function comesFirst(a: Ranked, b: Ranked): boolean {
  if (a.gain !== b.gain) return a.gain > b.gain;
  return a.run === b.run ? a.at < b.at : a.run < b.run;
}

/** The order in which units are handed out. */
export function firstOnTop({ gains, runs }: RankedUnits): GainHeap['isBefore'] {
  return (a, b) => {
    if (gains[a] !== gains[b]) return gains[a] > gains[b];
    return runs[a] === runs[b] ? a < b : runs[a] < runs[b];
  };
}

/** The order in which units would be taken back. */
export function lastOnTop(units: RankedUnits): GainHeap['isBefore'] {
  const isBefore = firstOnTop(units);
  return (a, b) => a !== b && !isBefore(a, b);
}

/** The run of a unit above the floor; 0 for one of the floor. */
export function runOf(curve: GainCurve, lowest: number, unit: number): number {
  if (unit <= lowest) return 0;
  const gain = curve.gainAt(unit);
  let run = 1;
  while (unit - run > lowest && curve.gainAt(unit - run) === gain) run++;
  return run;
}

/** So many teams in an order. */
export function sortTeams(count: number, isBefore: GainHeap['isBefore']): Int32Array {
  return Int32Array.from(Array.from({ length: count }, (_, at) => at).sort((a, b) => (isBefore(a, b) ? -1 : 1)));
}

/** A heap of the teams of a list, which is in its order already. */
export function heapOf(sorted: Int32Array, isBefore: GainHeap['isBefore']): GainHeap {
  return { teams: Int32Array.from(sorted), isBefore, size: sorted.length };
}

/** Puts the top where it belongs after its unit has changed. */
export function settleTop(heap: GainHeap): void {
  siftDown(heap, 0);
}

/** Takes the top away. */
export function dropTop(heap: GainHeap): void {
  heap.size--;
  heap.teams[0] = heap.teams[heap.size];
  siftDown(heap, 0);
}

function siftDown({ teams, size, isBefore }: GainHeap, start: number): void {
  const team = teams[start];
  let at = start;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= size) break;
    if (child + 1 < size && isBefore(teams[child + 1], teams[child])) child++;
    if (!isBefore(teams[child], team)) break;
    teams[at] = teams[child];
    at = child;
  }
  teams[at] = team;
}

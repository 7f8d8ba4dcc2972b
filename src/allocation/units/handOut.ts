import { dropTop, firstOnTop, heapOf, type RankedUnits, settleTop, sortTeams } from './gainHeap.js';
import type { GainProblem } from './problemTypes.js';
import type { UnitStep } from './types.js';

/** Where all stand: by position, the units of each member and the room that each group has. */
export interface Standing {
  readonly units: number[];
  readonly rooms: number[];
  /** Units that nobody can take. */
  left: number;
}

/** Units handed out one by one. */
export interface HandedOut {
  readonly standing: Standing;
  readonly steps: readonly UnitStep[];
  readonly stepCount: number;
  readonly last: UnitStep | null;
  /** What would come next. */
  readonly next: UnitStep | null;
  /** By position: the next unit of each member. */
  readonly nextUnits: RankedUnits;
}

/**
 * Units handed out one by one, each to the largest next gain, from the floors up. Ties go to the team that has had fewer units
 * of that gain in a row, then to the smaller id.
 *
 * INVARIANT: gains never rise from floor to cap. Then this is the best there is (Gross 1956; Fox, Management Science 13,
 * 1966), with nested group caps as well (Federgruen and Groenevelt, Operations Research 34, 1986); and a group that is full
 * stays full, so a member of it is out for good. Cost: n + units · log n.
 */
export function handOut(problem: GainProblem, listed: number): HandedOut {
  const { members } = problem;
  const standing = atFloors(problem);
  const gains = Float64Array.from(members, ({ curve, lowest }) => curve.gainAt(lowest + 1));
  const nextUnits = { gains, runs: new Int32Array(members.length).fill(1) };
  const isBefore = firstOnTop(nextUnits);
  const heap = heapOf(sortTeams(members.length, isBefore), isBefore);
  const steps: UnitStep[] = [];
  let stepCount = 0;
  let last: UnitStep | null = null;
  for (;;) {
    while (heap.size > 0 && !hasRoom(problem, standing, heap.teams[0])) dropTop(heap);
    const at = heap.teams[0];
    if (heap.size === 0 || standing.left === 0) break;
    last = stepOf(problem, standing, at, gains[at]);
    if (stepCount < listed) steps.push(last);
    stepCount++;
    move(problem, standing, at, 1);
    standing.left--;
    advance(nextUnits, at, members[at].curve.gainAt(standing.units[at] + 1));
    settleTop(heap);
  }
  const next = heap.size === 0 ? null : stepOf(problem, standing, heap.teams[0], gains[heap.teams[0]]);
  return { standing, steps, stepCount, last, next, nextUnits };
}

/** Everyone at the floor, the rest not handed out yet. */
function atFloors({ members, groups, units }: GainProblem): Standing {
  const standing = { units: members.map(({ lowest }) => lowest), rooms: groups.map(({ cap }) => cap), left: units };
  for (const { lowest, groups: above } of members) {
    standing.left -= lowest;
    for (const group of above) standing.rooms[group] -= lowest;
  }
  return standing;
}

function hasRoom({ members }: GainProblem, { units, rooms }: Standing, at: number): boolean {
  return units[at] < members[at].highest && members[at].groups.every((group) => rooms[group] > 0);
}

function stepOf({ members }: GainProblem, { units }: Standing, at: number, gain: number): UnitStep {
  return { teamId: members[at].team.id, unit: units[at] + 1, gain };
}

/** Turns to the unit after a member's, which brings so much. */
export function advance({ gains, runs }: RankedUnits, at: number, gain: number): void {
  runs[at] = gain === gains[at] ? runs[at] + 1 : 1;
  gains[at] = gain;
}

/** Gives units to a member, or takes them where their number is below 0. */
export function move({ members }: GainProblem, { units, rooms }: Standing, at: number, by: number): void {
  units[at] += by;
  for (const group of members[at].groups) rooms[group] -= by;
}

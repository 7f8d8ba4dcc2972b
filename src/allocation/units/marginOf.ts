import { firstOnTop, lastOnTop, type RankedUnits, runOf, sortTeams } from './gainHeap.js';
import type { HandedOut, Standing } from './handOut.js';
import type { GainCurve, GainProblem } from './problemTypes.js';

/** Where all stand, and what a unit more or less means to each. */
export interface Margin {
  readonly problem: GainProblem;
  readonly standing: Standing;
  /** By position: the last unit of each member, and the next one. */
  readonly lastUnits: RankedUnits;
  readonly nextUnits: RankedUnits;
  /** Everybody, who would lose a unit first, and who would get one first. */
  readonly losers: Int32Array;
  readonly winners: Int32Array;
}

/** A member, by its position, whose curve or bound is other than it was. */
export interface Changed {
  readonly at: number;
  readonly curve: GainCurve;
  /** How far its units may go: down where it gives some away, up where it takes some. */
  readonly bound: number;
}

/** A unit that could be moved. */
export interface Offer {
  /** The other member, -1 for a unit that nobody has. */
  readonly with: number;
  /** What the one who gets it gains, and what the other one loses, each with its run. */
  readonly gain: number;
  readonly loss: number;
  readonly gainRun: number;
  readonly lossRun: number;
}

/** Looks at what a unit means to everybody, once for many questions. */
export function marginOf(problem: GainProblem, { standing, nextUnits }: HandedOut): Margin {
  const { members } = problem;
  const lastUnits = {
    gains: Float64Array.from(members, ({ curve }, at) => curve.gainAt(standing.units[at])),
    runs: Int32Array.from(members, ({ curve, lowest }, at) => runOf(curve, lowest, standing.units[at])),
  };
  const losers = sortTeams(members.length, lastOnTop(lastUnits));
  const winners = sortTeams(members.length, firstOnTop(nextUnits));
  return { problem, standing, lastUnits, nextUnits, losers, winners };
}

/** The same place, to be left by moves. */
export function copyOf({ units, rooms, left }: Standing): Standing {
  return { units: [...units], rooms: [...rooms], left };
}

/** The same units, to be moved on from. */
export function copyUnits({ gains, runs }: RankedUnits): RankedUnits {
  return { gains: Float64Array.from(gains), runs: Int32Array.from(runs) };
}

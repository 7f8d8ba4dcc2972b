import type { SupportTeam, UnitRule } from './types.js';

/** What units bring to a team. */
export interface GainCurve {
  /** More units than that cannot be used. */
  readonly most: number;
  /** What a unit brings, the first one being number 1. */
  readonly gainAt: (unit: number) => number;
  /** What so many units bring together, whole or not. */
  readonly valueAt: (units: number) => number;
  /** The first unit beyond `lowest`, up to `highest`, that brings more than the one before it; `null` without any. */
  readonly firstRise: (lowest: number, highest: number) => number | null;
}

/** A team, checked, with the bounds that count. */
export interface Member {
  readonly team: SupportTeam;
  /** Where it stands in the input. */
  readonly row: number;
  readonly lowest: number;
  /** May be Infinity. */
  readonly highest: number;
  /** 1 for all where no team has a weight above 0. */
  readonly weight: number;
  readonly curve: GainCurve | null;
  /** The positions of the groups that it is in, the innermost one first. */
  readonly groups: readonly number[];
}

/** A group, checked. */
export interface MemberGroup {
  readonly id: string;
  readonly cap: number;
  /** The position of the group that it lies in, -1 without one. */
  readonly parent: number;
}

/** What is to be divided. Members and groups are in the order of their ids. */
export interface UnitProblem {
  readonly members: readonly Member[];
  readonly groups: readonly MemberGroup[];
  /** Positions of the groups, each before the one that it lies in. */
  readonly innermostFirst: readonly number[];
  /** Units to divide, without those of the shared pool. */
  readonly units: number;
  readonly rule: UnitRule;
}

/** Units divided. */
export interface Divided {
  /** By position of the member. */
  readonly units: readonly number[];
  /** Where everybody stands that no bound holds: units for a weight of 1, or the slope of what they bring. */
  readonly level: number | null;
}

/** A member whose curve is known. */
export interface Gainer extends Member {
  readonly curve: GainCurve;
}

/** A problem in which every curve is known. */
export interface GainProblem extends UnitProblem {
  readonly members: readonly Gainer[];
}

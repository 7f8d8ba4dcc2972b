import { readPlainData } from '../../core/readPlainData.js';
import { throwIssues } from '../../core/throwIssues.js';
import { giveAway } from './giveAway.js';
import { handOut } from './handOut.js';
import { type Margin, marginOf, type Offer } from './marginOf.js';
import { type MoveBudget, moveBudget } from './moveBudget.js';
import { type FlatnessQuestion, readFlatness } from './readFlatness.js';
import { takeOver } from './takeOver.js';
import { totalValue } from './totalValue.js';
import type { UnitAllocationInput } from './types.js';

/** How an optimum is looked at. */
export interface FlatMaximumOptions {
  /** By which part a team's units, and all units, are moved up and down (default 0.25). */
  readonly swing?: number;
  /** What part of the value may be lost by shares that still count as near to the best (default 0.01). */
  readonly tolerance?: number;
  /** As in {@link allocateUnits}. */
  readonly sharedPool?: number;
  readonly limits?: { readonly units?: number; readonly moves?: number };
}

/** What other units than the best mean, the other teams making the best of the rest. */
export interface UnitSwing {
  /** As near to the swing as whole units and bounds allow. */
  readonly units: number;
  /** The best value − the value with them. */
  readonly loss: number;
  /** Loss / the best value; `null` where that is 0 or less. */
  readonly lossShare: number | null;
}

/** How flat the optimum is for a team. */
export interface TeamFlatness {
  readonly teamId: string;
  /** The best share. */
  readonly units: number;
  readonly less: UnitSwing;
  readonly more: UnitSwing;
  /** The least and the most units with which no more than the tolerance is lost. */
  readonly lowest: number;
  readonly highest: number;
}

/** How flat an optimum is. */
export interface FlatMaximum {
  readonly value: number;
  /** By id, in UTF-16 code unit order. */
  readonly teams: readonly TeamFlatness[];
  /** The best value with fewer and with more units in all. */
  readonly total: { readonly less: UnitSwing; readonly more: UnitSwing };
}

/**
 * How little depends on hitting the best shares exactly: what is lost when a team gets a quarter less or more and the others
 * make the best of it, and between which shares the loss stays small.
 *
 * Around an optimum value changes little: in practice most of what there is to gain comes from moving units between teams
 * far from it (Sinha and Zoltners, Interfaces 31, 2001). By the rule `marginal`, in whole units. A negative loss is a gain,
 * as of more units in all. Cost: n² and the moves that it takes.
 *
 * @throws {@link TerritoryError} as {@link allocateUnits} does; `not_concave`, also where that would search; `limit_exceeded`.
 * @example
 * const response = { kind: 'power', scale: 100, exponent: 0.5 };
 * const teams = [{ id: 'east', response }, { id: 'west', response }];
 * const { value, teams: [east] } = flatMaximum({ units: 32, teams, rule: 'marginal' });
 * value; // => 800
 * east.less.units; // => 12
 * east.less.lossShare.toFixed(4); // => '0.0080'
 * [east.lowest, east.highest]; // => [12, 20]
 */
export function flatMaximum(input: UnitAllocationInput, options?: FlatMaximumOptions): FlatMaximum {
  const question = readPlainData(() => readFlatness(input, options));
  const { problem, limits } = question;
  const out = handOut(problem, 0);
  const { standing } = out;
  const margin = marginOf(problem, out);
  const budget = moveBudget(limits.moves);
  const value = totalValue(problem, standing.units);
  const teams = problem.members.map((_, at) => teamFlatness({ question, margin, budget, value }, at));
  const total = { less: totalSwing(question, value, -1), more: totalSwing(question, value, 1) };
  throwIssues(budget.issues());
  return { value, teams, total };
}

interface Flatness {
  readonly question: FlatnessQuestion;
  readonly margin: Margin;
  readonly budget: MoveBudget;
  readonly value: number;
}

function teamFlatness(flatness: Flatness, at: number): TeamFlatness {
  const { problem, standing } = flatness.margin;
  const { curve, lowest, highest, team } = problem.members[at];
  const units = standing.units[at];
  const down = path(flatness, at, (isTaken) => giveAway(flatness.margin, { at, curve, bound: lowest }, isTaken));
  const up = path(flatness, at, (isTaken) => takeOver(flatness.margin, { at, curve, bound: highest }, isTaken));
  return {
    teamId: team.id,
    units,
    less: { ...down.swing, units: units - down.swing.units },
    more: { ...up.swing, units: units + up.swing.units },
    lowest: units - down.near,
    highest: units + up.near,
  };
}

/** Moves a team's units one by one: what is lost at the swing, and after how many it is more than the tolerance. */
function path(
  { question: { swing, tolerance }, margin, budget, value }: Flatness,
  at: number,
  walk: (isTaken: (offer: Offer) => boolean) => unknown,
): { readonly swing: UnitSwing; readonly near: number } {
  const goal = Math.round(margin.standing.units[at] * swing);
  let [moved, sum, atGoal, near] = [0, 0, 0, 0];
  walk(({ gain, loss }) => {
    const next = sum + loss - gain;
    const isNear = next <= tolerance * Math.abs(value) && near === moved;
    if ((!isNear && moved >= goal) || !budget.spend(1)) return false;
    sum = next;
    moved++;
    if (isNear) near = moved;
    if (moved <= goal) atGoal = sum;
    return true;
  });
  return { swing: toSwing(Math.min(goal, moved), atGoal, value), near };
}

function toSwing(units: number, loss: number, value: number): UnitSwing {
  return { units, loss, lossShare: value > 0 ? loss / value : null };
}

function totalSwing({ problem, swing }: FlatnessQuestion, value: number, direction: 1 | -1): UnitSwing {
  const floors = problem.members.reduce((sum, { lowest }) => sum + lowest, 0);
  const units = Math.max(floors, problem.units + direction * Math.round(problem.units * swing));
  const { standing } = handOut({ ...problem, units }, 0);
  return toSwing(units, value - totalValue(problem, standing.units), value);
}

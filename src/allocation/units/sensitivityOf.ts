import { scaledCurve } from './curveOf.js';
import { comesFirst } from './gainHeap.js';
import { giveAway } from './giveAway.js';
import { handOut } from './handOut.js';
import type { Margin, Offer } from './marginOf.js';
import type { MoveBudget } from './moveBudget.js';
import { hasShape, LESS, MORE, reshaped } from './perturbed.js';
import type { GainProblem } from './problemTypes.js';
import { takeOver } from './takeOver.js';
import type { UnitSensitivity } from './types.js';

/**
 * By position, how a share changes when one team's response is 20 % larger or smaller, or when the exponents, rates and
 * shapes of all are; the largest of these changes counts. Cost: n² numbers
 * copied, moves · log n, and twice handing out.
 */
export function sensitivityOf(margin: Margin, budget: MoveBudget): UnitSensitivity[] {
  const { problem, standing } = margin;
  const changes = standing.units.map(() => 0);
  const note = (units: readonly number[]) => {
    for (const [at, unit] of units.entries()) changes[at] = Math.max(changes[at], Math.abs(unit - standing.units[at]));
  };
  for (const at of problem.members.keys()) {
    if (!budget.spend(0)) break;
    for (const factor of [MORE, LESS]) withResponse(margin, { at, factor, budget }).forEach(note);
  }
  for (const factor of [MORE, LESS]) if (hasShape(problem)) note(withShape(problem, factor, budget));
  return changes.map(classOf);
}

/** How an allocation changes, by the largest difference. */
export function classOf(change: number): UnitSensitivity {
  if (change === 0) return 'stable';
  return change === 1 ? '±1' : 'volatile';
}

interface Perturbation {
  readonly at: number;
  readonly factor: number;
  readonly budget: MoveBudget;
}

/** Where all stand when a member's gains are so many times as large; what brings less than nothing goes the other way. */
function withResponse(margin: Margin, { at, factor, budget }: Perturbation): (readonly number[])[] {
  const { curve, lowest, highest } = margin.problem.members[at];
  const changed = { at, curve: scaledCurve(curve, factor) };
  const isRaised = (gain: number) => gain * (factor - 1) > 0;
  const isLowered = (gain: number) => gain * (factor - 1) < 0;
  const taken = (offer: Offer) => isMoved(offer, { to: at, from: offer.with }) && budget.spend(1);
  const given = (offer: Offer) => isMoved(offer, { to: offer.with, from: at }) && budget.spend(1);
  return [
    ...(isRaised(margin.nextUnits.gains[at]) ? [takeOver(margin, { ...changed, bound: highest }, taken).units] : []),
    ...(isLowered(margin.lastUnits.gains[at]) ? [giveAway(margin, { ...changed, bound: lowest }, given).units] : []),
  ];
}

interface Move {
  readonly to: number;
  readonly from: number;
}

/** Whether handing out anew would have given a unit to the other one. */
function isMoved({ gain, gainRun, loss, lossRun }: Offer, { to, from }: Move): boolean {
  return comesFirst({ gain, run: gainRun, at: to }, { gain: loss, run: lossRun, at: from });
}

function withShape(problem: GainProblem, factor: number, budget: MoveBudget): readonly number[] {
  if (!budget.spend(0)) return [];
  const { standing, stepCount } = handOut(reshaped(problem, factor), 0);
  budget.spend(stepCount);
  return standing.units;
}

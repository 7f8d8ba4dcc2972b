import { centresOf } from './centresOf.js';
import { distanceBetween } from './distanceBetween.js';
import { loadsOf } from './loadsOf.js';
import { membersOf } from './membersOf.js';
import { outsideBands } from './outsideBands.js';
import { piecesOf } from './piecesOf.js';
import type { PlanProblem } from './problemTypes.js';
import type { PlanObjective } from './scoreTypes.js';

/** The objective of a plan, from scratch; `centres` are the medians where none are given. */
export function objectiveOf(problem: PlanProblem, assigned: Int32Array, centres?: Int32Array): PlanObjective {
  const members = membersOf(assigned, problem.territoryIds.length);
  const loads = loadsOf(problem, assigned);
  const distance = distanceTerm(problem, assigned, centres ?? centresOf(problem, members));
  const imbalance = imbalanceTerm(problem, loads);
  const disruption = disruptionTerm(problem, assigned);
  const { weights } = problem;
  return {
    brokenRules: brokenRules(problem, assigned),
    emptyTerritories: problem.mayBeEmpty ? 0 : members.filter(({ length }) => length === 0).length,
    extraPieces: problem.isContiguous ? extraPieces(piecesOf(problem, assigned)) : 0,
    outsideBands: loads.reduce((sum, load, cell) => sum + outsideBands(problem, cell, load), 0),
    total: weights.distance * distance + weights.imbalance * imbalance + weights.disruption * disruption,
    distance,
    imbalance,
    disruption,
  };
}

function distanceTerm({ places, distanceShares }: PlanProblem, assigned: Int32Array, centres: Int32Array): number {
  let sum = 0;
  for (const [unit, territory] of assigned.entries()) {
    if (territory === -1 || places.isLocated[unit] === 0 || centres[territory] === -1) continue;
    sum += distanceShares[unit] * distanceBetween(places, unit, centres[territory]);
  }
  return places.extent > 0 ? sum / places.extent : 0;
}

function imbalanceTerm({ means, territoryIds: { length: count } }: PlanProblem, loads: Float64Array): number {
  let [sum, counted] = [0, 0];
  for (const [activity, mean] of means.entries()) {
    if (mean <= 0) continue;
    counted++;
    const squares = loads
      .subarray(activity * count, (activity + 1) * count)
      .reduce((total, load) => total + (load / mean - 1) ** 2, 0);
    sum += Math.sqrt(squares / count);
  }
  return counted === 0 ? 0 : sum / counted;
}

function disruptionTerm({ baseline, disruptionShares }: PlanProblem, assigned: Int32Array): number {
  if (baseline === null) return 0;
  return assigned.reduce(
    (sum, territory, unit) => sum + (territory === baseline[unit] ? 0 : disruptionShares[unit]),
    0,
  );
}

function brokenRules(problem: PlanProblem, assigned: Int32Array): number {
  const { locks, forbidden, families, territoryIds } = problem;
  let broken = families.filter((family) => family.some((unit) => assigned[unit] !== assigned[family[0]])).length;
  for (const [unit, territory] of assigned.entries()) {
    if (territory === -1) broken++;
    else if (locks[unit] !== -1 && locks[unit] !== territory) broken++;
    else if (forbidden.has(unit * territoryIds.length + territory)) broken++;
  }
  return broken;
}

function extraPieces(pieces: readonly (readonly unknown[])[]): number {
  return pieces.reduce((sum, { length }) => sum + Math.max(0, length - 1), 0);
}

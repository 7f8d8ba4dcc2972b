import { type Contest, capsWithinGroups, usableUnits } from './capsWithinGroups.js';
import type { Divided, Gainer, GainProblem } from './problemTypes.js';
import { unitsAtSlope } from './unitsAtSlope.js';

/** Logarithms beyond which numbers are 0 or Infinity. */
const LOWEST = -800;
const HIGHEST = 800;
const ROUNDS = 120;

/**
 * Parts of units so that a bit more would bring the same to every team that no bound holds: the best there is where responses
 * are concave. By bisection of that slope, which is the level.
 */
export function divideContinuously(problem: GainProblem): Divided {
  if (problem.members.length === 0) return { units: [], level: null };
  const capped = capsWithinGroups(problem.members, problem, (contest) => divideBySlope(contest).units);
  return divideBySlope({ members: capped, total: usableUnits(capped, problem.units) });
}

function divideBySlope({ members, total }: Contest<Gainer>): Divided {
  let [low, high] = [LOWEST, HIGHEST];
  for (let round = 0; round < ROUNDS; round++) {
    const middle = (low + high) / 2;
    if (sumOf(unitsAt(members, middle)) >= total) low = middle;
    else high = middle;
  }
  return { units: between(unitsAt(members, high), unitsAt(members, low), total), level: Math.exp(low) };
}

function unitsAt(members: readonly Gainer[], logarithm: number): number[] {
  const slope = Math.exp(logarithm);
  return members.map(({ team: { response }, lowest, highest }) => {
    // INVARIANT: readContinuous refuses lists of gains.
    const units = response === undefined ? lowest : unitsAtSlope(response, slope, { lowest, highest });
    return Math.min(Math.max(units, lowest), highest);
  });
}

/** The point between too few and too many units at which they add up: of a team whose slope is constant, some. */
function between(few: readonly number[], many: readonly number[], total: number): number[] {
  const [least, most] = [sumOf(few), sumOf(many)];
  const part = most > least ? Math.min(1, Math.max(0, (total - least) / (most - least))) : 0;
  return few.map((units, at) => units + part * (many[at] - units));
}

function sumOf(units: readonly number[]): number {
  return units.reduce((sum, each) => sum + each, 0);
}

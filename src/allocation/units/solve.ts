import type { Issue } from '../../core/issues.js';
import { fail } from '../../core/throwIssues.js';
import { divideByWeight, type WeightRounding } from './divideByWeight.js';
import { divideContinuously } from './divideContinuously.js';
import { findRises } from './findRises.js';
import { gainProblemOf } from './gainProblemOf.js';
import { moveBudget } from './moveBudget.js';
import type { GainProblem, UnitProblem } from './problemTypes.js';
import type { ReadAllocation } from './readAllocation.js';
import { countBounds, resolvedPrices } from './resolvedPrices.js';
import type { Solution } from './solutionTypes.js';
import { solveExactly } from './solveExactly.js';
import { solveGreedily } from './solveGreedily.js';

/** How units are divided by the rule that was asked for, and at what price. */
export function solve(read: ReadAllocation): Solution {
  const { problem, isWhole, rounding, whenNotConcave } = read;
  switch (problem.rule) {
    case 'proportional':
      return solveByWeight(read, isWhole ? rounding : 'none');
    case 'maxMin':
      return solveByWeight(read, isWhole ? 'adams' : 'none');
    case 'marginal': {
      // INVARIANT: readProblem has refused teams without a curve.
      const gainProblem = gainProblemOf(problem) ?? { ...problem, members: [] };
      const rises = findRises(gainProblem);
      if (!isWhole) return solveContinuously(gainProblem, read, rises);
      if (rises.length === 0) return solveGreedily(gainProblem, read);
      return whenNotConcave === 'exact' ? solveExactly(gainProblem, read) : fail(rises);
    }
  }
}

function solveByWeight(read: ReadAllocation, rounding: WeightRounding): Solution {
  const divide = (problem: UnitProblem) => divideByWeight(problem, rounding);
  const { units, level } = divide(read.problem);
  return { ...plainSolution(read, units), method: 'weights', level, ...pricesByDividing(read, units, divide) };
}

function solveContinuously(problem: GainProblem, read: ReadAllocation, rises: readonly Issue[]): Solution {
  const lists = problem.members.filter(({ team }) => team.response === undefined);
  const expected = 'a response, of which parts of units can be divided';
  const missing = lists.map(
    ({ row }): Issue => ({ code: 'missing_member', pointer: `/teams/${row}/response`, expected }),
  );
  if (rises.length + missing.length > 0) return fail([...rises, ...missing]);
  const { units, level } = divideContinuously(problem);
  const divide = (changed: UnitProblem) => divideContinuously(gainProblemOf(changed) ?? problem);
  return { ...plainSolution(read, units), method: 'continuous', level, ...pricesByDividing(read, units, divide) };
}

function plainSolution({ problem }: ReadAllocation, units: readonly number[]): Omit<Solution, 'method' | 'level'> {
  const divided = units.reduce((sum, each) => sum + each, 0);
  const left = problem.units - divided;
  const leftUnits = left > problem.units * 1e-12 ? left : 0;
  const nothing = { shadowPrice: null, steps: [], stepCount: 0, prices: null, sensitivity: null, issues: [] };
  return { units, leftUnits, ...nothing };
}

type Divide = (problem: UnitProblem) => { readonly units: readonly number[] };

/** So many moves does a team count for that is given its share anew. */
const MOVES_OF_A_SHARE = 5;

function pricesByDividing(read: ReadAllocation, units: readonly number[], divide: Divide) {
  const problem = gainProblemOf(read.problem);
  if (problem === null || !read.hasDetails) return {};
  const budget = moveBudget(read.limits.moves);
  budget.spend(countBounds(problem) * problem.members.length * MOVES_OF_A_SHARE);
  if (!budget.spend(0)) return { issues: budget.issues() };
  const prices = resolvedPrices(problem, units, { divide: (changed) => divide(changed).units, isAnyBound: false });
  return { prices };
}

import type { Issue } from '../../core/issues.js';
import { fail } from '../../core/throwIssues.js';
import { compareObjectives } from './compareObjectives.js';
import { countPieces } from './countPieces.js';
import { makeMove } from './makeMove.js';
import { objectiveOf } from './objectiveOf.js';
import { recentre } from './recentre.js';
import type { SearchState } from './searchTypes.js';
import { spreadAssigned } from './spreadAssigned.js';
import type { LinearProgram, PlanSolver } from './types.js';
import { writeProgram } from './writeProgram.js';

/**
 * Asks a solver for a plan with the centres of a search, and goes over to it where it is better by the whole objective.
 * What is no plan is an issue.
 *
 * @throws {@link TerritoryError} `solver_failed` with the message of what the solver throws.
 */
export function solveExactly(state: SearchState, solver: PlanSolver): { readonly issues: readonly Issue[] } {
  const program = writeProgram(state);
  const names = ask(solver, program);
  if (names === null) return failed('it found none');
  if (!Array.isArray(names)) return failed('expected a list of names, or null');
  const assigned = readSolution(state, names);
  if (assigned === null) return failed('expected the names of variables, one for each unit or family');
  if (isBetter(state, assigned)) goOver(state, assigned);
  return { issues: [] };
}

function ask(solver: PlanSolver, program: LinearProgram): unknown {
  try {
    return solver(program);
  } catch (error) {
    return fail([{ code: 'solver_failed', reason: messageOf(error) }]);
  }
}

/** What was thrown need not be an error, nor readable. */
function messageOf(error: unknown): string {
  try {
    return error instanceof Error ? error.message : String(error);
  } catch {
    return 'something that cannot be read';
  }
}

function failed(reason: string): { readonly issues: readonly Issue[] } {
  return { issues: [{ code: 'solver_without_plan', reason }] };
}

function readSolution(state: SearchState, names: readonly unknown[]): Int32Array | null {
  const assigned = new Int32Array(state.assigned.length).fill(-1);
  for (const name of names) {
    const [, group = '', territory = ''] = /^x(\d+)_(\d+)$/.exec(String(name)) ?? [];
    const [position, to] = [Number(group), Number(territory)];
    if (group === '' || assigned[position] !== -1 || to >= state.territories) return null;
    assigned[position] = to;
  }
  return assigned.includes(-1) ? null : assigned;
}

function isBetter(state: SearchState, assigned: Int32Array): boolean {
  const [found, own] = [assigned, state.assigned].map((each) =>
    objectiveOf(state.problem, spreadAssigned(state.groups, each)),
  );
  return compareObjectives(found, own) < 0;
}

function goOver(state: SearchState, assigned: Int32Array): void {
  for (const [group, territory] of assigned.entries()) {
    if (state.assigned[group] !== territory) makeMove(state, group, territory);
  }
  countPieces(state);
  recentre(state, 'exactly');
}

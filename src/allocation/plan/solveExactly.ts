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
 * @throws {@link TerritoryError} `solver_failed` with the message of what the solver throws, or for an answer that cannot be
 * read.
 */
export function solveExactly(state: SearchState, solver: PlanSolver): { readonly issues: readonly Issue[] } {
  const program = writeProgram(state);
  const answer = ask(solver, program);
  if (answer === null) return failed('it found none');
  const assigned = readAnswer(state, answer);
  if (typeof assigned === 'string') return failed(assigned);
  if (isBetter(state, assigned)) goOver(state, assigned);
  return { issues: [] };
}

/** An answer comes from outside: it may be a proxy that throws, or one that was revoked. */
function readAnswer(state: SearchState, answer: unknown): Int32Array | string {
  try {
    if (!Array.isArray(answer)) return 'expected a list of names, or null';
    return readSolution(state, answer) ?? 'expected the names of variables, one for each unit or family';
  } catch (error) {
    return fail([{ code: 'solver_failed', reason: `its answer cannot be read: ${messageOf(error)}` }]);
  }
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
    if (typeof name !== 'string') return null;
    const [, group = '', territory = ''] = /^x(\d+)_(\d+)$/.exec(name) ?? [];
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

import type { Issue } from '../../core/issues.js';
import { readOptions } from '../../core/readOptions.js';
import { throwIssues } from '../../core/throwIssues.js';
import { findRises } from './findRises.js';
import { gainProblemOf } from './gainProblemOf.js';
import type { GainProblem } from './problemTypes.js';
import { shareOf, unitLimits } from './readAllocation.js';
import { readProblem } from './readProblem.js';
import { flatnessSchema, unitsSchema } from './unitsSchema.js';

/** What is looked at, checked. */
export interface FlatnessQuestion {
  readonly problem: GainProblem;
  readonly swing: number;
  readonly tolerance: number;
  readonly limits: { readonly units: number; readonly moves: number };
}

/** What `flatMaximum` is given, or a thrown error with every issue. */
export function readFlatness(given: unknown, givenOptions: unknown): FlatnessQuestion {
  const input = readOptions(unitsSchema, given);
  const { swing = 0.25, tolerance = 0.01, sharedPool = 0, limits = {} } = readOptions(flatnessSchema, givenOptions);
  if (input.rule !== 'marginal') {
    throwIssues([{ code: 'wrong_type', pointer: '/rule', expected: 'marginal', received: `\`${input.rule}\`` }]);
  }
  const read = readProblem(input, { isWhole: true, sharedUnits: shareOf(input.units, sharedPool, true) });
  // INVARIANT: readProblem refuses teams without a curve by this rule.
  const problem = gainProblemOf(read) ?? { ...read, members: [] };
  const { units = unitLimits.units, moves = unitLimits.moves } = limits;
  throwIssues([...findRises(problem), ...findLimitIssues(problem.units * (1 + swing), units)]);
  return { problem, swing, tolerance, limits: { units, moves } };
}

function findLimitIssues(received: number, maximum: number): Issue[] {
  return received <= maximum ? [] : [{ code: 'limit_exceeded', pointer: '/units', limit: 'units', maximum, received }];
}

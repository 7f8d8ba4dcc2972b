import { hasShape, LESS, MORE, rescaled, reshaped } from './perturbed.js';
import type { GainProblem } from './problemTypes.js';
import { searchExactly } from './searchExactly.js';
import { classOf } from './sensitivityOf.js';
import type { UnitSensitivity } from './types.js';

/** How shares change with other responses, as `sensitivityOf` has it, by a search for each. */
export function exactSensitivity(problem: GainProblem, units: readonly number[]): UnitSensitivity[] {
  const others = [
    ...problem.members.flatMap((_, at) => [rescaled(problem, at, MORE), rescaled(problem, at, LESS)]),
    ...(hasShape(problem) ? [reshaped(problem, MORE, true), reshaped(problem, LESS, true)] : []),
  ];
  const changes = units.map(() => 0);
  for (const other of others) {
    for (const [at, unit] of searchExactly(other).units.entries()) {
      changes[at] = Math.max(changes[at], Math.abs(unit - units[at]));
    }
  }
  return changes.map(classOf);
}

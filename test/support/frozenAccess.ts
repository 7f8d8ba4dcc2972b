import type { AccessWorld } from './accessArbitraries.js';
import { deepFreeze } from './deepFreeze.js';

/** The same world with everything in it frozen, but for the numbers of a table, which cannot be. */
export function frozenAccess({ input, options }: AccessWorld): AccessWorld {
  const { assignments = [], ...rest } = input;
  const frozen = 'offsets' in assignments ? Object.freeze(assignments) : deepFreeze(assignments);
  return { input: Object.freeze({ ...deepFreeze(rest), assignments: frozen }), options: deepFreeze(options) };
}

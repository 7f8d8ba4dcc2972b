import type { Machine, Versions } from './describeMachine.js';
import type { Result } from './result.js';

/** What bench/results.json holds: a whole run. */
export interface Report {
  readonly machine: Machine;
  readonly versions: Versions;
  readonly results: readonly Result[];
}

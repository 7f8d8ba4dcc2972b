import type { Issue } from '../../core/issues.js';
import type { UnitGraph } from './problemTypes.js';

/** What is moved as a whole: a family, or a unit by itself. */
export interface PlanGroups {
  /** The units of each group, in order; groups in the order of their first unit. */
  readonly members: readonly (readonly number[])[];
  /** By unit. */
  readonly groupOf: Int32Array;
  /** By activity, then group. */
  readonly amounts: readonly Float64Array[];
  /** By group: the territory that it is locked in, −1 for none. */
  readonly locks: Int32Array;
  /** By group × number of territories + territory: 1 where it may go; `null` where everything may go everywhere. */
  readonly allowed: Uint8Array | null;
  readonly graph: Pick<UnitGraph, 'starts' | 'neighbours'> | null;
  /** Rules that contradict each other. */
  readonly issues: readonly Issue[];
}

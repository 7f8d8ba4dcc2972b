import type { CompiledModel } from '../../assignment/compileModel.js';
import type { Formula } from '../logic/formula.js';
import type { Space } from '../space/types.js';
import type { Hull } from './hull.js';

/** A model as an analysis looks at it; all lists are by position in the model's index. */
export interface Plan {
  readonly compiled: CompiledModel;
  readonly space: Space;
  /** 1 for a territory that is considered at all, as all above it are. */
  readonly open: Uint8Array;
  /** That `criteria` are met; nothing where there are none. */
  readonly gates: readonly (Formula | undefined)[];
  /** That `localCriteria` are met; nothing where there are none. */
  readonly locals: readonly (Formula | undefined)[];
  /** Where a record has to be to get into a territory, or below it. */
  readonly reachHulls: readonly Hull[];
  /** Where a record has to be to belong to a territory. */
  readonly holdHulls: readonly Hull[];
}

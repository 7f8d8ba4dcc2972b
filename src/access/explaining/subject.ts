import type { AccessIndex, UserAccess } from '../indexTypes.js';

/** One question of one user. */
export interface Subject {
  readonly index: AccessIndex;
  readonly user: UserAccess;
  readonly type: number;
  readonly row: number;
}

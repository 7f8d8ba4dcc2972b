import type { AccessIndex } from '../access/indexTypes.js';
import type { GrantedLevel } from '../access/types.js';
import type { CompiledModel } from '../assignment/compileModel.js';
import type { Membership } from '../model/types.js';
import type { AccessFileResult } from './accessFile.js';

/** What every report on access goes by. */
export interface AccessReport {
  readonly index: AccessIndex;
  readonly asOf: string;
  readonly compiled: CompiledModel;
  readonly memberships: readonly Membership[];
  readonly file: AccessFileResult;
  /** Less than this counts as no access. */
  readonly minLevel: GrantedLevel;
  /** The field that the owners were read from. */
  readonly ownerField?: string;
}

import { KIND_BITS } from '../deciding/kinds.js';
import type { AccessIndex, UserAccess } from '../indexTypes.js';
import type { Demand } from './demand.js';

/** Whether a user meets a demand for every record, as everybody does or as an administrator. */
export function hasEverything({ rules }: AccessIndex, user: UserAccess, { type, minLevel, kinds }: Demand): boolean {
  if ((kinds & KIND_BITS.everyone) !== 0 && rules.everyone[type] >= minLevel) return true;
  return user.isAdministrator && (kinds & KIND_BITS.administrator) !== 0 && rules.administrator >= minLevel;
}

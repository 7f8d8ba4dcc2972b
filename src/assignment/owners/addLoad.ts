import type { Candidate } from './listCandidates.js';
import type { OwnerState } from './types.js';
import { updateRecords } from './updateRecords.js';

/** The state after a member has taken on a load, which is no turn by itself. */
export function addLoad(state: OwnerState, { userId, open }: Candidate, size: number): OwnerState {
  return updateRecords(state, [{ userId, open: open + size }]);
}

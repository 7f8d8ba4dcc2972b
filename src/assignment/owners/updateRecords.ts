import { sortState } from './sortState.js';
import type { OwnerRecord, OwnerState } from './types.js';

/** A state in which the members of `updates` replace those of the records with the same user, or make a new one. */
export function updateRecords(state: OwnerState, updates: readonly OwnerRecord[]): OwnerState {
  const records = new Map(state.members.map((record) => [record.userId, record]));
  for (const update of updates) records.set(update.userId, { ...records.get(update.userId), ...update });
  return sortState({ members: [...records.values()] });
}

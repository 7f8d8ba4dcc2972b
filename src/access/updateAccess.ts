import { readPlainData } from '../core/readPlainData.js';
import { throwIssues } from '../core/throwIssues.js';
import type { AccessIndex } from './indexTypes.js';
import { requireAccessIndex } from './requireAccessIndex.js';
import { addNew } from './updating/addNew.js';
import { planChanges } from './updating/planChanges.js';
import { readChanges } from './updating/readChanges.js';
import type { AccessChanges } from './updating/types.js';

/**
 * The index after changes: it answers as one that is compiled from the changed input does, and shares with the given one
 * what did not change. That one still answers as before.
 *
 * Each entry says all that there is under its key from now on; whom or what it names is known from then on. Dates are looked at on the index's day. What concerns the
 * model, the roles or the policy takes a new index. Each entry costs a copy of the list of users and of that of territories,
 * so for some thousands of entries `compileAccess` is faster.
 *
 * @throws {@link TerritoryError} with everything that is wrong with the changes, as {@link compileAccess} does; the same key
 * twice in one part is `duplicate_id`.
 * @example
 * const index = compileAccess(accessInput, { asOf: '2026-07-01' });
 * const moved = updateAccess(index, { assignments: [{ accountId: 'siemens', territories: [{ territoryId: 'amer' }] }] });
 * accessLevel(moved, 'ann', { type: 'account', id: 'siemens' }); // => 'none'
 * accessLevel(index, 'ann', { type: 'account', id: 'siemens' }); // => 'edit'
 */
export function updateAccess(index: AccessIndex, changes: AccessChanges): AccessIndex {
  requireAccessIndex(index);
  return readPlainData(() => {
    const read = readChanges(changes);
    const grown = addNew(index, read);
    const { steps, issues } = planChanges(grown, read);
    throwIssues(issues);
    return steps.reduce((changed, step) => step(changed), grown);
  });
}

import { readPlainData } from '../core/readPlainData.js';
import { fail } from '../core/throwIssues.js';
import { buildIndex } from './compiling/buildIndex.js';
import type { AccessIndex } from './indexTypes.js';
import { attempt } from './reading/attempt.js';
import { readInput } from './reading/readInput.js';
import { readOptions } from './reading/readOptions.js';
import type { AccessInput, AccessOptions } from './types.js';

/**
 * Who may see and edit what on one day, ready to be asked: do this once and keep the result.
 *
 * Whatever nothing grants is not granted. Grants add up, and the highest level counts:
 *
 * | kind | who | level |
 * |---|---|---|
 * | `everyone` | every user | `policy.everyone` |
 * | `administrator` | administrators | `policy.administrator` |
 * | `owner` | the owner of the record | `policy.owner` |
 * | `superior`, `role_peer` | users whose role is above that of the owner, or the same | `policy.superior`, `policy.rolePeer` |
 * | `share` | the user with whom the record is shared | that of the share |
 * | `team` | the team of the account | `access` of the team member |
 * | `territory` | members of the record's territory, and of those above it by `policy.upward` | `access` of the territory |
 * | `peer` | members of the record's own territory | `policy.peer` |
 * | `manager` | the manager of the record's territory | `policy.manager` |
 * | `account` | those with access to the account of a contact or an opportunity | `policy.children` |
 * | `child` | those with access to a contact or an opportunity of the account | `policy.parent` |
 *
 * The last two follow from direct access alone, once. A profile puts a ceiling over all that, administrators' aside. A deny
 * of a `record` beats everything; a deny of a `path` takes away what comes through one territory. What is not open on the
 * day is as absent: dates of territories, which hold for all below them, memberships, assignments, records, owners,
 * shares, teams, denies and users.
 *
 * Linear in the size of the input.
 *
 * @throws {@link TerritoryError} with everything that is wrong: what {@link parseModel} refuses, with pointers under
 * `/model`; members that are missing, unknown or of the wrong type; dates; ids that come twice or refer to nothing
 * (`unknown_territory`, `unknown_user`, `unknown_record`, `unknown_role`); `duplicate_owner`. Nothing is decided then.
 * @example
 * const index = compileAccess(
 *   {
 *     model: {
 *       id: 'plan',
 *       territories: [
 *         { id: 'emea', parentId: null },
 *         { id: 'dach', parentId: 'emea', access: { account: 'edit' } },
 *       ],
 *     },
 *     memberships: [{ userId: 'ann', territoryId: 'emea' }],
 *     assignments: [{ accountId: 'siemens', territoryId: 'dach', to: '2027-01-01' }],
 *   },
 *   { asOf: '2026-07-01' },
 * );
 * accessLevel(index, 'ann', { type: 'account', id: 'siemens' }); // => 'edit'
 */
export function compileAccess(input: AccessInput, options: AccessOptions): AccessIndex {
  return readPlainData(() => {
    const read = attempt(() => readInput(input));
    const given = attempt(() => readOptions(options));
    const issues = [...given.issues, ...read.issues];
    if (read.result === undefined || given.result === undefined) return fail(issues);
    return buildIndex(read.result, given.result);
  });
}

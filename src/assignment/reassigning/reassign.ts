import { describeValue } from '../../core/describeValue.js';
import type { Issue } from '../../core/issues.js';
import { throwIssues } from '../../core/throwIssues.js';
import type { CompiledModel } from '../compileModel.js';
import type { AssignmentDiff } from '../diffTypes.js';
import { prepareRun } from '../prepareRun.js';
import type { AssignmentTable } from '../types.js';
import { assignRows } from './assignRows.js';
import { type ChangedAccounts, changeAccounts } from './changeAccounts.js';
import { compareModels } from './compareModels.js';
import { everyRow } from './everyRow.js';
import { patchTracked } from './patchTracked.js';
import { readChanges } from './readChanges.js';
import { renumberTerritories } from './renumberTerritories.js';
import { rowDiff } from './rowDiff.js';
import { rowsToEvaluate } from './rowsToEvaluate.js';
import type { AccountChanges, Reassignment, TablePatch, TrackedAssignment } from './types.js';

/**
 * The assignments of a tracked run after changes of the model, of accounts or of options, and how they differ from those
 * before: what {@link trackAssignment} would come to, but only accounts that a change can touch are evaluated again.
 *
 * | what has changed | accounts that are evaluated |
 * |---|---|
 * | accounts | those, whatever it is that changed of them |
 * | `criteria` or `localCriteria` of a territory | those that get there and that it lets pass, or takes, either before or now |
 * | a territory was added, removed, moved, opened or closed, also by the day | those that get there and pass it |
 * | its rank or the priority of its type, where these are keys of the policy | those that get there and pass it |
 * | one of the latter two, or the options | those with pins, too |
 * | the policy, or the order of the list where `position` is a key of it | all: `fullRun` says so |
 *
 * An account without that would have the same territories and issues as before. Nothing else of a model counts: names,
 * managers, access, attributes, criteria of opportunities.
 *
 * Which accounts get there is asked of the accounts themselves, but only of those in or below the nearest territory
 * above that takes whatever it lets pass, and not of those in a territory that no account can meet together with the
 * criteria as they are now, as far as finding that out is quicker than testing them. Without such a one above, or with a
 * numeric `winners`, every account is tested; where that takes more than two tests for each account, all are evaluated
 * instead.
 *
 * Changed accounts keep their rows, new ones come last, and where one was removed the rows after it move up. The
 * difference is the one that {@link diffAssignments} finds, but each row of an id that occurs more than once counts.
 * `previous` stays as it is, and `next` shares with it what has not changed. A single change that cannot be used, such as
 * an id to remove that is not there, is an issue beside the result.
 *
 * The cost is linear in the number of territories, with copies of the lists of the table that change; accounts are found
 * by id in some nanoseconds for each row. One changed criteria among 10,000 over 1,000,000 accounts takes about a
 * fiftieth of a full run. An account with members that throw when they are read, which plain data has not, may keep what it
 * had where the changed criteria would have read them first.
 *
 * @throws {@link TerritoryError} `wrong_type` and `unknown_member` for what is not of the form of changes, and what
 * {@link assignAccounts} throws.
 * @example
 * const tracked = trackAssignment(compiled, [{ id: 'siemens', country: 'DE' }, { id: 'renault', country: 'FR' }]);
 * const change: Change = { op: 'update', territoryId: 'de', set: { criteria: { '==': [{ var: 'state' }, 'BY'] } } };
 * const { changes, evaluated } = reassign(compileModel(applyChange(model, change).model), tracked, {});
 * changes; // => [{ accountId: 'siemens', kind: 'moved', gained: ['emea'], lost: ['de'] }]
 * evaluated; // => 1
 */
export function reassign(
  compiled: CompiledModel,
  previous: TrackedAssignment,
  changes: AccountChanges = {},
): Reassignment {
  throwIssues(findInputIssues(compiled, previous));
  const read = readChanges(changes);
  const changed = changeAccounts(previous, read);
  const { kept, accounts } = changed;
  const { options = kept.options } = read;
  // First of all, since this checks the options.
  const prepared = options === kept.options ? undefined : prepareRun(compiled, options);
  const comparison = compareModels(
    { compiled: kept.compiled, asOf: kept.options.asOf },
    { compiled, asOf: options.asOf },
  );
  const run = prepared ?? (comparison.isSameLayout ? kept.run : prepareRun(compiled, options));
  const assigning = { compiled, accounts, options, run };
  const { rows, ...search } = rowsToEvaluate(changed, assigning, comparison);
  const patch = assignRows(assigning, rows);
  const numbered = comparison.areIdsSame ? kept : renumberTerritories(kept, compiled.territoryIds);
  const next = patchTracked(numbered, assigning, patch);
  const diff = difference({ previous, changed, patch, next });
  return { next, ...diff, evaluated: rows.length, ...search, issues: [...read.issues, ...changed.issues] };
}

/** What has come to be. */
interface Outcome {
  readonly previous: TrackedAssignment;
  readonly changed: ChangedAccounts;
  readonly patch: TablePatch;
  readonly next: TrackedAssignment;
}

function difference({ previous, changed: { kept, removedRows }, patch, next }: Outcome): AssignmentDiff {
  const { rows, table } = patch;
  const diff = rowDiff();
  const addRemoved = diff.between(previous.table, table);
  for (const row of removedRows) addRemoved(row, rows.length);
  const addEvaluated = diff.between(kept.table, table);
  for (let at = 0; at < rows.length; at++) addEvaluated(rows[at], at);
  const refused = countRefused(next.table, next.looseRows) - countRefused(table, everyRow(rows));
  return diff.finish(next.accounts.length - rows.length - refused);
}

function countRefused({ accountIds }: AssignmentTable, rows: Uint32Array): number {
  let count = 0;
  for (let at = 0; at < rows.length; at++) if (accountIds[rows[at]] === '') count++;
  return count;
}

function findInputIssues(compiled: unknown, previous: unknown): Issue[] {
  return [
    ...findWrongType(compiled, 'gates', 'a model from compileModel'),
    ...findWrongType(previous, 'rowsIn', 'an assignment from trackAssignment'),
  ];
}

/** A plain model or table in the place of what it was made into is an easy slip in JavaScript. */
function findWrongType(value: unknown, member: string, expected: string): Issue[] {
  if (typeof value === 'object' && value !== null && member in value) return [];
  return [{ code: 'wrong_type', pointer: '', expected, received: describeValue(value) }];
}

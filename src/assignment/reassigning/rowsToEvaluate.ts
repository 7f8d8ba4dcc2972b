import { accountCheck } from './accountCheck.js';
import type { ChangedAccounts } from './changeAccounts.js';
import type { ModelComparison } from './compareModels.js';
import { everyRow } from './everyRow.js';
import { looseRowsOf } from './looseRows.js';
import { readableId } from './readableId.js';
import type { DatedModel, TerritoryChange } from './territoryChanges.js';
import { touchedRows } from './touchedRows.js';
import type { Assigning, FullRunReason, TrackedAssignment } from './types.js';

/** The rows, ascending, that have to be evaluated, and how they were found. */
export interface RowsToEvaluate {
  readonly rows: Uint32Array;
  readonly tested: number;
  readonly fullRun?: FullRunReason;
}

/** The rows that changes of accounts, model and options may touch. */
export function rowsToEvaluate(
  { kept, changedRows }: ChangedAccounts,
  assigning: Assigning,
  comparison: ModelComparison,
): RowsToEvaluate {
  const { accounts, compiled, options } = assigning;
  if (comparison.fullRun !== undefined) return fullRunOver(accounts, comparison.fullRun);
  const [before, after] = [
    { compiled: kept.compiled, asOf: kept.options.asOf },
    { compiled, asOf: options.asOf },
  ];
  const changed = new Set(comparison.changes.flatMap((change) => positionBefore(change, before, after) ?? []));
  const checks = comparison.changes.flatMap((change) => accountCheck(change, before, after, changed) ?? []);
  const known = [...changedRows, ...unclearRows({ ...kept, accounts }, assigning, comparison)];
  return touchedRows({ ...kept, accounts }, checks, known) ?? fullRunOver(accounts, 'extent');
}

/** One that was opened or moved here was there before, perhaps with other criteria. */
function positionBefore(change: TerritoryChange, before: DatedModel, after: DatedModel): number | undefined {
  if (change.kind !== 'came') return change.before;
  return before.compiled.index.positionById.get(after.compiled.index.nodes[change.after].id);
}

function fullRunOver(accounts: readonly unknown[], fullRun: FullRunReason): RowsToEvaluate {
  return { rows: everyRow(accounts), tested: 0, fullRun };
}

/**
 * Rows of which no check can tell: those of accounts with pins, where these or the territories that they may name have
 * changed, and those of accounts that threw when they were read, where territories are looked at in another order, since
 * what throws first is the issue.
 */
function unclearRows(kept: TrackedAssignment, { run, options }: Assigning, comparison: ModelComparison): number[] {
  const { accounts, table, looseRows } = kept;
  const { changes, isSameLayout } = comparison;
  const areOptionsSame = options === kept.options;
  const arePinsTouched = !areOptionsSame || changes.some(({ kind }) => kind !== 'decides');
  if (isSameLayout && !arePinsTouched) return [];
  const isUnclear = (row: number) => {
    const id = table.accountIds[row];
    if (id === '') return !isSameLayout && readableId(accounts[row]) !== undefined;
    return arePinsTouched && (kept.run.pinsByAccount.has(id) || run.pinsByAccount.has(id));
  };
  const pinnedNow = areOptionsSame ? [] : looseRowsOf({ rows: everyRow(accounts), table }, run);
  return [...looseRows, ...pinnedNow].filter(isUnclear);
}

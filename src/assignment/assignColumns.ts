import { readPlainData } from '../core/readPlainData.js';
import { throwIssues } from '../core/throwIssues.js';
import { type AssignmentRun, assignmentRun } from './assignmentRun.js';
import { columnChunks } from './columns/columnChunks.js';
import { columnReader, type ReadRows } from './columns/columnReader.js';
import { findColumnIssues } from './columns/findColumnIssues.js';
import { partsOf } from './columns/partsOf.js';
import { rowCount } from './columns/rowCount.js';
import type { AccountColumns } from './columnTypes.js';
import type { CompiledModel } from './compileModel.js';
import type { AccountChunk } from './matching/accountChunk.js';
import type { AssignmentOptions, AssignmentTable } from './types.js';

/**
 * The territories of accounts that come column by column, as {@link assignAccounts} gives them for the same accounts as
 * records.
 *
 * The fastest way to assign many accounts: each text of a dictionary is looked at once, however many accounts have it.
 * Nothing is copied out of the columns, and of those that no criteria read only the form and the length are looked at.
 * Accounts may come in parts, one after the other in one table, as {@link columnsFromArrow} makes them of the record batches
 * of an Apache Arrow table.
 *
 * @throws {@link TerritoryError} `wrong_type` for columns that do not fit each other, the number of ids or the field's
 * type, and for codes outside of their dictionary, with the JSON Pointer of the place; and what {@link assignAccounts}
 * throws.
 * @example
 * const table = assignColumns(compiled, {
 *   ids: ['siemens', 'renault', 'nobody'],
 *   columns: { country: { codes: Int32Array.of(0, 1, -1), values: ['DE', 'FR'] } },
 * });
 * countByTerritory(table).get('fr'); // => 1
 */
export function assignColumns(
  compiled: CompiledModel,
  accounts: AccountColumns | readonly AccountColumns[],
  options: AssignmentOptions = {},
): AssignmentTable {
  const run = assignmentRun(compiled, options);
  const check = { fields: compiled.fields, isRead: compiled.needs.column };
  const classified = new Set(compiled.matcher.axes.map(({ field }) => field.name));
  const table = readPlainData(() => {
    try {
      throwIssues(findColumnIssues(accounts, { ...check, areCodesLeft: (name) => classified.has(name) }));
      return assignParts(compiled, run, partsOf(accounts));
    } catch (error) {
      // Some codes are only looked at where they are read, but all that is wrong is told together.
      throwIssues(findColumnIssues(accounts, check));
      throw error;
    }
  });
  return { ...table, issues: [...table.issues, ...run.finish()] };
}

function assignParts(compiled: CompiledModel, run: AssignmentRun, parts: readonly AccountColumns[]): AssignmentTable {
  const readerOf = columnReader(compiled);
  const rows = parts.reduce((sum, part) => sum + rowCount(part), 0);
  return run.assignChunks(allChunks(parts, readerOf), rows);
}

function* allChunks(
  parts: readonly AccountColumns[],
  readerOf: (part: AccountColumns) => ReadRows,
): Generator<AccountChunk> {
  for (const part of parts) yield* columnChunks(readerOf(part), 0, rowCount(part));
}

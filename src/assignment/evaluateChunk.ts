import { isUsableId } from './accountIdOf.js';
import { type Evaluation, evaluateRow } from './evaluateRow.js';
import type { AccountChunk } from './matching/accountChunk.js';
import type { FindSole } from './matching/soleFinder.js';
import { NO_TERRITORY, UNSETTLED } from './matching/soleSteps.js';
import type { TableBuilder } from './tableBuilder.js';

/** Evaluates the accounts of a chunk, whose first row is `firstRow` of the input: together where that will do, else alone. */
export function evaluateChunk(
  evaluation: Evaluation & { readonly to: TableBuilder },
  findSole: FindSole | undefined,
  chunk: AccountChunk,
  firstRow: number,
): void {
  const found = findSole?.(chunk);
  if (found === undefined) {
    for (let row = 0; row < chunk.count; row++) evaluateRow(evaluation, chunk, row, firstRow + row);
    return;
  }
  unsettle(chunk, found, evaluation);
  for (let from = 0; from < chunk.count; from++) {
    const to = endOfSettled(found[0], from, chunk.count);
    evaluation.to.addTogether(chunk, found, from, to);
    if (to < chunk.count) evaluateRow(evaluation, chunk, to, firstRow + to);
    from = to;
  }
}

/**
 * Takes back, in the first tree, what was found for inputs that are no accounts, for accounts that have pins or too many
 * territories, and for those that another tree leaves unsettled.
 */
function unsettle(chunk: AccountChunk, found: readonly Int32Array[], { compiled, run }: Evaluation): void {
  const { ids, firstId, count } = chunk;
  const [first, ...others] = found;
  if (!chunk.areAllUsable) unsettleUnnamed(ids, firstId, first, count);
  for (const other of others) unsettleAsOther(other, first, count);
  if (found.length > compiled.mostPlain) unsettleMany(found, count, compiled.mostPlain);
  const { pinsByAccount } = run;
  if (pinsByAccount.size === 0) return;
  for (let row = 0; row < count; row++) if (pinsByAccount.has(ids[firstId + row] ?? '')) first[row] = UNSETTLED;
}

function unsettleAsOther(other: Int32Array, first: Int32Array, count: number): void {
  for (let row = 0; row < count; row++) if (other[row] === UNSETTLED) first[row] = UNSETTLED;
}

/** Rows with more territories than a policy takes as they are. */
function unsettleMany(found: readonly Int32Array[], count: number, most: number): void {
  for (let row = 0; row < count; row++) {
    let territories = 0;
    for (let tree = 0; tree < found.length; tree++) if (found[tree][row] !== NO_TERRITORY) territories++;
    if (territories > most) found[0][row] = UNSETTLED;
  }
}

function unsettleUnnamed(
  ids: readonly (string | undefined)[],
  firstId: number,
  found: Int32Array,
  count: number,
): void {
  for (let row = 0; row < count; row++) if (!isUsableId(ids[firstId + row])) found[row] = UNSETTLED;
}

/** The first row from one on that is unsettled, else the end. */
function endOfSettled(found: Int32Array, from: number, end: number): number {
  let row = from;
  while (row < end && found[row] !== UNSETTLED) row++;
  return row;
}

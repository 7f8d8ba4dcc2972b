import { type Evaluation, evaluateRow } from './evaluateRow.js';
import type { AccountChunk } from './matching/accountChunk.js';
import type { FindSole } from './matching/soleFinder.js';
import { UNSETTLED } from './matching/soleSteps.js';
import type { Run } from './prepareRun.js';
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
  unsettle(chunk, found, evaluation.run);
  for (let from = 0; from < chunk.count; from++) {
    const to = endOfSettled(found, from, chunk.count);
    evaluation.to.addSole(chunk.ids, found, from, to);
    if (to < chunk.count) evaluateRow(evaluation, chunk, to, firstRow + to);
    from = to;
  }
}

/** Takes back what was found for inputs that are no accounts, and for accounts that have pins. */
function unsettle({ ids, count }: AccountChunk, found: Int32Array, { pinsByAccount }: Run): void {
  unsettleUnnamed(ids, found, count);
  if (pinsByAccount.size === 0) return;
  for (let row = 0; row < count; row++) if (pinsByAccount.has(ids[row] ?? '')) found[row] = UNSETTLED;
}

function unsettleUnnamed(ids: readonly (string | undefined)[], found: Int32Array, count: number): void {
  for (let row = 0; row < count; row++) if (ids[row] === undefined) found[row] = UNSETTLED;
}

/** The first row from one on that is unsettled, else the end. */
function endOfSettled(found: Int32Array, from: number, end: number): number {
  let row = from;
  while (row < end && found[row] !== UNSETTLED) row++;
  return row;
}

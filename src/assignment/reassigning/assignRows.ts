import { evaluateRow } from '../evaluateRow.js';
import { CHUNK_SIZE } from '../matching/accountChunk.js';
import { matchSession } from '../matching/matchSession.js';
import { rowReader } from '../matching/rowReader.js';
import { tableBuilder } from '../tableBuilder.js';
import type { Assigning, TablePatch } from './types.js';

/** Evaluates the accounts of some rows, ascending; issues name these rows. */
export function assignRows({ compiled, run, accounts }: Assigning, rows: Uint32Array): TablePatch {
  const builder = tableBuilder(compiled);
  const read = rowReader(compiled.matcher.axes, Math.min(rows.length, CHUNK_SIZE));
  const evaluation = { compiled, run, match: matchSession(compiled), to: builder };
  for (let from = 0; from < rows.length; from += CHUNK_SIZE) {
    const part = rows.subarray(from, from + CHUNK_SIZE);
    const chunk = read(Array.from(part, (row) => accounts[row]));
    for (let at = 0; at < part.length; at++) evaluateRow(evaluation, chunk, at, part[at]);
  }
  return { rows, table: builder.finish() };
}

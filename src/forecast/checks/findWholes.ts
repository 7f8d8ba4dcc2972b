import { compareText } from '../../core/compareText.js';
import { overlayAt } from '../rollUp/rareColumns.js';
import type { Recount } from './recount.js';
import { toAmount } from './toAmount.js';
import type { WholeAndSplits } from './types.js';

/** The opportunities that are among the lines of revenue as a whole, under their own id, and in parts besides. */
export function findWholes({ table, lines, rowById }: Recount): WholeAndSplits[] {
  const rows = lines.flatMap((_, row) => (table.cells[row] === -1 || overlayAt(table, row) === 1 ? [] : [row]));
  const parts = new Map<string, number[]>();
  for (const row of rows) {
    const { id, opportunityId = id } = lines[row];
    const whole = opportunityId === id ? undefined : rowById.get(opportunityId);
    if (whole === undefined || overlayAt(table, whole) === 1) continue;
    const known = parts.get(opportunityId);
    if (known === undefined) parts.set(opportunityId, [whole, row]);
    else known.push(row);
  }
  return Array.from(parts, ([opportunityId, all]): WholeAndSplits => {
    const sum = all.reduce((total, row) => total + BigInt(table.amounts[row]), 0n);
    const lineIds = all.map((row) => lines[row].id).sort(compareText);
    return { code: 'whole_and_splits', opportunityId, lineIds, amountMinor: toAmount(sum) };
  }).sort((a, b) => compareText(a.opportunityId, b.opportunityId));
}

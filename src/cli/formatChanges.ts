import type { AssignmentChange } from '../assignment/diffTypes.js';
import { formatCsvRow } from '../node/formatCsvRow.js';
import type { RecordFormat } from '../node/types.js';

/** The first line of a list of changes: the names of the columns in CSV, nothing in NDJSON. */
export function formatChangeHeader({
  format,
  hasAmounts,
}: {
  readonly format: RecordFormat;
  readonly hasAmounts: boolean;
}): string {
  if (format === 'ndjson') return '';
  return formatCsvRow(['accountId', 'kind', 'from', 'to', ...(hasAmounts ? ['amount'] : [])]);
}

/**
 * What changed for an account as lines of a file. CSV has one line for each territory that it left and the one that took
 * its place, either of which may be empty, so that the lines sum up to the flow between territories. NDJSON has the
 * change on one line.
 */
export function formatChange(
  change: AssignmentChange,
  { format, amount }: { readonly format: RecordFormat; readonly amount?: number },
): string {
  if (format === 'ndjson') return `${JSON.stringify({ ...change, amount })}\n`;
  const { accountId, kind, gained, lost } = change;
  const places = Array.from({ length: Math.max(gained.length, lost.length) }, (_, place) => place);
  const rest = amount === undefined ? [] : [String(amount)];
  return places
    .map((place) => formatCsvRow([accountId, kind, lost[place] ?? '', gained[place] ?? '', ...rest]))
    .join('');
}

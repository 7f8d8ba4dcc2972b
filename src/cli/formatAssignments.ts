import { tableRow } from '../assignment/tableRow.js';
import type { AssignmentTable } from '../assignment/types.js';
import { formatCsvRow } from '../node/formatCsvRow.js';
import type { RecordFormat } from '../node/types.js';

/** The first line of a file of assignments: the names of the columns in CSV, nothing in NDJSON. */
export function formatAssignmentHeader(format: RecordFormat): string {
  return format === 'csv' ? formatCsvRow(['accountId', 'territoryId', 'source', 'position']) : '';
}

/**
 * The assignments of a table as lines of a file. CSV has one line for each territory of an account, with its position
 * among them from 1, the primary one; an account in none has one line without a territory. NDJSON has one
 * assignment a line. Refused accounts have no id and therefore no line: their issues tell of them.
 */
export function formatAssignments(table: AssignmentTable, format: RecordFormat): string {
  const lines = table.accountIds.map((accountId, row) => {
    if (accountId === '') return '';
    return format === 'csv' ? formatCsvLines(table, row) : `${JSON.stringify(tableRow(table, row))}\n`;
  });
  return lines.join('');
}

function formatCsvLines(table: AssignmentTable, row: number): string {
  const { accountId, territories } = tableRow(table, row);
  if (territories.length === 0) return formatCsvRow([accountId, '', '', '']);
  const lines = territories.map(({ territoryId, source }, place) => {
    return formatCsvRow([accountId, territoryId, source, String(place + 1)]);
  });
  return lines.join('');
}

import { formatCsvRow } from '../node/formatCsvRow.js';
import type { RecordFormat } from '../node/types.js';
import { flattenIssue } from './flattenIssue.js';
import type { RecordIssue } from './types.js';

/** The first line of a file of issues: the names of the columns in CSV, nothing in NDJSON. */
export function formatIssueHeader(format: RecordFormat): string {
  return format === 'csv' ? formatCsvRow(['code', 'line', 'row', 'accountId', 'field', 'message']) : '';
}

/**
 * An issue as a line of a file: in CSV what most have in common, in NDJSON the issue itself with its line and message.
 * `row` counts records from 0, `line` the lines of the file from 1.
 */
export function formatIssue({ issue, line, message }: RecordIssue, format: RecordFormat): string {
  if (format === 'ndjson') return `${JSON.stringify(flattenIssue({ issue, line, message }))}\n`;
  const row = 'row' in issue ? String(issue.row) : '';
  const accountId = 'accountId' in issue ? issue.accountId : '';
  const field = 'field' in issue ? issue.field : '';
  return formatCsvRow([issue.code, line === undefined ? '' : String(line), row, accountId, field, message]);
}

import type { Floor } from '../floors.js';
import { formatNumber } from './formatNumber.js';
import { judge } from './judge.js';
import type { Result } from './result.js';

/** A column of the table; numbers are on the right of theirs. */
interface TableColumn {
  readonly title: string;
  readonly isNumber?: true;
  readonly cellOf: (result: Result, floors: readonly Floor[]) => string;
}

const columns: readonly TableColumn[] = [
  { title: 'question', cellOf: ({ question }) => question },
  { title: 'workload', cellOf: ({ workload }) => workload },
  { title: 'territories', isNumber: true, cellOf: ({ territories }) => formatNumber(territories) },
  { title: 'contestant', cellOf: ({ contestant }) => contestant },
  { title: 'accounts', isNumber: true, cellOf: ({ accounts }) => formatOptional(accounts) },
  { title: 'median', isNumber: true, cellOf: ({ median }) => formatOptional(median) },
  { title: 'lowest', isNumber: true, cellOf: ({ low }) => formatOptional(low) },
  { title: 'highest', isNumber: true, cellOf: ({ high }) => formatOptional(high) },
  { title: 'unit', cellOf: ({ unit = '', refusal }) => (refusal === undefined ? unit : `not supported: ${refusal}`) },
  { title: 'ratio', isNumber: true, cellOf: ({ ratio }) => (ratio === undefined ? '' : `${formatNumber(ratio)} x`) },
  { title: 'floor', isNumber: true, cellOf: (result, floors) => judge(result, floors)?.floor ?? '' },
  { title: 'reached', cellOf: (result, floors) => describeReached(judge(result, floors)?.isReached) },
];

/** The results as one table of text, columns aligned, with what the floors say of them. */
export function formatResults(results: readonly Result[], floors: readonly Floor[]): string {
  const rows = [
    columns.map(({ title }) => title),
    ...results.map((result) => columns.map(({ cellOf }) => cellOf(result, floors))),
  ];
  const widths = columns.map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => align(cell, column, widths))
      .join('  ')
      .trimEnd(),
  );
  return lines.join('\n');
}

function align(cell: string, column: number, widths: readonly number[]): string {
  return columns[column].isNumber ? cell.padStart(widths[column]) : cell.padEnd(widths[column]);
}

function formatOptional(value: number | undefined): string {
  return value === undefined ? '' : formatNumber(value);
}

function describeReached(isReached: boolean | undefined): string {
  if (isReached === undefined) return '';
  return isReached ? 'yes' : 'NO';
}

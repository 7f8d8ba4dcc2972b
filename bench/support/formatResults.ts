import type { Result } from './result.js';

/** The results as one table of text, columns aligned. */
export function formatResults(results: readonly Result[]): string {
  const header = ['question', 'territories', 'contestant', 'median', 'lowest', 'highest', 'ratio'];
  const rows = results.map((result) => [
    result.question,
    formatNumber(result.territories),
    result.contestant,
    formatNumber(result.median),
    formatNumber(result.low),
    formatNumber(result.high),
    result.ratio === undefined ? '' : `${result.ratio.toFixed(1)} x`,
  ]);
  const widths = header.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column].length)));
  return [header, ...rows]
    .map((row) =>
      row
        .map((cell, column) => align(cell, column, widths))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Text to the left, numbers to the right. */
function align(cell: string, column: number, widths: readonly number[]): string {
  return column === 0 || column === 2 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]);
}

function formatNumber(value: number): string {
  const digits = value < 10 ? 2 : value < 100 ? 1 : 0;
  return value.toLocaleString('en-US', { maximumFractionDigits: Number.isInteger(value) ? 0 : digits });
}

import { formatNumber } from './formatNumber.js';
import { markdownTable } from './markdownTable.js';
import type { Result } from './result.js';

const titles: Readonly<Record<string, string>> = {
  geo: 'country > state > size > industry > postal area',
  'geo fresh': 'the same, every text just parsed from a file',
  'geo+named': 'the same and lists of named accounts',
  named: 'lists of named accounts side by side',
  deep: 'a chain of thresholds',
  range: 'ranges of one number',
  'range-overlap': 'ranges of one number that overlap',
  rect: 'rectangles in latitude and longitude',
  grid: 'cells of a grid over the earth',
  flat: 'conjunctions over three or four fields',
  'or-not': 'nested OR and NOT, an account in one of eight',
  overlap: 'broad siblings, an account in 62',
  tags: 'elements of a list field, by industry',
};

/** Nanoseconds an account for each workload, and how many times as fast as walks over the tree that is. */
export function renderWorkloads(results: readonly Result[]): string {
  const lines = results.filter(({ question, contestant }) => question === 'throughput' && contestant === 'rows');
  const rows = lines.map((line) => {
    const columns = results.find((other) => isBeside(line, other) && other.contestant === 'columns');
    const closures = results.find((other) => isBeside(line, other) && other.contestant === 'closures by hand');
    return [
      titles[line.workload] ?? line.workload,
      formatNumber(line.territories),
      formatCost(line.median),
      formatCost(columns?.median),
      formatRatio(line.ratio),
      formatRatio(quotient(closures?.median, line.median)),
    ];
  });
  const header = ['territories by', 'how many', 'rows, ns', 'columns, ns', 'rows : walk', 'rows : by hand'];
  return markdownTable(header, rows);
}

function quotient(dividend: number | undefined, divisor: number | undefined): number | undefined {
  return dividend === undefined || divisor === undefined ? undefined : dividend / divisor;
}

function isBeside(line: Result, other: Result): boolean {
  return other.question === line.question && other.workload === line.workload && other.territories === line.territories;
}

function formatCost(ns: number | undefined): string {
  return ns === undefined ? '' : Math.round(ns).toLocaleString('en-US');
}

function formatRatio(ratio: number | undefined): string {
  return ratio === undefined ? '' : `${formatNumber(ratio)} ×`;
}

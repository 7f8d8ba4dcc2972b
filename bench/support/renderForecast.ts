import { formatNumber } from './formatNumber.js';
import { markdownTable } from './markdownTable.js';
import type { Result } from './result.js';

/** What is told of each size of the tree: a title, what was done, and by whom. */
const rows: readonly (readonly [title: string, workload: string, contestant: string])[] = [
  ['**`rollUp`**', 'roll-up', 'bailiwick'],
  ['**`rollUpColumns`**', 'roll-up', 'bailiwick, columns'],
  ['a walk up from each line, by hand', 'roll-up', 'walk up per line'],
  ['DuckDB, recursive SQL in two threads', 'roll-up', 'DuckDB, 2 threads'],
  ['a sum over all lines for each territory', 'roll-up', 'naive sum per territory'],
  ['**`updateRollUp`**, one opportunity', 'changed opportunity', 'bailiwick'],
  ['its first call, by opportunity', 'first change', 'bailiwick'],
  ['memory besides the lines', 'memory', 'bailiwick'],
  ['memory of one more version', 'memory of a change', 'bailiwick'],
];

/** Roll-ups by size of the tree, as far as they were measured: a table and what it is about. */
export function renderForecast(all: readonly Result[]): string[] {
  const results = all.filter(({ question }) => question === 'forecast');
  if (results.length === 0) return [];
  const sizes = [...new Set(results.map(({ territories }) => territories))].sort((a, b) => a - b);
  const { accounts = 0 } = results[0];
  const cells = rows
    .map(([title, ...of]) => [title, ...sizes.map((size) => figureOf(results, size, of))])
    .filter(([, ...figures]) => figures.some((figure) => figure !== ''));
  return [
    markdownTable(
      [`${formatNumber(accounts)} credit lines`, ...sizes.map((size) => `${formatNumber(size)} territories`)],
      cells,
    ),
    'A tenth of the opportunities are in two or three territories; there are 12 periods and 5 categories. DuckDB has its ' +
      'tables in memory, with everything as numbers, before it is timed. The sum for each territory was taken of 20 of them. ' +
      'All of them gave the same sums before they were timed, and so did the updates and a new roll-up.',
  ];
}

function figureOf(results: readonly Result[], size: number, [workload, contestant]: readonly string[]): string {
  const found = results.find((each) => {
    return each.territories === size && each.workload === workload && each.contestant === contestant;
  });
  return found?.median === undefined ? '' : `${formatNumber(found.median)} ${found.unit ?? ''}`;
}

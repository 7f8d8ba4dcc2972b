import { formatNumber } from './formatNumber.js';
import { markdownTable } from './markdownTable.js';
import type { Result } from './result.js';

const rows: readonly (readonly [title: string, contestant: string])[] = [
  ['**`toSql`** for DuckDB, 2 threads, ns an account', 'DuckDB, generated SQL'],
  ['a CASE with an arm for each territory, 2 threads, ns an account', 'DuckDB, CASE chain'],
  ['**`assignColumns`**, 1 thread, ns an account', 'columns'],
  ['loading the rules into DuckDB', 'load rules into DuckDB'],
  ['loading the accounts from Parquet into DuckDB', 'load accounts into DuckDB'],
  ['loading the accounts from Parquet into columns', 'load accounts into columns'],
];

/** Assignment as SQL by number of territories and accounts, as far as it was measured: a table and what it is about. */
export function renderSql(all: readonly Result[]): string[] {
  const results = all.filter(({ question }) => question === 'sql');
  if (results.length === 0) return [];
  const courses = [...new Map(results.map((each) => [titleOf(each), each])).values()];
  const cells = rows.map(([title, contestant]) => [
    title,
    ...courses.map((course) => figureOf(results, course, contestant)),
  ]);
  return [
    markdownTable(['from one Parquet file', ...courses.map(titleOf)], cells),
    'Territories by geography. The CASE was run on fewer accounts, which all had the same territories before anything was ' +
      'timed; its time grows with the territories, that of the rule tables hardly does.',
  ];
}

function titleOf({ workload, territories }: Result): string {
  return `${formatNumber(territories)} territories, ${workload === 'sql' ? '1' : '10'} M accounts`;
}

function figureOf(results: readonly Result[], { workload, territories }: Result, contestant: string): string {
  const found = results.find(
    (each) => each.workload === workload && each.territories === territories && each.contestant === contestant,
  );
  if (found?.median === undefined) return '';
  return `${formatNumber(found.median)}${found.unit === 'ms' ? ' ms' : ''}`;
}

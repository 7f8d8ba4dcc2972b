import { formatNumber } from './formatNumber.js';
import { markdownTable } from './markdownTable.js';
import type { Result } from './result.js';

/** A line of the table: how it is put, and the line of the results that it is about. */
interface Shown extends Pick<Result, 'question' | 'workload' | 'territories' | 'contestant'> {
  readonly title: string;
}

const geo = { workload: 'geo', territories: 10_007 };

const shown: readonly Shown[] = [
  { title: 'compiling 10,007 territories', question: 'compile', ...geo, contestant: 'compileModel' },
  {
    title: 'compiling 100,002 territories',
    ...geo,
    question: 'compile',
    territories: 100_002,
    contestant: 'compileModel',
  },
  { title: 'memory of a compiled territory in use', question: 'compile', ...geo, contestant: 'memory, in use' },
  { title: 'memory of an assigned account', question: 'memory', ...geo, contestant: 'table of rows' },
  { title: '`assignAccount`, half of the calls', question: 'latency', ...geo, contestant: 'one account, p50' },
  { title: '`assignAccount`, 99 % of the calls', question: 'latency', ...geo, contestant: 'one account, p99' },
  { title: 'the first call', question: 'latency', ...geo, contestant: 'first call after compileModel' },
  { title: 'merely reading the fields of a row', question: 'lowerBound', ...geo, contestant: 'reading rows' },
  { title: 'merely reading the fields of columns', question: 'lowerBound', ...geo, contestant: 'reading columns' },
];

/** What is a ratio and no time. */
const shownRatios: readonly Shown[] = [
  { title: 'columns against rows', question: 'throughput', ...geo, contestant: 'columns : rows' },
  {
    title: 'rows against json-logic-js in the same walk, 10,000 territories of the peers',
    question: 'peers',
    workload: 'peers',
    territories: 10_000,
    contestant: 'rows : json-logic-js',
  },
  {
    title: 'columns against DuckDB with two threads and a rule table, 10,000 territories of the peers',
    question: 'peers',
    workload: 'peers',
    territories: 10_000,
    contestant: 'columns : DuckDB, a rule table, 2 threads',
  },
  {
    title: 'the same against rule tables with a key for each level',
    question: 'peers',
    workload: 'peers',
    territories: 10_000,
    contestant: 'columns : DuckDB, keyed rule tables, 2 threads',
  },
  {
    title: 'assigning again after one changed criteria against all over',
    question: 'incremental',
    ...geo,
    contestant: 'one changed criteria : full run',
  },
  { title: 'two workers against one', question: 'parallel', ...geo, contestant: '2 workers : 1 worker' },
];

/** What else is worth knowing, of 10,007 territories by geography unless it says otherwise, as far as it was measured. */
export function renderRest(results: readonly Result[]): string {
  const figures = shown.flatMap((line) => {
    const { median, unit } = find(line, results);
    return median === undefined ? [] : [[line.title, `${formatNumber(median)} ${unit}`]];
  });
  const ratios = shownRatios.flatMap((line) => {
    const { ratio } = find(line, results);
    return ratio === undefined ? [] : [[line.title, `${formatNumber(ratio)} ×`]];
  });
  return markdownTable(['with 10,007 territories by geography', 'median'], [...figures, ...ratios]);
}

function find({ question, workload, territories, contestant }: Shown, results: readonly Result[]): Partial<Result> {
  return (
    results.find(
      (result) =>
        result.question === question &&
        result.workload === workload &&
        result.territories === territories &&
        result.contestant === contestant,
    ) ?? {}
  );
}

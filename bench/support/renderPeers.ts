import { markdownTable } from './markdownTable.js';
import type { Result } from './result.js';

const ours: Readonly<Record<string, string>> = {
  columns: '**`assignColumns`**',
  rows: '**`assignAccounts`**',
  'row by row': '**`assignAccount`**',
  walk: "this library's predicates in a walk over the tree",
  'closures by hand': 'closures by hand in the same walk',
};

/** Accounts a second of every contestant for each number of territories, the fastest with the most of them first. */
export function renderPeers(results: readonly Result[]): string {
  const lines = results.filter(({ question, workload, unit }) => question === 'peers' && workload === 'peers' && unit);
  const sizes = [...new Set(lines.map(({ territories }) => territories))];
  const nameOf = ({ contestant }: Result) => contestant;
  const largest = lines.filter(({ territories }) => territories === sizes.at(-1));
  const names = [...new Set([...largest].sort(bySpeed).map(nameOf))];
  const rows = names.map((name) => [
    ours[name] ?? name,
    ...sizes.map((size) => rateOf(lines.find((line) => line.contestant === name && line.territories === size))),
  ]);
  return markdownTable(
    ['accounts a second', ...sizes.map((size) => `${size.toLocaleString('en-US')} territories`)],
    rows,
  );
}

function bySpeed(a: Result, b: Result): number {
  return (a.median ?? 0) - (b.median ?? 0);
}

/** Three digits, since the machine does not repeat more. */
function rateOf(line: Result | undefined): string {
  if (line?.median === undefined) return '';
  return Number((1_000_000_000 / line.median).toPrecision(3)).toLocaleString('en-US');
}

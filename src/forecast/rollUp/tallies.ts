import { inBlocks } from '../../core/inBlocks.js';
import { addAmount } from '../../core/money/addAmount.js';
import { WIDE_UNIT, wideSums } from '../../core/money/wideSums.js';
import type { LineTable, Tally } from './indexTypes.js';
import { currencyAt } from './rareColumns.js';

const CREDITED = 0;
const UNASSIGNED = 1;
const LEFT_OUT = 2;
const REPEATED = 3;

/** How many things may become of a line: credited, unassigned, left out, repeated. */
export const OUTCOMES = 4;

/** A tally of nothing for each kind and currency: those of a currency are next to each other, revenue first. */
export function newTallies(currencies: readonly (string | null)[]): Tally[] {
  return currencies.flatMap((currency) => [newTally('revenue', currency), newTally('overlay', currency)]);
}

function newTally(kind: Tally['kind'], currency: string | null): Tally {
  return { kind, currency, counts: new Float64Array(OUTCOMES), sums: wideSums(OUTCOMES) };
}

/** Copies of tallies, to be changed. */
export function copyTallies(tallies: readonly Tally[]): Tally[] {
  return tallies.map(({ kind, currency, counts, sums: { high, low } }) => {
    return { kind, currency, counts: counts.slice(), sums: { high: high.slice(), low: low.slice() } };
  });
}

/** The tallies of the lines of a table, which has so many rows. */
export function tallyLines(currencies: readonly (string | null)[], table: LineTable, count: number): Tally[] {
  const { cells, overlays, starts, isRepeat, amounts, currencies: numbers } = table;
  const tallies = newTallies(currencies);
  const counts = new Float64Array(tallies.length * OUTCOMES);
  const { low, high } = wideSums(counts.length);
  inBlocks(0, count, (start, end) => {
    countRows([start, end, cells, overlays, starts, isRepeat, amounts, numbers], counts, [low, high]);
  });
  for (const [at, { counts: own, sums }] of tallies.entries()) {
    const [first, end] = [at * OUTCOMES, (at + 1) * OUTCOMES];
    own.set(counts.subarray(first, end));
    sums.low.set(low.subarray(first, end));
    sums.high.set(high.subarray(first, end));
  }
  return tallies;
}

/** Some rows of lines; lists for the sake of speed, see {@link inBlocks}. */
type Rows = readonly [
  start: number,
  end: number,
  cells: Int32Array,
  overlays: Uint8Array,
  starts: Int32Array,
  isRepeat: Uint8Array,
  amounts: Float64Array,
  currencies: Int32Array | null,
];

type Halves = readonly [low: Float64Array, high: Float64Array];

function countRows(
  [start, end, cells, overlays, starts, isRepeat, amounts, currencies]: Rows,
  counts: Float64Array,
  [low, high]: Halves,
): void {
  for (let row = start; row < end; row++) {
    const outcome = outcomeOf(cells[row], isRepeat[row], starts[row + 1] - starts[row]);
    const place = (2 * (currencies === null ? 0 : currencies[row]) + overlays[row]) * OUTCOMES + outcome;
    counts[place]++;
    const sum = low[place] + amounts[row];
    // INVARIANT: a sum of whole numbers that comes out within 2^52 is exact.
    if (sum <= WIDE_UNIT && sum >= -WIDE_UNIT) low[place] = sum;
    else addAmount({ low, high }, place, amounts[row]);
  }
}

/** Counts the line of a row in its tally, in place; with the sign -1, takes it off. */
export function tallyLine(tallies: readonly Tally[], table: LineTable, row: number, sign: 1 | -1): void {
  const { counts, sums } = tallies[2 * currencyAt(table, row) + table.overlays[row]];
  const { cells, isRepeat, starts } = table;
  const outcome = outcomeOf(cells[row], isRepeat[row], starts[row + 1] - starts[row]);
  counts[outcome] += sign;
  addAmount(sums, outcome, sign * table.amounts[row]);
}

function outcomeOf(cell: number, isRepeat: number, credits: number): number {
  if (cell === -1) return isRepeat === 1 ? REPEATED : LEFT_OUT;
  return credits === 0 ? UNASSIGNED : CREDITED;
}

/** Whether any line of a tally counts. */
export function isCounted({ counts }: Tally): boolean {
  return counts[CREDITED] + counts[UNASSIGNED] > 0;
}

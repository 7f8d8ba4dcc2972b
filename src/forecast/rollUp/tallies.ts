import { inBlocks } from '../../core/inBlocks.js';
import { addAmount } from '../../core/money/addAmount.js';
import { WIDE_UNIT, wideSums } from '../../core/money/wideSums.js';
import type { LineTable, Tally } from './indexTypes.js';
import { currencyAt, isRepeatAt, overlayAt } from './rareColumns.js';

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
  overlays: Uint8Array | null,
  starts: Int32Array,
  isRepeat: Uint8Array | null,
  amounts: Float64Array,
  currencies: Int32Array | null,
];

type Halves = readonly [low: Float64Array, high: Float64Array];

/** Most lines are of revenue, in the first currency and credited: these are counted by themselves, in the first place. */
function countRows(rows: Rows, counts: Float64Array, halves: Halves): void {
  const [start, end, cells, overlays, starts, , amounts, currencies] = rows;
  let count = 0;
  let sum = 0;
  for (let row = start; row < end; row++) {
    const next = sum + amounts[row];
    // INVARIANT: a sum of whole numbers that comes out within 2^52 is exact.
    if (
      cells[row] !== -1 &&
      starts[row] !== starts[row + 1] &&
      (overlays === null || overlays[row] === 0) &&
      (currencies === null || currencies[row] === 0) &&
      next <= WIDE_UNIT &&
      next >= -WIDE_UNIT
    ) {
      sum = next;
      count++;
    } else countRow(rows, row, counts, halves);
  }
  counts[CREDITED] += count;
  addAmount({ low: halves[0], high: halves[1] }, CREDITED, sum);
}

function countRow(
  [, , cells, overlays, starts, isRepeat, amounts, currencies]: Rows,
  row: number,
  counts: Float64Array,
  [low, high]: Halves,
): void {
  const rare = { overlays, isRepeat, currencies, rates: null, probabilities: null };
  const outcome = outcomeOf(cells[row], isRepeatAt(rare, row), starts[row + 1] - starts[row]);
  const place = (2 * currencyAt(rare, row) + overlayAt(rare, row)) * OUTCOMES + outcome;
  counts[place]++;
  addAmount({ low, high }, place, amounts[row]);
}

/** Counts the line of a row in its tally, in place; with the sign -1, takes it off. */
export function tallyLine(tallies: readonly Tally[], table: LineTable, row: number, sign: 1 | -1): void {
  const { counts, sums } = tallies[2 * currencyAt(table, row) + overlayAt(table, row)];
  const { cells, starts } = table;
  const outcome = outcomeOf(cells[row], isRepeatAt(table, row), starts[row + 1] - starts[row]);
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

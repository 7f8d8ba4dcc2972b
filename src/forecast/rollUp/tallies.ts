import { addAmount } from '../../core/money/addAmount.js';
import { wideSums } from '../../core/money/wideSums.js';
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

/** Counts the line of a row in its tally, in place; with the sign -1, takes it off. */
export function tallyLine(tallies: readonly Tally[], table: LineTable, row: number, sign: 1 | -1): void {
  const { counts, sums } = tallies[2 * currencyAt(table, row) + table.overlays[row]];
  const outcome = outcomeOf(table, row);
  counts[outcome] += sign;
  addAmount(sums, outcome, sign * table.amounts[row]);
}

function outcomeOf({ cells, starts, isRepeat }: LineTable, row: number): number {
  if (cells[row] === -1) return isRepeat[row] === 1 ? REPEATED : LEFT_OUT;
  return starts[row] === starts[row + 1] ? UNASSIGNED : CREDITED;
}

/** Whether any line of a tally counts. */
export function isCounted({ counts }: Tally): boolean {
  return counts[CREDITED] + counts[UNASSIGNED] > 0;
}

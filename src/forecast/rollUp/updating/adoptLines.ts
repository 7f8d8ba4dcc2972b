import type { LineTable, RollUp, Scale } from '../indexTypes.js';
import type { LineGathering } from '../lineGathering.js';
import { currencyAt, rateAt } from '../rareColumns.js';
import { tableOf } from '../tableOf.js';
import { extendScale } from './extendScale.js';

/** New lines with the numbers that currencies and rates have in a roll-up, and what those are then. */
export interface AdoptedLines {
  readonly table: LineTable;
  readonly currencies: readonly (string | null)[];
  readonly scale: Scale;
  /** Whether all sums are to be made again, since the scale is another. */
  readonly isRescaled: boolean;
}

/** Lines that have been read by themselves, as lines of a roll-up. */
export function adoptLines({ lines, scale }: RollUp, gathering: LineGathering): AdoptedLines {
  const table = tableOf(gathering);
  const currencies = adoptCurrencies(lines.currencies, gathering.currencyNumbers);
  const scaled = extendScale(scale, gathering, lines);
  const adopted = {
    ...table,
    currencies: renumber(gathering.count, (row) => currencies.numbers[currencyAt(table, row)]),
    rates: renumber(gathering.count, (row) => scaled.numbers[rateAt(table, row)]),
  };
  const { isRescaled } = scaled;
  return { table: adopted, currencies: currencies.all, scale: scaled.scale, isRescaled };
}

/** A line that is left out may have a number that there is not. */
function renumber(count: number, numberOf: (row: number) => number | undefined): Int32Array | null {
  const column = new Int32Array(count);
  for (let row = 0; row < count; row++) column[row] = numberOf(row) ?? -1;
  return column.some((number) => number !== 0) ? column : null;
}

function adoptCurrencies(before: readonly (string | null)[], added: ReadonlyMap<string | null, number>) {
  const all = [...before, ...Array.from(added.keys()).filter((currency) => !before.includes(currency))];
  return { all, numbers: Array.from(added.keys(), (currency) => all.indexOf(currency)) };
}

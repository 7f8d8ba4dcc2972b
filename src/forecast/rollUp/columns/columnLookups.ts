import { isPresent } from '../../../assignment/columns/columnValue.js';
import type { TextColumn, TextListColumn } from '../../../assignment/columnTypes.js';
import { NO_NUMBER, numberOfText } from '../../../core/textNumbers.js';
import type { CreditColumns } from '../columnTypes.js';
import { periodNumberOf } from '../dateBook.js';
import type { RollUpPlan } from '../indexTypes.js';
import type { LineGathering } from '../lineGathering.js';
import { openPlacement } from '../placements.js';

/** The number of a row that has no value. */
export const NONE = -1;

/** The number of a value that is not one of those that count. */
export const OTHER = -2;

/** What the values of a column stand for, by code: each is looked up once. */
export interface Lookup {
  readonly column: TextColumn;
  readonly numbers: Int32Array;
}

/** The lookups of all columns; `undefined` for one that is not there. */
export interface ColumnLookups {
  readonly categories: Lookup;
  readonly periods: Lookup;
  readonly kinds: Lookup | undefined;
  /** In the order of the dimensions. */
  readonly dimensions: readonly (Lookup | undefined)[];
  /** By code: the position of the territory. */
  readonly positions: Int32Array;
  /** The same for those that are open on the day that lines are looked at; the others count as not being there. */
  readonly open: Int32Array;
}

/** The lookups of columns whose shape has been checked. */
export function columnLookups(gathering: LineGathering, columns: CreditColumns): ColumnLookups {
  const { plan, dates } = gathering;
  const { kinds, dimensions = {} } = columns;
  const positions = numbersOf(columns.territories, (text) => numberOfText(plan.tree.positions, text));
  return {
    categories: lookup(columns.categories, (text) => numberOfText(plan.categoryNumbers, text)),
    periods: lookup(columns.closeDates, (text) => periodNumberOf(dates, text)),
    kinds: kinds === undefined ? undefined : lookup(kinds, (text) => KINDS.get(text)),
    dimensions: gathering.dimensions.map(({ id, numbers }) => {
      return Object.hasOwn(dimensions, id) ? lookup(dimensions[id], (text) => numbers.get(text)) : undefined;
    }),
    positions,
    open: positions.map((position) => (position >= 0 ? openNumber(plan, position) : OTHER)),
  };
}

function openNumber({ tree, asOf }: RollUpPlan, position: number): number {
  const open = openPlacement(tree, position, asOf);
  return open === NO_NUMBER ? OTHER : open;
}

const KINDS = new Map([
  ['revenue', 0],
  ['overlay', 1],
]);

type NumberOf = (text: string) => number | undefined;

function lookup(column: TextColumn, numberOf: NumberOf): Lookup {
  return { column, numbers: numbersOf(column, numberOf) };
}

function numbersOf({ values }: TextColumn | TextListColumn, numberOf: NumberOf): Int32Array {
  return Int32Array.from(values, (text) => (text === null ? NONE : Math.max(OTHER, numberOf(text) ?? OTHER)));
}

/** What a row has in a column. */
export function numberAt(found: Lookup | undefined, row: number): number {
  if (found === undefined || !isPresent(found.column, row)) return NONE;
  const code = found.column.codes[row];
  return code < 0 ? NONE : found.numbers[code];
}

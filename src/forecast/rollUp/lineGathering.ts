import type { Issue } from '../../core/issues.js';
import { type DateBook, dateBook } from './dateBook.js';
import type { RollUpPlan } from './indexTypes.js';
import { type RateBook, rateBook } from './rateBook.js';

/** Columns of lines that are being read, by row: mutable, and nobody else's until all are. */
export interface LineGathering {
  readonly plan: RollUpPlan;
  readonly count: number;
  /** The row that each line has in the end, for its issues; `null` where that is its own. */
  readonly rows: Int32Array | null;
  readonly dates: DateBook;
  readonly rateBook: RateBook;
  readonly currencyNumbers: Map<string | null, number>;
  /** Empty for a line without one. */
  readonly ids: string[];
  readonly opportunityIds: string[];
  /** Of the ids. */
  readonly hashes: Int32Array;
  /** 1 for a line without an id; `null` as long as there is none. */
  nameless: Uint8Array | null;
  /** 1 for the same line once more. Made for the first line that needs it, as the next columns that may be `null` are. */
  isRepeat: Uint8Array | null;
  /** -1 for a line that is left out, or is there already. */
  readonly cells: Int32Array;
  readonly amounts: Float64Array;
  overlays: Uint8Array | null;
  currencies: Int32Array | null;
  readonly userIds: (string | null)[];
  rates: Int32Array | null;
  probabilities: Float64Array | null;
  /** By dimension. */
  readonly dimensions: readonly DimensionGathering[];
  readonly starts: Int32Array;
  readonly credits: CreditGathering;
  /** The territories of the lines of a block, but for those that need a closer look. */
  readonly usual: UsualTerritories;
  /** The territories of the line at hand, by position, and their weights; both may be longer. */
  readonly found: number[];
  readonly weights: number[];
  readonly issues: Issue[];
}

/** The values of a dimension by line, -1 for none. */
export interface DimensionGathering {
  readonly id: string;
  readonly numbers: ReadonlyMap<string, number>;
  readonly column: Int32Array;
}

/** Credits so far; the columns are longer than needed. */
export interface CreditGathering {
  count: number;
  positions: Int32Array;
  shares: Float64Array | null;
}

/** Territories of several lines, one after another; both lists may be longer. */
export interface UsualTerritories {
  readonly ids: string[];
  positions: Int32Array;
}

/** Room for so many lines. */
export function lineGathering(plan: RollUpPlan, count: number, rows: Int32Array | null): LineGathering {
  const { periods, conversion, overlap, dimensions } = plan;
  const room = Math.ceil(1.25 * count) + 8;
  const shares = overlap === 'fractional' ? new Float64Array(room) : null;
  return {
    plan,
    count,
    rows,
    dates: dateBook(periods, count),
    rateBook: rateBook(conversion),
    currencyNumbers: new Map(),
    // Filled row by row: a million places take their time.
    ids: new Array<string>(count),
    opportunityIds: new Array<string>(count),
    hashes: new Int32Array(count),
    nameless: null,
    isRepeat: null,
    cells: new Int32Array(count),
    amounts: new Float64Array(count),
    overlays: null,
    currencies: null,
    userIds: new Array<string | null>(count),
    rates: null,
    probabilities: null,
    dimensions: dimensions.map(({ id, values }) => {
      return { id, numbers: new Map(values.map((value, number) => [value, number])), column: new Int32Array(count) };
    }),
    starts: new Int32Array(count + 1),
    credits: { count: 0, positions: new Int32Array(room), shares },
    usual: { ids: [], positions: new Int32Array(0) },
    found: [],
    weights: [],
    issues: [],
  };
}

/** The row of a line for its issues. */
export function rowNumber({ rows }: LineGathering, row: number): number {
  return rows === null ? row : rows[row];
}

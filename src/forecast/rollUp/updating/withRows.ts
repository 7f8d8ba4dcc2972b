import type { LineTable } from '../indexTypes.js';

/** By place on a page: the row of the table that it gets, -1 for none. */
export type RowSources = Map<number, number>;

/** Where rows come from, and how many the page has then. */
interface Source {
  readonly table: LineTable;
  readonly size: number;
}

/** A copy of a page, `undefined` for a new one, with other rows in some places. */
export function withRows(page: LineTable | undefined, sources: RowSources, { table, size }: Source): LineTable {
  const places = { sources, size };
  const doubles = (name: 'amounts' | 'probabilities', nothing: number) =>
    filled(new Float64Array(size), page?.[name], { ...places, added: table[name], nothing });
  const bits = (name: 'overlays' | 'isRepeat') =>
    filled(new Uint8Array(size), page?.[name], { ...places, added: table[name], nothing: 0 });
  const numbers = (old: Int32Array | undefined, added: Int32Array, nothing: number) =>
    filled(new Int32Array(size), old, { ...places, added, nothing });
  return {
    ids: listed(page?.ids ?? [], { ...places, added: table.ids, nothing: '' }),
    opportunityIds: listed(page?.opportunityIds ?? [], { ...places, added: table.opportunityIds, nothing: '' }),
    userIds: listed(page?.userIds ?? [], { ...places, added: table.userIds, nothing: null }),
    cells: numbers(page?.cells, table.cells, -1),
    amounts: doubles('amounts', 0),
    overlays: bits('overlays'),
    isRepeat: bits('isRepeat'),
    currencies: numbers(page?.currencies, table.currencies, 0),
    dimensions: table.dimensions.map((column, at) => numbers(page?.dimensions[at], column, -1)),
    rates: numbers(page?.rates, table.rates, 0),
    probabilities: doubles('probabilities', Number.NaN),
    ...withCredits(page, sources, { table, size }),
  };
}

interface Filling<Values, Value> {
  readonly sources: RowSources;
  readonly size: number;
  /** Where new values come from, and what there is without one. */
  readonly added: Values;
  readonly nothing: Value;
}

type Column = Int32Array | Float64Array | Uint8Array;

/** A new column with an old one, then with what comes into some places. */
function filled<Kind extends Column>(copy: Kind, old: Kind | undefined, filling: Filling<Kind, number>): Kind {
  if (old !== undefined) copy.set(old);
  for (const [place, row] of filling.sources) copy[place] = row === -1 ? filling.nothing : filling.added[row];
  return copy;
}

function listed<Value>(old: readonly Value[], filling: Filling<readonly Value[], Value>): Value[] {
  const copy = old.slice();
  while (copy.length < filling.size) copy.push(filling.nothing);
  for (const [place, row] of filling.sources) copy[place] = row === -1 ? filling.nothing : filling.added[row];
  return copy;
}

type Credits = Pick<LineTable, 'starts' | 'positions' | 'shares'>;

/** Credits that are being put together, and how many there are. */
interface CreditDraft {
  readonly starts: Int32Array;
  readonly positions: Int32Array;
  readonly shares: Float64Array | null;
  count: number;
}

/** The credits of rows as they are, stretch by stretch, with those that come in between. */
function withCredits(page: LineTable | undefined, sources: RowSources, { table, size }: Source): Credits {
  const places = Array.from(sources.keys()).sort((a, b) => a - b);
  const room = countCredits(page) + countCredits(table);
  const shares = table.shares === null ? null : new Float64Array(room);
  const draft = { starts: new Int32Array(size + 1), positions: new Int32Array(room), shares, count: 0 };
  let done = 0;
  for (const place of places) {
    if (page !== undefined) addRows(draft, page, { from: done, count: place - done, at: done });
    const row = sources.get(place) ?? -1;
    if (row === -1) draft.starts[place + 1] = draft.count;
    else addRows(draft, table, { from: row, count: 1, at: place });
    done = place + 1;
  }
  if (page !== undefined) addRows(draft, page, { from: done, count: size - done, at: done });
  return { starts: draft.starts, positions: draft.positions, shares };
}

function countCredits(table: LineTable | undefined): number {
  return table === undefined ? 0 : table.starts[table.ids.length] - table.starts[0];
}

/** Some rows of a table, and the place of the first. */
interface Stretch {
  readonly from: number;
  readonly count: number;
  readonly at: number;
}

function addRows(draft: CreditDraft, table: LineTable, { from, count, at }: Stretch): void {
  // After the last row of a page there is nothing to be read.
  if (count === 0) return;
  const [first, end] = [table.starts[from], table.starts[from + count]];
  const moved = draft.count - first;
  for (let row = 0; row < count; row++) draft.starts[at + row + 1] = table.starts[from + row + 1] + moved;
  draft.positions.set(table.positions.subarray(first, end), draft.count);
  if (draft.shares !== null && table.shares !== null) draft.shares.set(table.shares.subarray(first, end), draft.count);
  draft.count += end - first;
}

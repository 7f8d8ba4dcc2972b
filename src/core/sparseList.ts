/**
 * Values at some of many places, from 0 to 2^32 - 1: one in which a few are set shares all but some dozens of numbers with the one before,
 * however many there are. A trie over the digits of the place, to the base 32, as persistent vectors have it (P. Bagwell,
 * "Ideal Hash Trees", 2001).
 */
export interface SparseList<Value> {
  /** How many places have a value. */
  readonly count: number;
  /** How many digits the places have that fit in. */
  readonly digits: number;
  readonly root: SparseNode<Value>;
}

/** Nodes by digit, or, by the last one, values. */
interface SparseNode<Value> {
  readonly nodes: readonly (SparseNode<Value> | undefined)[];
  readonly values: readonly (Value | undefined)[];
}

const BITS = 5;
const WIDTH = 1 << BITS;
const NONE: readonly never[] = [];

/** No value anywhere. */
export function emptyList<Value>(): SparseList<Value> {
  return { count: 0, digits: 1, root: { nodes: NONE, values: NONE } };
}

/** The value at a place, `undefined` for none. Takes as many steps as the largest place has digits. */
export function valueAt<Value>({ digits, root }: SparseList<Value>, place: number): Value | undefined {
  if (!fits(place, digits)) return undefined;
  let node: SparseNode<Value> | undefined = root;
  for (let shift = BITS * (digits - 1); shift > 0 && node !== undefined; shift -= BITS) {
    node = node.nodes[(place >>> shift) & (WIDTH - 1)];
  }
  return node?.values[place & (WIDTH - 1)];
}

function fits(place: number, digits: number): boolean {
  return place <= MOST && (BITS * digits >= 32 || place >>> (BITS * digits) === 0);
}

const MOST = 2 ** 32 - 1;

/** Visits each value in the order of places. */
export function visitValues<Value>({ digits, root }: SparseList<Value>, visit: (value: Value, place: number) => void) {
  visitNode(root, digits, 0, visit);
}

function visitNode<Value>(
  { nodes, values }: SparseNode<Value>,
  digits: number,
  first: number,
  visit: (value: Value, place: number) => void,
): void {
  for (let digit = 0; digit < values.length; digit++) {
    const value = values[digit];
    if (value !== undefined) visit(value, first + digit);
  }
  for (let digit = 0; digit < nodes.length; digit++) {
    const node = nodes[digit];
    if (node !== undefined) visitNode(node, digits - 1, first + digit * WIDTH ** (digits - 1), visit);
  }
}

/** The list with other values at some places. Each node above them is copied once. */
export function withValues<Value>(list: SparseList<Value>, changes: ReadonlyMap<number, Value>): SparseList<Value> {
  if (changes.size === 0) return list;
  const places = [...changes.keys()].sort((a, b) => a - b);
  let { digits, root } = list;
  for (; !fits(places[places.length - 1], digits); digits++) root = { nodes: [root], values: NONE };
  const change: Change<Value> = { places, changes, added: 0 };
  const changed = changedNode(change, root, { digits, start: 0, end: places.length });
  return { count: list.count + change.added, digits, root: changed };
}

/** What is being changed, and at how many places there has been nothing. */
interface Change<Value> {
  /** Ascending. */
  readonly places: readonly number[];
  readonly changes: ReadonlyMap<number, Value>;
  added: number;
}

/** The changed places below a node, which has so many digits left. */
interface Below {
  readonly digits: number;
  readonly start: number;
  readonly end: number;
}

function changedNode<Value>(
  change: Change<Value>,
  node: SparseNode<Value> | undefined,
  { digits, start, end }: Below,
): SparseNode<Value> {
  if (digits === 1) return { nodes: NONE, values: changedValues(change, node?.values ?? NONE, start, end) };
  const nodes = node?.nodes.slice() ?? [];
  const shift = BITS * (digits - 1);
  for (let at = start; at < end; ) {
    const prefix = change.places[at] >>> shift;
    let next = at + 1;
    while (next < end && change.places[next] >>> shift === prefix) next++;
    const digit = prefix & (WIDTH - 1);
    nodes[digit] = changedNode(change, nodes[digit], { digits: digits - 1, start: at, end: next });
    at = next;
  }
  return { nodes, values: NONE };
}

function changedValues<Value>(
  change: Change<Value>,
  before: readonly (Value | undefined)[],
  start: number,
  end: number,
): (Value | undefined)[] {
  const values = before.slice();
  for (let at = start; at < end; at++) {
    const place = change.places[at];
    const digit = place & (WIDTH - 1);
    if (values[digit] === undefined) change.added++;
    values[digit] = change.changes.get(place);
  }
  return values;
}

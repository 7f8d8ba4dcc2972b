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

/** A list that is being changed: its `fresh` nodes are nobody else's. */
export interface SparseDraft<Value> {
  count: number;
  digits: number;
  root: SparseNode<Value>;
  readonly fresh: Map<SparseNode<Value>, FreshNode<Value>>;
}

interface FreshNode<Value> {
  readonly nodes: (SparseNode<Value> | undefined)[];
  readonly values: (Value | undefined)[];
}

const BITS = 5;
const WIDTH = 1 << BITS;

/** No value anywhere. */
export function emptyList<Value>(): SparseList<Value> {
  return { count: 0, digits: 1, root: { nodes: [], values: [] } };
}

/** The value at a place, `undefined` for none. Takes as many steps as the largest place has digits. */
export function valueAt<Value>({ digits, root }: SparseList<Value>, place: number): Value | undefined {
  if (place >= WIDTH ** digits) return undefined;
  let node: SparseNode<Value> | undefined = root;
  for (let shift = BITS * (digits - 1); shift > 0 && node !== undefined; shift -= BITS) {
    node = node.nodes[(place >>> shift) & (WIDTH - 1)];
  }
  return node?.values[place & (WIDTH - 1)];
}

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

/** A draft of a list, which shares all of it until it is changed. */
export function draftOf<Value>({ count, digits, root }: SparseList<Value>): SparseDraft<Value> {
  return { count, digits, root, fresh: new Map() };
}

/** The list that a draft has become; the draft is not to be used any more. */
export function finished<Value>({ count, digits, root }: SparseDraft<Value>): SparseList<Value> {
  return { count, digits, root };
}

/** Sets the value at a place, in the draft alone. */
export function setValue<Value>(draft: SparseDraft<Value>, place: number, value: Value): void {
  for (; place >= WIDTH ** draft.digits; draft.digits++) draft.root = { nodes: [draft.root], values: [] };
  let node = freshCopy(draft, draft.root);
  draft.root = node;
  for (let shift = BITS * (draft.digits - 1); shift > 0; shift -= BITS) {
    const digit = (place >>> shift) & (WIDTH - 1);
    const next = freshCopy(draft, node.nodes[digit]);
    node.nodes[digit] = next;
    node = next;
  }
  const digit = place & (WIDTH - 1);
  if (node.values[digit] === undefined) draft.count++;
  node.values[digit] = value;
}

function freshCopy<Value>({ fresh }: SparseDraft<Value>, node: SparseNode<Value> | undefined): FreshNode<Value> {
  const known = node === undefined ? undefined : fresh.get(node);
  if (known !== undefined) return known;
  const copy = { nodes: node?.nodes.slice() ?? [], values: node?.values.slice() ?? [] };
  fresh.set(copy, copy);
  return copy;
}

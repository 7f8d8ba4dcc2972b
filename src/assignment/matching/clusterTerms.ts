import type { Term } from '../../criteria/classes/criteriaTerms.js';
import type { OrderedAxis } from '../../criteria/classes/types.js';
import { constraintOn, setLeft } from './termConstraints.js';

/** So many terms make a word of bits. */
const CLUSTER_SIZE = 32;

/** An order must save this part of the words, since what is found in another order has to be sorted. */
const LEAST_SAVING = 0.5;

/** An axis and its number. */
export interface NumberedAxis {
  readonly number: number;
  readonly axis: OrderedAxis;
}

/**
 * The numbers of terms in an order in which those that leave the same classes stand close together, so that for most
 * records most words leave nothing; `undefined` where there is no order that is much better than the one at hand.
 *
 * The terms are halved, again and again, by the axis on which the halves are the narrowest, as the nodes of an R-tree are
 * packed by Y. J. García, M. A. López and S. T. Leutenegger, "A greedy algorithm for bulk loading R-trees" (1998).
 */
export function clusterTerms(axes: readonly NumberedAxis[], terms: readonly Term[]): Int32Array | undefined {
  const sides = axes.map((axis) => sideOf(axis, terms));
  if (sides.length === 0) return undefined;
  const given = Int32Array.from(terms.keys());
  const order = given.slice();
  const halving: Halving = { sides, order, isLow: new Uint8Array(terms.length), high: new Int32Array(terms.length) };
  halve(halving, 0, terms.length);
  return wordsLeft(sides, order) < (1 - LEAST_SAVING) * wordsLeft(sides, given) ? order : undefined;
}

/** The terms as one axis sees them. */
interface Side {
  /** How many classes the axis has. */
  readonly size: number;
  /** By term: the first class that it leaves, and the one after the last. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** The terms in ascending order of what they leave, within the part that is halved. */
  readonly order: Int32Array;
}

interface Halving {
  readonly sides: readonly Side[];
  /** What has been reached. */
  readonly order: Int32Array;
  /** By term, whether it goes to the lower half. */
  readonly isLow: Uint8Array;
  /** Room for the terms of the higher half. */
  readonly high: Int32Array;
}

function sideOf({ number, axis: { size } }: NumberedAxis, terms: readonly Term[]): Side {
  const from = new Int32Array(terms.length);
  const to = new Int32Array(terms.length);
  for (const [i, term] of terms.entries()) {
    const set = setLeft(constraintOn(term, number));
    from[i] = Math.min(size, set[0] ?? 0);
    to[i] = set.length % 2 === 1 ? size : Math.min(size, set[set.length - 1] ?? 0);
  }
  const order = Int32Array.from(terms.keys()).sort((a, b) => from[a] - from[b] || to[a] - to[b] || a - b);
  return { size, from, to, order };
}

/** Puts the terms from one place of the order up to another in clusters. */
function halve(halving: Halving, start: number, end: number): void {
  const { sides, order } = halving;
  const middle = start + Math.ceil((end - start) / 2 / CLUSTER_SIZE) * CLUSTER_SIZE;
  const best = middle < end ? bestSide(sides, start, middle, end) : undefined;
  if (best === undefined) {
    order.set(sides[0].order.subarray(start, end).slice().sort(), start);
    return;
  }
  divide(halving, best, { start, middle, end });
  halve(halving, start, middle);
  halve(halving, middle, end);
}

/** The side that leaves the halves the least part of the whole; `undefined` where no side leaves them less than that. */
function bestSide(sides: readonly Side[], start: number, middle: number, end: number): Side | undefined {
  let best: Side | undefined;
  let least = end - start;
  for (const side of sides) {
    const halves =
      (middle - start) * widthOf(side, side.order, start, middle) +
      (end - middle) * widthOf(side, side.order, middle, end);
    const left = halves / widthOf(side, side.order, start, end);
    if (left < least) [best, least] = [side, left];
  }
  return best;
}

/** The classes from the first up to the last that some terms leave. */
function widthOf({ from, to }: Side, order: Int32Array, start: number, end: number): number {
  let first = from[order[start]];
  let last = to[order[start]];
  for (let at = start; at < end; at++) {
    first = Math.min(first, from[order[at]]);
    last = Math.max(last, to[order[at]]);
  }
  return last - first;
}

interface Part {
  readonly start: number;
  readonly middle: number;
  readonly end: number;
}

/** Divides the terms by one side, on every side, each half in the order that it has there. */
function divide({ sides, isLow, high }: Halving, by: Side, { start, middle, end }: Part): void {
  for (let at = start; at < end; at++) isLow[by.order[at]] = at < middle ? 1 : 0;
  for (const { order } of sides) {
    let low = start;
    let highs = 0;
    for (let at = start; at < end; at++) {
      if (isLow[order[at]] === 1) order[low++] = order[at];
      else high[highs++] = order[at];
    }
    order.set(high.subarray(0, highs), low);
  }
}

/** The words that are to be looked at for a record of random classes, at most. */
function wordsLeft(sides: readonly Side[], order: Int32Array): number {
  let words = 0;
  for (let start = 0; start < order.length; start += CLUSTER_SIZE) {
    const end = Math.min(start + CLUSTER_SIZE, order.length);
    words += sides.reduce((part, side) => (part * widthOf(side, order, start, end)) / side.size, 1);
  }
  return words;
}

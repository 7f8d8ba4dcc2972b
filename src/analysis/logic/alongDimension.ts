import { type ClassSet, differenceOf, intersectionOf, unionOf } from '../../criteria/classes/classSet.js';
import type { Space } from '../space/types.js';
import { leftOf, type OpenCount, type OpenNode } from './residual.js';

/** What a formula leaves of the one dimension that it is about. */
export interface Along {
  readonly dimension: number;
  /** The classes for which the formula is true. */
  readonly left: ClassSet;
  /** The claims that ruled the others out. */
  readonly labels: readonly number[];
}

/** What is being worked out. */
interface Cutting {
  /** How many boxes may still be looked at. */
  room: number;
  readonly dimension: number;
  left: ClassSet;
  readonly labels: Set<number>;
}

/**
 * What a formula leaves of a dimension where it is about that one alone, and what has to hold and what must not are plain
 * lists of boxes; nothing for any other formula. Plans over one field, such as lists of postcodes, are of that kind, and
 * there is nothing to search for then, unless there are more than `budget` boxes.
 */
export function alongDimension(node: OpenNode, space: Space, budget: number): Along | undefined {
  const { fieldSpaces, fieldOf, dimensions } = space;
  const dimension = firstDimension(node);
  // What no value is, is a matter of several dimensions of a field.
  if (dimension === -1 || fieldSpaces[fieldOf[dimension]].dimensions.length > 1) return undefined;
  const cutting: Cutting = { room: budget, dimension, left: dimensions[dimension].live, labels: new Set() };
  const items = node.kind === 'and' ? node.items : [node];
  // What has to hold comes first, so that only claims which take from that are named.
  const isAlong = items.every((item) => meet(item, cutting)) && items.every((item) => avoid(item, cutting));
  return isAlong ? { dimension, left: cutting.left, labels: [...cutting.labels] } : undefined;
}

function firstDimension(node: OpenNode): number {
  if (node.kind === 'and') return firstDimension(node.items[0]);
  if (node.kind === 'fewer' && node.claims.length > 0) return firstDimension(node.claims[0].node);
  return node.kind === 'any' ? node.boxes[0].dimensions[0] : -1;
}

/** Keeps what meets a demand, and tells whether the item is something that can be told here. */
function meet(item: OpenNode, cutting: Cutting): boolean {
  if (item.kind === 'fewer') return leftOf(item) === 1;
  const set = classesIn(item, cutting);
  if (set !== undefined) cutting.left = intersectionOf(cutting.left, set);
  return set !== undefined;
}

function avoid(item: OpenNode, cutting: Cutting): boolean {
  return item.kind !== 'fewer' || item.claims.every((claim) => avoidClaim(claim, item, cutting));
}

function avoidClaim({ label, node }: OpenCount['claims'][number], { met }: OpenCount, cutting: Cutting): boolean {
  // Nothing that comes later brings anything back.
  if (cutting.left.length === 0) return true;
  const set = classesIn(node, cutting);
  if (set === undefined) return false;
  const rest = differenceOf(cutting.left, set);
  if (rest !== cutting.left) for (const each of [...met, label]) cutting.labels.add(each);
  cutting.left = rest;
  return true;
}

/** The classes in one of some boxes, if none of them is about another dimension and there is room for them. */
function classesIn(node: OpenNode, cutting: Cutting): ClassSet | undefined {
  if (node.kind !== 'any') return undefined;
  cutting.room -= node.boxes.length;
  if (cutting.room < 0) return undefined;
  let set: ClassSet | undefined;
  for (const { dimensions, sets } of node.boxes) {
    if (dimensions.length > 1 || dimensions[0] !== cutting.dimension) return undefined;
    set = set === undefined ? sets[0] : unionOf(set, sets[0]);
  }
  return set;
}

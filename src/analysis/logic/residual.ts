import type { ClassSet } from '../../criteria/classes/classSet.js';
import type { Box } from '../space/types.js';
import { compareSets } from './compareSets.js';

/** What is left to be decided of a box: only dimensions on which the domain lies partly in its set. */
export interface OpenBox extends Box {
  /** The box as it was before anything was decided. */
  readonly origin: Box;
}

/** What is left of a formula in some part of its space; a truth value once it is decided. */
export type Residual = boolean | OpenNode;

/** A formula that is neither true everywhere nor false everywhere, as far as its boxes tell. */
export type OpenNode =
  | { readonly kind: 'any'; readonly boxes: readonly OpenBox[] }
  | { readonly kind: 'opaque' }
  | { readonly kind: 'and' | 'or'; readonly items: readonly OpenNode[] }
  | { readonly kind: 'not'; readonly item: OpenNode }
  | OpenCount;

/** That of some claims fewer than a number hold: those that are met already count by their labels. */
export interface OpenCount {
  readonly kind: 'fewer';
  readonly than: number;
  readonly met: readonly number[];
  readonly claims: readonly OpenClaim[];
}

/** What is left of a claim. */
export interface OpenClaim {
  readonly label: number;
  readonly node: OpenNode;
}

/** Told of what a search does, box by box and claim by claim. */
export interface SearchLog {
  /** The claims by which a count was exceeded. */
  readonly note: (labels: readonly number[]) => void;
  /** So many boxes were looked at. */
  readonly count: (boxes: number) => void;
}

/** That a record is in one of some boxes, which are as small as what is live. */
export function anyBox(boxes: readonly Box[]): Residual {
  return anyOf(boxes.map((box) => (box.dimensions.length === 0 ? true : { ...box, origin: box })));
}

/** That all of some residuals hold, or that one of them does. */
export function junction(kind: 'and' | 'or', items: readonly Residual[]): Residual {
  const decisive = kind === 'or';
  const open: OpenNode[] = [];
  for (const item of items) {
    if (item === decisive) return decisive;
    if (typeof item === 'boolean') continue;
    if (item.kind === kind) open.push(...item.items);
    else open.push(item);
  }
  if (open.length === 0) return !decisive;
  return open.length === 1 ? open[0] : { kind, items: open };
}

/** That a residual does not hold. Negation goes inward, so that what has to hold shows at the top. */
export function opposite(item: Residual): Residual {
  if (typeof item === 'boolean') return !item;
  if (item.kind === 'not') return item.item;
  if (item.kind === 'and' || item.kind === 'or')
    return junction(item.kind === 'and' ? 'or' : 'and', item.items.map(opposite));
  if (item.kind === 'fewer' && leftOf(item) === 1)
    return junction(
      'or',
      item.claims.map(({ node }) => node),
    );
  return { kind: 'not', item };
}

/** That fewer than a number of claims hold; one that is exceeded stays, since a search has to tell by what. */
export function fewerThan(
  { than, met }: Pick<OpenCount, 'than' | 'met'>,
  claims: readonly { readonly label: number; readonly node: Residual }[],
): Residual {
  const open: OpenClaim[] = [];
  const all = [...met];
  for (const { label, node } of claims) {
    if (node === true) all.push(label);
    else if (node !== false) open.push({ label, node });
  }
  if (all.length + open.length < than) return true;
  return { kind: 'fewer', than, met: all, claims: open };
}

/** How many more claims have to be met for a count to be exceeded. */
export function leftOf({ than, met }: OpenCount): number {
  return than - met.length;
}

/** How domains that have got smaller decide: nothing for a dimension on which nothing has changed. */
export type Narrowed = (dimension: number) => ClassSet | undefined;

/** What is left of a node once some domains have got smaller. */
export function narrow(node: OpenNode, narrowed: Narrowed, log: SearchLog): Residual {
  switch (node.kind) {
    case 'opaque':
      return node;
    case 'any': {
      log.count(node.boxes.length);
      const boxes = node.boxes.map((box) => narrowBox(box, narrowed));
      return boxes.every((box, at) => box === node.boxes[at]) ? node : anyOf(boxes);
    }
    case 'and':
    case 'or': {
      const items = node.items.map((item) => narrow(item, narrowed, log));
      return items.every((item, at) => item === node.items[at]) ? node : junction(node.kind, items);
    }
    case 'not': {
      const item = narrow(node.item, narrowed, log);
      return item === node.item ? node : opposite(item);
    }
    case 'fewer':
      return narrowCount(node, narrowed, log);
  }
}

function narrowCount(count: OpenCount, narrowed: Narrowed, log: SearchLog): Residual {
  const nodes = count.claims.map(({ node }) => narrow(node, narrowed, log));
  const isSame = nodes.every((node, at) => node === count.claims[at].node);
  const left = isSame
    ? count
    : fewerThan(
        count,
        nodes.map((node, at) => ({ label: count.claims[at].label, node })),
      );
  if (typeof left === 'boolean' || left.kind !== 'fewer' || leftOf(left) > 0) return left;
  log.note(left.met.slice(0, left.than));
  return false;
}

/** What is left of a box, or whether all of the domain lies in it, or none. */
function narrowBox(box: OpenBox, narrowed: Narrowed): boolean | OpenBox {
  let kept: number[] | undefined;
  for (let at = 0; at < box.dimensions.length; at++) {
    const domain = narrowed(box.dimensions[at]);
    const relation = domain === undefined ? 'overlap' : compareSets(domain, box.sets[at]);
    if (relation === 'disjoint') return false;
    if (relation === 'inside') kept ??= Array.from({ length: at }, (_, before) => before);
    else kept?.push(at);
  }
  if (kept === undefined) return box;
  if (kept.length === 0) return true;
  return { origin: box.origin, dimensions: kept.map((at) => box.dimensions[at]), sets: kept.map((at) => box.sets[at]) };
}

function anyOf(boxes: readonly (boolean | OpenBox)[]): Residual {
  const open: OpenBox[] = [];
  for (const box of boxes) {
    if (box === true) return true;
    if (box !== false) open.push(box);
  }
  return open.length === 0 ? false : { kind: 'any', boxes: open };
}

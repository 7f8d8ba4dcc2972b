import type { ClassSet } from '../../criteria/classes/classSet.js';
import type { Box } from '../space/types.js';
import { compareSets } from './compareSets.js';
import type { Formula } from './formula.js';

/** What is left to be decided of a box: only dimensions on which the domain lies partly in its set. */
export interface OpenBox extends Box {
  /** The same for what is left of the same box. */
  readonly id: number;
}

/** What is left of a formula in some part of its space; a truth value once it is decided. */
export type Residual = boolean | OpenNode;

/** A formula that is neither true everywhere nor false everywhere, as far as its boxes tell. */
export type OpenNode =
  | { readonly kind: 'any'; readonly boxes: readonly OpenBox[] }
  | { readonly kind: 'opaque' }
  | { readonly kind: 'and' | 'or'; readonly items: readonly OpenNode[] }
  | { readonly kind: 'not'; readonly item: OpenNode }
  /** Of the claims, fewer than a number hold, besides those that were met already. */
  | {
      readonly kind: 'fewer';
      readonly than: number;
      readonly met: readonly number[];
      readonly claims: readonly OpenClaim[];
    };

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

/** A formula with nothing decided yet. */
export function openFormula(formula: Formula, log: SearchLog): Residual {
  let id = 0;
  return visit(formula);

  function visit(each: Formula): Residual {
    switch (each.kind) {
      case 'constant':
        return each.value;
      case 'opaque':
        return { kind: 'opaque' };
      case 'any':
        return anyOf(each.boxes.map((box) => openBox(box, id++)));
      case 'and':
      case 'or':
        return junction(each.kind, each.items.map(visit));
      case 'not':
        return opposite(visit(each.item));
      case 'fewer':
        return fewer(
          {
            than: each.than,
            met: [],
            claims: each.claims.map(({ label, formula: inner }) => ({ label, node: visit(inner) })),
          },
          log,
        );
    }
  }
}

/** A box is as small as what is live, so without a dimension it has every record. */
function openBox({ dimensions, sets }: Box, id: number): true | OpenBox {
  return dimensions.length === 0 ? true : { id, dimensions, sets };
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
    case 'fewer': {
      const claims = node.claims.map(({ label, node: inner }) => ({ label, node: narrow(inner, narrowed, log) }));
      return claims.every((claim, at) => claim.node === node.claims[at].node) ? node : fewer({ ...node, claims }, log);
    }
  }
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
  if (kept === undefined) return box.dimensions.length === 0 ? true : box;
  if (kept.length === 0) return true;
  return { id: box.id, dimensions: kept.map((at) => box.dimensions[at]), sets: kept.map((at) => box.sets[at]) };
}

function anyOf(boxes: readonly (boolean | OpenBox)[]): Residual {
  const open: OpenBox[] = [];
  for (const box of boxes) {
    if (box === true) return true;
    if (box !== false) open.push(box);
  }
  return open.length === 0 ? false : { kind: 'any', boxes: open };
}

function junction(kind: 'and' | 'or', items: readonly Residual[]): Residual {
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

/** Negation goes inward, so that what has to hold shows at the top. */
function opposite(item: Residual): Residual {
  if (typeof item === 'boolean') return !item;
  if (item.kind === 'not') return item.item;
  if (item.kind === 'and' || item.kind === 'or')
    return junction(item.kind === 'and' ? 'or' : 'and', item.items.map(opposite));
  if (item.kind === 'fewer' && item.than === 1)
    return junction(
      'or',
      item.claims.map(({ node }) => node),
    );
  return { kind: 'not', item };
}

interface Count {
  readonly than: number;
  readonly met: readonly number[];
  readonly claims: readonly { readonly label: number; readonly node: Residual }[];
}

function fewer({ than, met, claims }: Count, log: SearchLog): Residual {
  const open: OpenClaim[] = [];
  const newlyMet: number[] = [];
  for (const { label, node } of claims) {
    if (node === true) newlyMet.push(label);
    else if (node !== false) open.push({ label, node });
  }
  if (newlyMet.length >= than) {
    log.note([...met, ...newlyMet.slice(0, than)]);
    return false;
  }
  const left = than - newlyMet.length;
  if (open.length < left) return true;
  return { kind: 'fewer', than: left, met: newlyMet.length === 0 ? met : [...met, ...newlyMet], claims: open };
}

import type { Box } from './box.js';

/** What the children of a territory are told apart by first: a key of the rule table that is joined by equality. */
export type Dimension =
  | { readonly kind: 'none' }
  | { readonly kind: 'value' | 'element'; readonly field: string }
  | { readonly kind: 'prefix'; readonly field: string; readonly length: number };

/** A dimension on which all boxes have a condition, `none` where they have no such one in common. */
export function dimensionOf(boxes: readonly Box[]): Dimension {
  const [first = {}, ...others] = boxes;
  const candidates = Object.keys(first).flatMap((field) => dimensionOn(first, field) ?? []);
  const isShared = (candidate: Dimension) =>
    others.every((box) => candidate.kind !== 'none' && isSame(candidate, dimensionOn(box, candidate.field)));
  return candidates.find(isShared) ?? { kind: 'none' };
}

/** The keys under which a box is found. */
export function keysOf(box: Box, dimension: Dimension): readonly string[] {
  const condition = dimension.kind === 'none' ? undefined : box[dimension.field];
  switch (condition?.kind) {
    case 'values':
      return [...condition.values];
    case 'prefix':
      return [condition.prefix];
    case 'element':
      return [condition.element];
    default:
      return [''];
  }
}

/** A dimension in SQL: the key of an account `c`. */
export function keyExpression(dimension: Dimension): string {
  switch (dimension.kind) {
    case 'none':
      return "''";
    case 'value':
      return `c."${dimension.field}"`;
    case 'prefix':
      return `left(c."${dimension.field}", ${dimension.length})`;
    case 'element':
      return `unnest(c."${dimension.field}")`;
  }
}

function dimensionOn(box: Box, field: string): Dimension | undefined {
  const condition = box[field];
  switch (condition?.kind) {
    case 'values':
      return { kind: 'value', field };
    case 'prefix':
      return { kind: 'prefix', field, length: condition.prefix.length };
    case 'element':
      return { kind: 'element', field };
    default:
      return undefined;
  }
}

function isSame(a: Dimension, b: Dimension | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

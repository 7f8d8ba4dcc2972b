import { type ClassSet, intersectionOf, unionOf } from '../../criteria/classes/classSet.js';
import type { Formula } from '../logic/formula.js';
import type { Residual } from '../logic/residual.js';
import type { Box, Dimension } from '../space/types.js';

/** Classes outside of which a formula is false, by dimension; all classes on a dimension that is not there. */
export type Hull = ReadonlyMap<number, ClassSet>;

/** The hull of what may be true of every record. */
export const EVERYWHERE: Hull = new Map();

/** The hull of a formula, as far as its boxes show it. */
export function hullOf(formula: Formula, dimensions: readonly Dimension[]): Hull {
  return residualHull(formula.residual, dimensions);
}

function residualHull(residual: Residual, dimensions: readonly Dimension[]): Hull {
  if (residual === false) return boxesHull([], dimensions);
  if (residual === true) return EVERYWHERE;
  if (residual.kind === 'any') return boxesHull(residual.boxes, dimensions);
  if (residual.kind !== 'and') return EVERYWHERE;
  return residual.items.map((item) => residualHull(item, dimensions)).reduce(commonHull, EVERYWHERE);
}

function boxesHull([first, ...others]: readonly Box[], dimensions: readonly Dimension[]): Hull {
  if (first === undefined) return new Map([[0, []]]);
  const hull = new Map<number, ClassSet>();
  for (const [at, dimension] of first.dimensions.entries()) {
    const places = others.map((box) => box.dimensions.indexOf(dimension));
    if (places.includes(-1)) continue;
    const sets = [first.sets[at], ...others.map((box, other) => box.sets[places[other]])];
    hull.set(dimension, intersectionOf(sets.reduce(unionOf), dimensions[dimension].live));
  }
  return hull;
}

/** What lies in both of two hulls. */
export function commonHull(a: Hull, b: Hull): Hull {
  const hull = new Map(a);
  for (const [dimension, set] of b) {
    const known = hull.get(dimension);
    hull.set(dimension, known === undefined ? set : intersectionOf(known, set));
  }
  return hull;
}

/** Whether two hulls have something in common. */
export function doHullsMeet(a: Hull, b: Hull): boolean {
  for (const [dimension, set] of a) {
    const other = b.get(dimension);
    if (other !== undefined ? firstCommonClass(set, other) === -1 : set.length === 0) return false;
  }
  return true;
}

/** The first class that two sets have in common, or -1. */
export function firstCommonClass(a: ClassSet, b: ClassSet): number {
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const from = Math.max(a[i], b[j]);
    if (from < a[i + 1] && from < b[j + 1]) return from;
    if (a[i + 1] < b[j + 1]) i += 2;
    else j += 2;
  }
  return -1;
}

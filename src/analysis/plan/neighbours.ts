import { doHullsMeet } from './hull.js';
import { overlappingPairs } from './overlappingPairs.js';
import { childrenOf, isLeaf } from './planFormulas.js';
import type { Plan } from './types.js';

/** Told of two territories, neither above the other, that may have an account in common. */
export type OnNeighbours = (a: number, b: number) => void;

/**
 * The pairs of territories with criteria, neither above the other, whose hulls meet.
 *
 * Siblings are swept first; below two of them that have nothing in common there is nothing to look for.
 */
export function neighbours(plan: Plan, onPair: OnNeighbours): void {
  const parents = [-1, ...plan.compiled.index.nodes.keys()].filter((each) => each === -1 || plan.open[each] === 1);
  for (const parent of parents) {
    const siblings = childrenOf(plan, parent);
    if (siblings.length < 2) continue;
    const hulls = siblings.map((sibling) => plan.reachHulls[sibling]);
    overlappingPairs(hulls, (a, b) => pairsBelow(plan, siblings[a], siblings[b], onPair));
  }
}

/** The pairs of one territory out of each of two subtrees. */
function pairsBelow(plan: Plan, a: number, b: number, onPair: OnNeighbours): void {
  if (isLeaf(plan, a) && isLeaf(plan, b)) {
    const { territories } = plan.compiled;
    const mayHold = territories[a].hasCriteria && territories[b].hasCriteria;
    if (mayHold && doHullsMeet(plan.holdHulls[a], plan.holdHulls[b])) onPair(a, b);
    return;
  }
  for (const one of meeting(plan, a, b)) {
    if (!plan.compiled.territories[one].hasCriteria) continue;
    for (const other of meeting(plan, b, one)) {
      if (!plan.compiled.territories[other].hasCriteria) continue;
      if (doHullsMeet(plan.holdHulls[one], plan.holdHulls[other])) onPair(one, other);
    }
  }
}

/** The open territories of a subtree that another territory's hull meets. */
function meeting({ compiled: { index }, open, reachHulls }: Plan, top: number, other: number): number[] {
  const found: number[] = [];
  for (let position = top; position < index.endOf[top]; ) {
    if (open[position] === 1 && doHullsMeet(reachHulls[position], reachHulls[other])) found.push(position++);
    else position = index.endOf[position];
  }
  return found;
}

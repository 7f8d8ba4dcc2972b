import { leftOf, type OpenBox, type OpenNode } from './residual.js';

/** A box that a record must not be in, and the claim that it is of where it is one's. */
export interface ForbiddenBox {
  readonly box: OpenBox;
  readonly labels: readonly number[];
}

/** The boxes of one dimension that a record must not be in if a node is to hold, as far as the top of it tells. */
export function forbiddenBoxes(node: OpenNode): ForbiddenBox[] {
  const forbidden: ForbiddenBox[] = [];
  collect(node, forbidden);
  return forbidden;
}

function collect(node: OpenNode, forbidden: ForbiddenBox[]): void {
  if (node.kind === 'and') for (const item of node.items) collect(item, forbidden);
  if (node.kind === 'not') add(node.item, [], forbidden);
  if (node.kind === 'fewer' && leftOf(node) === 1)
    for (const claim of node.claims) add(claim.node, [...node.met, claim.label], forbidden);
}

function add(node: OpenNode, labels: readonly number[], forbidden: ForbiddenBox[]): void {
  if (node.kind !== 'any') return;
  for (const box of node.boxes) if (box.dimensions.length === 1) forbidden.push({ box, labels });
}

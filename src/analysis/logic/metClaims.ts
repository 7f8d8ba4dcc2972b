import type { OpenNode } from './residual.js';

/** The labels of the claims that were met already, for each count of a node that is still open, in order. */
export function metClaims(node: OpenNode): string[] {
  switch (node.kind) {
    case 'any':
    case 'opaque':
      return [];
    case 'and':
    case 'or':
      return node.items.flatMap(metClaims);
    case 'not':
      return metClaims(node.item);
    case 'fewer':
      return [`met ${node.met.join()}`, ...node.claims.flatMap((claim) => metClaims(claim.node))];
  }
}

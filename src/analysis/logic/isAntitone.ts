import type { OpenNode } from './residual.js';

/** Whether no box calls for a record: one that is in fewer boxes meets the node all the sooner. */
export function isAntitone(node: OpenNode): boolean {
  return hasOnly('negative', node);
}

function hasOnly(polarity: 'positive' | 'negative', node: OpenNode): boolean {
  switch (node.kind) {
    case 'any':
      return polarity === 'positive';
    case 'opaque':
      return false;
    case 'and':
    case 'or':
      return node.items.every((item) => hasOnly(polarity, item));
    case 'not':
      return hasOnly(opposite(polarity), node.item);
    case 'fewer':
      return node.claims.every((claim) => hasOnly(opposite(polarity), claim.node));
  }
}

function opposite(polarity: 'positive' | 'negative'): 'positive' | 'negative' {
  return polarity === 'positive' ? 'negative' : 'positive';
}

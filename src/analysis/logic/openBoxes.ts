import type { OpenBox, OpenNode } from './residual.js';

/** The boxes of a node that are still to be decided. */
export function openBoxes(node: OpenNode): OpenBox[] {
  const boxes: OpenBox[] = [];
  collect(node, boxes);
  return boxes;
}

function collect(node: OpenNode, boxes: OpenBox[]): void {
  switch (node.kind) {
    case 'any':
      for (const box of node.boxes) boxes.push(box);
      return;
    case 'and':
    case 'or':
      for (const item of node.items) collect(item, boxes);
      return;
    case 'not':
      collect(node.item, boxes);
      return;
    case 'fewer':
      for (const claim of node.claims) collect(claim.node, boxes);
      return;
    case 'opaque':
      return;
  }
}

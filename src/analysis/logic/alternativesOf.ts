import type { OpenBox, OpenNode } from './residual.js';

/** One way to meet what a node asks for, and what is then left of it. */
export interface Alternative {
  readonly box: Pick<OpenBox, 'dimensions' | 'sets'>;
  readonly rest: OpenNode | true;
}

const EVERYWHERE = { dimensions: [], sets: [] };

/** The ways to meet that one of a node's demands that has the fewest; nothing where it has none but prohibitions. */
export function alternativesOf(node: OpenNode): Alternative[] | undefined {
  const items = node.kind === 'and' ? node.items : [node];
  const at = fewestWays(items);
  if (at === -1) return undefined;
  const rest = items.filter((_, each) => each !== at);
  return waysOf(items[at]).map((way) => ({
    box: way.box,
    rest: conjunction(way.rest === true ? rest : [...rest, way.rest]),
  }));
}

/** The place of the demand with the fewest ways, or -1. */
function fewestWays(items: readonly OpenNode[]): number {
  let best = -1;
  let fewest = Number.POSITIVE_INFINITY;
  for (const [at, item] of items.entries()) {
    const ways =
      item.kind === 'any' ? item.boxes.length : item.kind === 'or' ? item.items.length : Number.POSITIVE_INFINITY;
    if (ways < fewest) [best, fewest] = [at, ways];
  }
  return best;
}

function waysOf(item: OpenNode): Alternative[] {
  if (item.kind === 'any') return item.boxes.map((box) => ({ box, rest: true }));
  if (item.kind === 'or') return item.items.map((each) => ({ box: EVERYWHERE, rest: each }));
  return [];
}

function conjunction(items: readonly OpenNode[]): OpenNode | true {
  if (items.length === 0) return true;
  return items.length === 1 ? items[0] : { kind: 'and', items };
}

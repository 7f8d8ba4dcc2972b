/** The places of a node's cells, counted from its own. */
const LENGTH = 0; // how many targets there are; none for a leaf
const FIRST = 1; // the code unit of the first target
const END = 2; // the region of a text that ends at the node
const BEFORE = 3; // the region of a text that goes on with a smaller code unit than any target; for a leaf its first cut
const AFTER = 4; // the same for a greater one; for a leaf the place after its last cut
const TARGETS = 5;

/** Wider nodes would take more memory than comparing takes time. */
const WIDEST = 512;

/** Cuts that have more code units in common than this are compared. */
const DEEPEST = 64;

/**
 * The number of cuts, sorted and distinct, that are at or before a text in UTF-16 code unit order: the region in which it
 * lies.
 *
 * The cuts are a tree over their code units, so a text is looked at unit by unit, and hardly ever compared or hashed. A
 * target is a region, or `~place` of the next node.
 */
export function textRegions(cuts: readonly string[]): (text: string) => number {
  const tree: Tree = { cuts, cells: [] };
  addNode(tree, { from: 0, to: cuts.length, depth: 0 });
  const cells = Int32Array.from(tree.cells);
  return (text) => {
    let node = 0;
    let length = cells[node + LENGTH];
    for (let at = 0; length > 0; at++) {
      if (at === text.length) return cells[node + END];
      const offset = text.charCodeAt(at) - cells[node + FIRST];
      if (offset < 0) return cells[node + BEFORE];
      if (offset >= length) return cells[node + AFTER];
      const target = cells[node + TARGETS + offset];
      if (target >= 0) return target;
      node = ~target;
      length = cells[node + LENGTH];
    }
    return countUpTo(cuts, text, cells[node + BEFORE], cells[node + AFTER]);
  };
}

/** How many of the cuts are at or before a text, when all those before `from` are and none from `to` on is. */
function countUpTo(cuts: readonly string[], text: string, from: number, to: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cuts[middle] <= text) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Tree {
  readonly cuts: readonly string[];
  /** Nodes, each with its targets behind it. */
  readonly cells: number[];
}

/** Cuts that have their first `depth` code units in common. */
interface Span {
  readonly from: number;
  readonly to: number;
  readonly depth: number;
}

/** Adds the node of a span and those below it, and gives its place. */
function addNode(tree: Tree, span: Span): number {
  const place = tree.cells.length;
  tree.cells.push(0, 0, 0, span.from, span.to);
  if (!isLeaf(tree.cuts, span)) addTargets(tree, span, place);
  return place;
}

function isLeaf(cuts: readonly string[], { from, to, depth }: Span): boolean {
  if (to - from <= 1 || depth === DEEPEST) return true;
  const first = cuts[from].length === depth ? from + 1 : from;
  return cuts[to - 1].charCodeAt(depth) - cuts[first].charCodeAt(depth) >= WIDEST;
}

function addTargets(tree: Tree, { from, to, depth }: Span, place: number): void {
  const { cuts, cells } = tree;
  // INVARIANT: cuts are sorted and distinct, so only the first can end at this depth.
  const start = cuts[from].length === depth ? from + 1 : from;
  const first = cuts[start].charCodeAt(depth);
  const length = cuts[to - 1].charCodeAt(depth) - first + 1;
  for (const [i, value] of [length, first, start, start, to].entries()) cells[place + i] = value;
  for (let i = 0; i < length; i++) cells.push(0);
  for (let offset = 0, at = start; offset < length; offset++) {
    const group = at;
    while (at < to && cuts[at].charCodeAt(depth) === first + offset) at++;
    // A text that goes on like a lone cut up to its end is not before it.
    const isSettled = at === group || (at === group + 1 && cuts[group].length === depth + 1);
    cells[place + TARGETS + offset] = isSettled ? at : ~addNode(tree, { from: group, to: at, depth: depth + 1 });
  }
}

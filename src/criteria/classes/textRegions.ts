/** The places of a node in the flat list of nodes. */
const FIRST = 0; // the code unit of the first target
const LENGTH = 1; // how many targets there are; none for a leaf
const TARGETS = 2; // the place of the first target, or of a leaf's first cut
const END = 3; // the region of a text that ends at the node
const BEFORE = 4; // the region of a text that goes on with a smaller code unit than any target
const AFTER = 5; // the same for a greater one; for a leaf the place after its last cut

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
  const tree: Tree = { cuts, nodes: [], targets: [] };
  addNode(tree, { from: 0, to: cuts.length, depth: 0 });
  const nodes = Int32Array.from(tree.nodes);
  const targets = Int32Array.from(tree.targets);
  return (text) => {
    let node = 0;
    for (let at = 0; nodes[node + LENGTH] > 0; at++) {
      if (at === text.length) return nodes[node + END];
      const offset = text.charCodeAt(at) - nodes[node + FIRST];
      if (offset < 0) return nodes[node + BEFORE];
      if (offset >= nodes[node + LENGTH]) return nodes[node + AFTER];
      const target = targets[nodes[node + TARGETS] + offset];
      if (target >= 0) return target;
      node = ~target;
    }
    return countUpTo(cuts, text, nodes[node + TARGETS], nodes[node + AFTER]);
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
  readonly nodes: number[];
  readonly targets: number[];
}

/** Cuts that have their first `depth` code units in common. */
interface Span {
  readonly from: number;
  readonly to: number;
  readonly depth: number;
}

/** Adds the node of a span and those below it, and gives its place. */
function addNode(tree: Tree, span: Span): number {
  const place = tree.nodes.length;
  tree.nodes.push(0, 0, span.from, 0, 0, span.to);
  if (!isLeaf(tree.cuts, span)) addTargets(tree, span, place);
  return place;
}

function isLeaf(cuts: readonly string[], { from, to, depth }: Span): boolean {
  if (to - from <= 1 || depth === DEEPEST) return true;
  const first = cuts[from].length === depth ? from + 1 : from;
  return cuts[to - 1].charCodeAt(depth) - cuts[first].charCodeAt(depth) >= WIDEST;
}

function addTargets(tree: Tree, { from, to, depth }: Span, place: number): void {
  const { cuts, nodes, targets } = tree;
  // INVARIANT: cuts are sorted and distinct, so only the first can end at this depth.
  const start = cuts[from].length === depth ? from + 1 : from;
  const first = cuts[start].charCodeAt(depth);
  const length = cuts[to - 1].charCodeAt(depth) - first + 1;
  const targetsAt = targets.length;
  for (let i = 0; i < length; i++) targets.push(0);
  for (let offset = 0, at = start; offset < length; offset++) {
    const group = at;
    while (at < to && cuts[at].charCodeAt(depth) === first + offset) at++;
    // A text that goes on like a lone cut up to its end is not before it.
    const isSettled = at === group || (at === group + 1 && cuts[group].length === depth + 1);
    targets[targetsAt + offset] = isSettled ? at : ~addNode(tree, { from: group, to: at, depth: depth + 1 });
  }
  for (const [i, value] of [first, length, targetsAt, start, start, to].entries()) nodes[place + i] = value;
}

import type { Issue } from '../../core/issues.js';
import type { HierarchyIndex } from '../../hierarchy/types.js';
import { childPositions } from './childPositions.js';

/**
 * What the plan, the targets of the roots, and the street, those of the leaves, lack of each other: of each tree with targets
 * on one side, the territories on the other that have none. Nothing where a side has no targets at all, since nothing is
 * compared then.
 */
export function findMissingTargets(index: HierarchyIndex, targets: readonly (bigint | undefined)[]): Issue[] {
  const trees = childPositions(index, -1).map((root) => splitTree(index, targets, root));
  const isCompared = trees.some(({ hasRoot }) => hasRoot) && trees.some(({ setLeaves }) => setLeaves > 0);
  if (!isCompared) return [];
  const roots = trees.flatMap(({ root, hasRoot, setLeaves }) => (!hasRoot && setLeaves > 0 ? [root] : []));
  const leaves = trees.flatMap(({ hasRoot, unsetLeaves }) => (hasRoot ? unsetLeaves : []));
  return [...nameMissing('incomplete_plan', index, roots), ...nameMissing('incomplete_street', index, leaves)];
}

interface TreeTargets {
  readonly root: number;
  readonly hasRoot: boolean;
  readonly setLeaves: number;
  readonly unsetLeaves: readonly number[];
}

function splitTree({ endOf }: HierarchyIndex, targets: readonly (bigint | undefined)[], root: number): TreeTargets {
  let setLeaves = 0;
  const unsetLeaves: number[] = [];
  for (let position = root; position < endOf[root]; position++) {
    if (endOf[position] > position + 1) continue;
    if (targets[position] === undefined) unsetLeaves.push(position);
    else setLeaves++;
  }
  return { root, hasRoot: targets[root] !== undefined, setLeaves, unsetLeaves };
}

function nameMissing(
  code: 'incomplete_plan' | 'incomplete_street',
  { nodes }: HierarchyIndex,
  positions: readonly number[],
): Issue[] {
  return positions.length === 0 ? [] : [{ code, territoryIds: positions.map((position) => nodes[position].id) }];
}

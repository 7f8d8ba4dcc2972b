/** Anything that names its parent: a territory, a role, a manager. A root's `parentId` is `null`. */
export interface HierarchyNode {
  readonly id: string;
  readonly parentId: string | null;
}

/** The pointer to the node in a row. */
export type PointerOf = (row: number) => string;

/**
 * A forest laid out in pre-order, made by `indexHierarchy`: a node's descendants are the positions right after its own,
 * so that "is within" is two comparisons. Siblings keep the order of the input.
 */
export interface HierarchyIndex<Node extends HierarchyNode = HierarchyNode> {
  /** The nodes in pre-order: parents before children. */
  readonly nodes: readonly Node[];
  readonly positionById: ReadonlyMap<string, number>;
  /** By position: the parent's position, -1 for a root. */
  readonly parentOf: Int32Array;
  /** By position: the position after the last descendant. */
  readonly endOf: Int32Array;
  /** By position: steps to the root, 0 for a root. */
  readonly depthOf: Int32Array;
}

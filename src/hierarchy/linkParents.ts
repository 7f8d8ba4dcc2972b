import type { Issue } from '../core/issues.js';
import { findCycles } from './findCycles.js';
import type { HierarchyNode, PointerOf } from './types.js';

/** The nodes of a list by the rows that they stand in. */
export interface Links {
  /** By row: the row of the parent, -1 for a root and where the parent does not exist. */
  readonly parentRows: Int32Array;
  /** What keeps the nodes from being a forest. */
  readonly issues: readonly Issue[];
}

/**
 * Where the parents of nodes stand, and everything that keeps the nodes from being a forest: ids that occur twice, of
 * which the first one counts, parents that do not exist, cycles (each one whole and once). A forest may have any depth.
 *
 * Without `pointerOf`, pointers start at the list of nodes.
 */
export function linkParents(nodes: readonly HierarchyNode[], pointerOf: PointerOf = (row) => `/${row}`): Links {
  const issues: Issue[] = [];
  const rows = numberRows(nodes, pointerOf, issues);
  const parentRows = new Int32Array(nodes.length).fill(-1);
  for (const [row, { id, parentId }] of nodes.entries()) {
    if (parentId === null) continue;
    const parentRow = rows.get(parentId);
    if (parentRow !== undefined) parentRows[row] = parentRow;
    else issues.push({ code: 'unknown_parent', pointer: `${pointerOf(row)}/parentId`, id, parentId });
  }
  return { parentRows, issues: [...issues, ...findCycles(nodes, parentRows, pointerOf)] };
}

function numberRows(nodes: readonly HierarchyNode[], pointerOf: PointerOf, issues: Issue[]): Map<string, number> {
  const rows = new Map<string, number>();
  for (const [row, { id }] of nodes.entries()) {
    const first = rows.get(id);
    if (first === undefined) rows.set(id, row);
    else {
      const firstPointer = `${pointerOf(first)}/id`;
      issues.push({ code: 'duplicate_id', pointer: `${pointerOf(row)}/id`, id, firstPointer });
    }
  }
  return rows;
}

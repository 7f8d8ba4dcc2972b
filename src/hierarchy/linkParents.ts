import { compareText } from '../core/compareText.js';
import type { Issue } from '../core/issues.js';
import type { HierarchyNode } from './types.js';

/** The nodes of a list by the rows that they stand in. */
export interface Links {
  /** By row: the row of the parent, -1 for a root and where the parent does not exist. */
  readonly parentRows: Int32Array;
  /** What keeps the nodes from being a forest. */
  readonly issues: readonly Issue[];
}

/** The pointer to the node in a row. */
export type PointerOf = (row: number) => string;

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

function findCycles(nodes: readonly HierarchyNode[], parentRows: Int32Array, pointerOf: PointerOf): Issue[] {
  const walkOf = new Int32Array(parentRows.length);
  const cycles: Issue[] = [];
  for (let start = 0; start < parentRows.length; start++) {
    // Each walk upward marks its way with its own number, so it ends at a root, on an earlier walk, or on itself.
    let row = start;
    while (row !== -1 && walkOf[row] === 0) {
      walkOf[row] = start + 1;
      row = parentRows[row];
    }
    if (row === -1 || walkOf[row] !== start + 1) continue;
    const cycle = fromSmallestId(rowsOfCycle(row, parentRows), nodes);
    const ids = cycle.map((each) => nodes[each].id);
    cycles.push({ code: 'cycle', pointer: `${pointerOf(cycle[0])}/parentId`, ids });
  }
  return cycles;
}

function rowsOfCycle(first: number, parentRows: Int32Array): number[] {
  const cycle = [first];
  for (let row = parentRows[first]; row !== first; row = parentRows[row]) cycle.push(row);
  return cycle;
}

function fromSmallestId(cycle: readonly number[], nodes: readonly HierarchyNode[]): number[] {
  const ids = cycle.map((row) => nodes[row].id);
  const smallest = ids.reduce((best, id) => (compareText(id, best) < 0 ? id : best));
  const start = ids.indexOf(smallest);
  return [...cycle.slice(start), ...cycle.slice(0, start)];
}

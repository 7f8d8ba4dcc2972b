import { compareText } from '../core/compareText.js';
import type { Issue } from '../core/issues.js';
import type { HierarchyNode } from './types.js';

/**
 * Everything that keeps nodes from being a forest: ids that occur twice, parents that do not exist, cycles (each one
 * whole and once). Pointers start at the list of nodes. Empty for a forest, however deep.
 */
export function findHierarchyIssues(nodes: readonly HierarchyNode[]): Issue[] {
  const rowById = new Map<string, number>();
  const issues: Issue[] = [];
  for (const [row, { id }] of nodes.entries()) {
    const first = rowById.get(id);
    if (first === undefined) rowById.set(id, row);
    else issues.push({ code: 'duplicate_id', pointer: `/${row}/id`, id, firstPointer: `/${first}/id` });
  }
  for (const [row, { id, parentId }] of nodes.entries()) {
    if (parentId === null || rowById.has(parentId)) continue;
    issues.push({ code: 'unknown_parent', pointer: `/${row}/parentId`, id, parentId });
  }
  return [...issues, ...findCycles(nodes, rowById)];
}

function findCycles(nodes: readonly HierarchyNode[], rowById: ReadonlyMap<string, number>): Issue[] {
  const walkOf = new Int32Array(nodes.length);
  const cycles: Issue[] = [];
  for (let start = 0; start < nodes.length; start++) {
    // Each upward walk marks its way with its own number, so it ends at a root, at an earlier walk, or on itself.
    let row: number | undefined = start;
    while (row !== undefined && walkOf[row] === 0) {
      walkOf[row] = start + 1;
      row = parentRow(nodes[row], rowById);
    }
    if (row !== undefined && walkOf[row] === start + 1) cycles.push(cycleThrough(row, nodes, rowById));
  }
  return cycles;
}

function cycleThrough(first: number, nodes: readonly HierarchyNode[], rowById: ReadonlyMap<string, number>): Issue {
  const rows: number[] = [];
  let row: number | undefined = first;
  do {
    rows.push(row);
    row = parentRow(nodes[row], rowById);
  } while (row !== undefined && row !== first);
  const smallest = rows.reduce((best, each) => (compareText(nodes[each].id, nodes[best].id) < 0 ? each : best), first);
  const turned = [...rows.slice(rows.indexOf(smallest)), ...rows.slice(0, rows.indexOf(smallest))];
  return { code: 'cycle', pointer: `/${smallest}/parentId`, ids: turned.map((each) => nodes[each].id) };
}

function parentRow(node: HierarchyNode, rowById: ReadonlyMap<string, number>): number | undefined {
  return node.parentId === null ? undefined : rowById.get(node.parentId);
}

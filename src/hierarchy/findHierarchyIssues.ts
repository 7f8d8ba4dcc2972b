import { compareText } from '../core/compareText.js';
import type { Issue } from '../core/issues.js';
import type { HierarchyNode } from './types.js';

/** Where the nodes of a list stand: their rows by id, the first one where an id occurs twice. */
type Rows = ReadonlyMap<string, number>;

type PointerOf = (row: number) => string;

/**
 * Everything that keeps nodes from being a forest: ids that occur twice, parents that do not exist, cycles (each one
 * whole and once). Empty for a forest, however deep.
 *
 * `pointerOf` gives the pointer to the node in a row; without it, pointers start at the list of nodes.
 */
export function findHierarchyIssues(
  nodes: readonly HierarchyNode[],
  pointerOf: PointerOf = (row) => `/${row}`,
): Issue[] {
  const rows = new Map<string, number>();
  const issues: Issue[] = [];
  for (const [row, { id }] of nodes.entries()) {
    const first = rows.get(id);
    if (first === undefined) rows.set(id, row);
    else
      issues.push({
        code: 'duplicate_id',
        pointer: `${pointerOf(row)}/id`,
        id,
        firstPointer: `${pointerOf(first)}/id`,
      });
  }
  for (const [row, { id, parentId }] of nodes.entries()) {
    if (parentId === null || rows.has(parentId)) continue;
    issues.push({ code: 'unknown_parent', pointer: `${pointerOf(row)}/parentId`, id, parentId });
  }
  return [...issues, ...findCycles(nodes, rows, pointerOf)];
}

function findCycles(nodes: readonly HierarchyNode[], rows: Rows, pointerOf: PointerOf): Issue[] {
  const walkOf = new Int32Array(nodes.length);
  const cycles: Issue[] = [];
  for (const start of nodes.keys()) {
    // Each walk upward marks its way with its own number, so it ends at a root, on an earlier walk, or on itself.
    let row: number | undefined = start;
    while (row !== undefined && walkOf[row] === 0) {
      walkOf[row] = start + 1;
      row = parentRow(nodes[row], rows);
    }
    if (row === undefined || walkOf[row] !== start + 1) continue;
    const cycle = fromSmallestId(rowsOfCycle(row, nodes, rows), nodes);
    cycles.push({
      code: 'cycle',
      pointer: `${pointerOf(cycle[0])}/parentId`,
      ids: cycle.map((each) => nodes[each].id),
    });
  }
  return cycles;
}

function rowsOfCycle(first: number, nodes: readonly HierarchyNode[], rows: Rows): number[] {
  const cycle = [first];
  let row = parentRow(nodes[first], rows);
  while (row !== undefined && row !== first) {
    cycle.push(row);
    row = parentRow(nodes[row], rows);
  }
  return cycle;
}

function fromSmallestId(cycle: readonly number[], nodes: readonly HierarchyNode[]): number[] {
  const ids = cycle.map((row) => nodes[row].id);
  const smallest = ids.reduce((best, id) => (compareText(id, best) < 0 ? id : best));
  const start = ids.indexOf(smallest);
  return [...cycle.slice(start), ...cycle.slice(0, start)];
}

function parentRow({ parentId }: HierarchyNode, rows: Rows): number | undefined {
  return parentId === null ? undefined : rows.get(parentId);
}

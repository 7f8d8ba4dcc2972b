import { compareText } from '../core/compareText.js';
import type { Issue } from '../core/issues.js';
import type { HierarchyNode, PointerOf } from './types.js';

/** The cycles among the rows of parents, -1 for none: each one whole and once, from its smallest id on. */
export function findCycles(nodes: readonly HierarchyNode[], parentRows: Int32Array, pointerOf: PointerOf): Issue[] {
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

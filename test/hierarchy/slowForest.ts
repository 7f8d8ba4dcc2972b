import type { HierarchyNode } from '../../src/index.js';

/** The forest of the docstrings, in an order that is not pre-order. */
export const world: readonly HierarchyNode[] = Object.freeze([
  Object.freeze({ id: 'emea', parentId: 'world' }),
  Object.freeze({ id: 'de-south', parentId: 'de' }),
  Object.freeze({ id: 'world', parentId: null }),
  Object.freeze({ id: 'de', parentId: 'emea' }),
  Object.freeze({ id: 'amer', parentId: 'world' }),
  Object.freeze({ id: 'fr', parentId: 'emea' }),
]);

function parentSlowly(rows: readonly HierarchyNode[], id: string): string | null {
  return rows.find((row) => row.id === id)?.parentId ?? null;
}

/** From the nearest parent to the root. */
export function ancestorsSlowly(rows: readonly HierarchyNode[], id: string): string[] {
  const parentId = parentSlowly(rows, id);
  return parentId === null ? [] : [parentId, ...ancestorsSlowly(rows, parentId)];
}

export function containsSlowly(rows: readonly HierarchyNode[], ancestorId: string, id: string): boolean {
  return ancestorId === id || ancestorsSlowly(rows, id).includes(ancestorId);
}

/** The nodes below `parentId` (`null`: all of them) in pre-order, siblings as in the input. */
export function preOrderSlowly(rows: readonly HierarchyNode[], parentId: string | null): string[] {
  return rows.filter((row) => row.parentId === parentId).flatMap(({ id }) => [id, ...preOrderSlowly(rows, id)]);
}

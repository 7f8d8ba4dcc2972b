import type { JsonLogic } from '../../criteria/types.js';
import type { Territory } from '../types.js';
import type { KeptCells } from './types.js';

/**
 * The territories of the leaves that are kept, those that lead to them, and last one for whatever is in no such leaf.
 *
 * What leads to a leaf holds nobody by itself, so that an account of a leaf that is gone does not stop half-way.
 */
export function keepCells(
  territories: readonly Territory[],
  { cellIds, remainder: { id, name } }: KeptCells,
  parentId: string | null,
): Territory[] {
  const kept = new Set(cellIds);
  const needed = new Set(cellIds.flatMap(pathsTo));
  const left = territories.filter((territory) => needed.has(territory.id));
  const rest: Territory = { id, ...(name === undefined ? {} : { name }), parentId, criteria: noneOf(left) };
  return [
    ...left.map((territory) => (kept.has(territory.id) ? territory : { ...territory, localCriteria: false })),
    rest,
  ];
}

/** A leaf and what leads to it: `a`, `a/b`, `a/b/c`. */
function pathsTo(cellId: string): string[] {
  const segments = cellId.split('/');
  return segments.map((_, level) => segments.slice(0, level + 1).join('/'));
}

function noneOf(territories: readonly Territory[]): JsonLogic {
  // By path, since what the first level is under may have any id.
  const below = new Map<string, Territory[]>();
  for (const territory of territories) {
    const path = territory.id.slice(0, Math.max(0, territory.id.lastIndexOf('/')));
    const siblings = below.get(path);
    if (siblings === undefined) below.set(path, [territory]);
    else siblings.push(territory);
  }
  const within = ({ id, criteria = true }: Territory): JsonLogic => {
    const children = below.get(id);
    return children === undefined ? criteria : { and: [criteria, { or: children.map(within) }] };
  };
  const first = below.get('');
  // JSON Logic has no `or` of nothing.
  return first === undefined ? true : { '!': [{ or: first.map(within) }] };
}

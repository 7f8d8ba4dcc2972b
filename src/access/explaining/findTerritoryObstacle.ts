import { innermost } from '../deciding/coverOf.js';
import { ALL_KINDS } from '../deciding/kinds.js';
import { LEVELS } from '../deciding/levels.js';
import { blockAbove, isManaged, territoryLevel } from '../deciding/territoryLevel.js';
import type { AccessIndex } from '../indexTypes.js';
import type { AccessObstacle } from '../obstacleTypes.js';
import { pathDown } from './pathDown.js';
import type { Subject } from './subject.js';

/** Why a user does not have a level by the territory at a position, which counts for the record. */
export function findTerritoryObstacle({ index, user, type }: Subject, position: number): AccessObstacle {
  const { tree } = index;
  const { nodes } = tree.hierarchy;
  const territoryId = nodes[position].id;
  if (tree.isOpen[position] === 0) {
    return { kind: 'territory_closed', territoryId, closedId: nodes[highestClosed(index, position)].id };
  }
  const level = territoryLevel(index, user, type, position, ALL_KINDS);
  if (level > 0) return { kind: 'territory_gives', territoryId, level: LEVELS[level] };
  const start = startOf({ index, user }, position);
  if (start === -1) return { kind: 'not_member', path: pathDown(tree.hierarchy, rootOf(index, position), position) };
  const block = blockAbove(user, tree, position);
  if (start > block) return { kind: 'territory_gives', territoryId, level: 'none' };
  return { kind: 'path_denied', path: pathDown(tree.hierarchy, start, position), deniedId: nodes[block].id };
}

/** The position of the nearest territory through which the user has to do with one, -1 for none. */
function startOf({ index, user }: Pick<Subject, 'index' | 'user'>, position: number): number {
  const { tree } = index;
  const at = innermost(user.cover, tree.hierarchy, position);
  const managing = isManaged(tree, user, position) ? tree.managedAt[position] : -1;
  return Math.max(managing, at === -1 ? -1 : user.cover.starts[at]);
}

function highestClosed({ tree }: AccessIndex, position: number): number {
  let closed = position;
  const { parentOf } = tree.hierarchy;
  for (let above = parentOf[position]; above !== -1 && tree.isOpen[above] === 0; above = parentOf[above])
    closed = above;
  return closed;
}

function rootOf({ tree }: AccessIndex, position: number): number {
  let root = position;
  while (tree.hierarchy.parentOf[root] !== -1) root = tree.hierarchy.parentOf[root];
  return root;
}

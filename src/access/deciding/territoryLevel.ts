import type { AccessIndex, AccessTree, UserAccess } from '../indexTypes.js';
import { innermost } from './coverOf.js';
import { KIND_BITS } from './kinds.js';
import { NONE } from './levels.js';

/**
 * What a user has of the records of a type in the territory at a position, on the grounds in `kinds`: as a member of it or
 * of one above it, or as its manager.
 */
export function territoryLevel(
  index: AccessIndex,
  user: UserAccess,
  type: number,
  position: number,
  kinds: number,
): number {
  const { tree, rules } = index;
  if (tree.isOpen[position] === 0) return NONE;
  const { cover } = user;
  const blockedFrom = blockAbove(user, tree, position);
  let level = NONE;
  // INVARIANT: those around a membership start no later, so when it is blocked, they are.
  for (
    let at = innermost(cover, tree.hierarchy, position);
    at !== -1 && cover.starts[at] > blockedFrom;
    at = cover.outer[at]
  ) {
    const start = cover.starts[at];
    if ((kinds & KIND_BITS.territory) !== 0) {
      level = Math.max(level, memberLevel(index, type, { position, start, role: cover.roles?.[at] }));
    }
    if (start === position && (kinds & KIND_BITS.peer) !== 0) level = Math.max(level, rules.peer[type]);
  }
  if ((kinds & KIND_BITS.manager) === 0 || !isManaged(tree, user, position)) return level;
  return tree.managedAt[position] > blockedFrom ? Math.max(level, rules.manager.level) : level;
}

/** A membership, seen from a territory that is its own or lies below it. */
export interface Standing {
  readonly position: number;
  /** The position of the membership's territory. */
  readonly start: number;
  readonly role?: string | undefined;
}

/** What a member has of the records in the territory at `position`. */
export function memberLevel(index: Pick<AccessIndex, 'tree' | 'rules'>, type: number, standing: Standing): number {
  const { tree, rules } = index;
  const { position, start, role } = standing;
  const steps = tree.hierarchy.depthOf[position] - tree.hierarchy.depthOf[start];
  if (steps > rules.upwardSteps) return NONE;
  if (steps > 0 && rules.upward.kind === 'distance') return steps === 1 ? rules.upward.direct : rules.upward.deeper;
  const byRole = role === undefined ? -1 : roleLevel(index, type, role);
  return byRole === -1 ? tree.levels[type][giverOf(index, standing)] : byRole;
}

/** What the role of a member gives, -1 where it says nothing. */
export function roleLevel({ rules }: Pick<AccessIndex, 'rules'>, type: number, role: string): number {
  return rules.memberRoles.get(role)?.[type] ?? -1;
}

/** The position of the territory whose level counts for a member. */
export function giverOf({ rules }: Pick<AccessIndex, 'rules'>, { position, start }: Standing): number {
  return rules.upward.kind === 'member' ? start : position;
}

/** Whether a user is the manager by whom a territory is managed. */
export function isManaged(tree: AccessTree, user: UserAccess, position: number): boolean {
  const managing = tree.managedAt[position];
  return managing !== -1 && tree.managerOf[managing] === user.number;
}

/** The position of the deepest territory around a position through which nothing comes to a user; -1 for none. */
export function blockAbove({ blocks }: UserAccess, { hierarchy }: AccessTree, position: number): number {
  for (let at = blocks.length - 1; at >= 0; at--) {
    if (blocks[at] <= position && position < hierarchy.endOf[blocks[at]]) return blocks[at];
  }
  return -1;
}

import type { Territory } from 'bailiwick';
import { integerBetween, type Random } from '../../support/random.js';

const CHILDREN = 6;
/** One territory in so many has a manager. */
const MANAGED = 20;
const levels = ['view', 'view', 'edit', 'full'] as const;

/** Territories, and their ids by depth, the root first. */
export interface AccessTree {
  readonly territories: readonly Territory[];
  readonly byDepth: readonly (readonly string[])[];
}

/**
 * A tree with six territories below each, in breadth-first order: with 10,000 of them, seven levels. Half of them say
 * what their members may do with an account, and one in 20 has a manager.
 */
export function accessTree(ids: readonly string[], userIds: readonly string[], random: Random): AccessTree {
  const depths: number[] = [];
  const byDepth: string[][] = [];
  const territories = ids.map((id, number): Territory => {
    const parent = number === 0 ? undefined : Math.floor((number - 1) / CHILDREN);
    const depth = parent === undefined ? 0 : depths[parent] + 1;
    depths.push(depth);
    if (byDepth.length === depth) byDepth.push([]);
    byDepth[depth].push(id);
    return {
      id,
      parentId: parent === undefined ? null : ids[parent],
      ...(random() < 0.5 ? {} : { access: { account: levels[integerBetween(random, 0, levels.length - 1)] } }),
      ...(random() * MANAGED < 1 ? { managerId: userIds[integerBetween(random, 0, userIds.length - 1)] } : {}),
    };
  });
  return { territories, byDepth };
}

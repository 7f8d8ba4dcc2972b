import { groupByPeriod } from './groupByPeriod.js';
import type { ReadCarry } from './readCarry.js';
import type { Target, TargetKey } from './types.js';

/** What a target comes to by itself, without the targets below it. */
export interface TargetPart {
  readonly key: TargetKey;
  readonly amount: bigint;
}

/**
 * The own part of every target: all of a user's, and of a territory's what the nearest targets below do not come to, which
 * is below 0 where they come to more. Along the tree, own parts add up to the targets again.
 */
export function ownParts({ before, targets }: Pick<ReadCarry, 'before' | 'targets'>): TargetPart[] {
  const ofUsers = targets.filter(({ userId }) => userId !== undefined).map(toPart);
  const ofTerritories = targets.filter(({ userId }) => userId === undefined);
  const groups = groupByPeriod(ofTerritories, (target) => target);
  return [...ofUsers, ...[...groups.values()].flatMap((group) => ownInTree(before, group))];
}

function toPart(target: Target): TargetPart {
  return { key: target, amount: BigInt(target.amountMinor) };
}

function ownInTree({ nodes, positionById, parentOf }: ReadCarry['before'], targets: readonly Target[]): TargetPart[] {
  const byId = new Map(targets.map((target) => [target.territoryId, target]));
  const below = nodes.map(() => 0n);
  // INVARIANT: backwards in pre-order, what is below a territory is whole before it is added to its parent's.
  for (let position = nodes.length - 1; position >= 0; position--) {
    const target = byId.get(nodes[position].id);
    const covered = target === undefined ? below[position] : BigInt(target.amountMinor);
    if (parentOf[position] !== -1) below[parentOf[position]] += covered;
  }
  return targets.map((target) => {
    const position = positionById.get(target.territoryId);
    const { key, amount } = toPart(target);
    return { key, amount: position === undefined ? amount : amount - below[position] };
  });
}

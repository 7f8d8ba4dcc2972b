import { copyKey } from './copyKey.js';
import { groupByPeriod } from './groupByPeriod.js';
import { keyText } from './keyText.js';
import type { TargetPart } from './ownParts.js';
import type { ReadCarry } from './readCarry.js';
import type { TargetKey } from './types.js';

/** The targets that parts come to along the new tree. */
export function sumCarried(carry: ReadCarry, parts: readonly TargetPart[]): TargetPart[] {
  const ofUsers = new Map<string, TargetPart>();
  const ofTerritories: TargetPart[] = [];
  for (const part of parts) {
    const text = keyText(part.key);
    if (part.key.userId === undefined) ofTerritories.push(part);
    else ofUsers.set(text, { key: part.key, amount: part.amount + (ofUsers.get(text)?.amount ?? 0n) });
  }
  const groups = groupByPeriod(ofTerritories, ({ key }) => key);
  const setBefore = new Set(carry.targets.map(keyText));
  return [...ofUsers.values(), ...[...groups.values()].flatMap((group) => sumInTree(carry, group, setBefore))];
}

function sumInTree(
  { before, after }: ReadCarry,
  parts: readonly TargetPart[],
  setBefore: ReadonlySet<string>,
): TargetPart[] {
  const received = sumById(parts);
  const sums = after.nodes.map(({ id }) => received.get(id) ?? 0n);
  const hasBelow = after.nodes.map(() => false);
  const targets: TargetPart[] = [];
  // INVARIANT: backwards in pre-order, a sum is whole before it is added to its parent's.
  for (let position = sums.length - 1; position >= 0; position--) {
    const { id } = after.nodes[position];
    const key: TargetKey = { ...copyKey(parts[0].key), territoryId: id };
    const isNew = hasBelow[position] && !before.positionById.has(id);
    const isSet = received.has(id) || setBefore.has(keyText(key)) || isNew;
    if (isSet) targets.push({ key, amount: sums[position] });
    const parent = after.parentOf[position];
    if (parent === -1) continue;
    sums[parent] += sums[position];
    hasBelow[parent] ||= isSet || hasBelow[position];
  }
  return targets;
}

function sumById(parts: readonly TargetPart[]): Map<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const { key, amount } of parts) sums.set(key.territoryId, (sums.get(key.territoryId) ?? 0n) + amount);
  return sums;
}

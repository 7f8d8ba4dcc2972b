import { apportion } from '../../core/apportionment/apportion.js';
import type { Issue } from '../../core/issues.js';
import { copyKey } from './copyKey.js';
import { toFigure } from './figures.js';
import type { TargetPart } from './ownParts.js';
import type { ReadCarry } from './readCarry.js';
import type { TargetFlow } from './types.js';

/** Where a part has gone, or why it has not. */
export interface MovedPart {
  readonly parts: readonly TargetPart[];
  readonly issues: readonly Issue[];
}

/** The part of a target in the territories where it goes: along the flows, or where it is. */
export function movePart({ flows, after }: Pick<ReadCarry, 'flows' | 'after'>, part: TargetPart): MovedPart {
  const { key, amount } = part;
  const figure = toFigure(amount);
  const own = flows.get(key.territoryId);
  const isStaying = own === undefined && after.positionById.has(key.territoryId);
  if (isStaying) return { parts: [part], issues: [] };
  if (typeof figure === 'string') return { parts: [], issues: [{ code: 'unsafe_amount', received: String(amount) }] };
  if (own !== undefined) return { parts: shareAlong(own, part, figure), issues: [] };
  if (figure === 0) return { parts: [], issues: [] };
  return { parts: [], issues: [{ code: 'target_not_carried', ...copyKey(key), amountMinor: figure }] };
}

function shareAlong(flows: readonly TargetFlow[], { key }: TargetPart, amount: number): TargetPart[] {
  const ids = flows.map(({ toId }) => toId);
  const shares = apportion(
    amount,
    flows.map(({ weight }) => weight),
    { ids },
  );
  return shares.map((share, at) => ({ key: { ...copyKey(key), territoryId: ids[at] }, amount: BigInt(share) }));
}

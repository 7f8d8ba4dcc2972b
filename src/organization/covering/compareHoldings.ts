import { compareText } from '../../core/compareText.js';
import type { RoleHolding } from './types.js';

/** The order of holdings by account, channel and time, so that a state is the same whatever order it came in. */
export function compareHoldings(a: RoleHolding, b: RoleHolding): number {
  return (
    compareText(a.accountId, b.accountId) ||
    compareText(a.channel, b.channel) ||
    compareText(a.from, b.from) ||
    compareEnds(a.to, b.to) ||
    compareText(a.unitId, b.unitId) ||
    compareText(a.roleId, b.roleId) ||
    compareText(b.userId, a.userId) ||
    compareText(a.stage, b.stage) ||
    a.size - b.size
  );
}

/** What is still held ends last. */
function compareEnds(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return compareText(a, b);
}

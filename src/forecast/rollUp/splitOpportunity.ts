import { apportion } from '../../core/apportionment/apportion.js';
import { overlayAmount } from './overlayAmount.js';
import type { OpportunitySplit, OverlaySplit, RevenueSplit, SplitOpportunity } from './splitTypes.js';
import type { CreditLine, LineKind } from './types.js';

/** The credit lines of an opportunity that has been checked. */
export function splitOpportunity({ splits = [], ...opportunity }: SplitOpportunity): CreditLine[] {
  const revenue = splits.flatMap((split) => (isOverlay(split) ? [] : [split]));
  const overlay = splits.flatMap((split) => (isOverlay(split) ? [split] : []));
  const whole: CreditLine = { ...opportunity, kind: 'revenue' };
  return [
    ...(revenue.length === 0 ? [whole] : splitRevenue(whole, revenue)),
    ...overlay.map((split) => {
      const amountMinor = overlayAmount(whole.amountMinor, split.percent) ?? 0;
      return toLine(whole, split, { kind: 'overlay', amountMinor });
    }),
  ];
}

function splitRevenue(whole: CreditLine, splits: readonly RevenueSplit[]): CreditLine[] {
  const [weights, ids] = [splits.map(({ weight }) => weight), splits.map(({ id }) => id)];
  const amounts = apportion(whole.amountMinor, weights, { ids });
  return splits.map((split, at) => toLine(whole, split, { kind: 'revenue', amountMinor: amounts[at] }));
}

interface LineCredit {
  readonly kind: LineKind;
  readonly amountMinor: number;
}

/** INVARIANT: a split is no line of the opportunity's own user, who is left out. */
function toLine({ userId: _, ...whole }: CreditLine, split: OpportunitySplit, credit: LineCredit): CreditLine {
  const { id, userId, territories = whole.territories } = split;
  const line = { ...whole, id: `${whole.id}/${id}`, opportunityId: whole.id, ...credit, territories };
  return userId === undefined ? line : { ...line, userId };
}

function isOverlay(split: OpportunitySplit): split is OverlaySplit {
  return split.kind === 'overlay';
}

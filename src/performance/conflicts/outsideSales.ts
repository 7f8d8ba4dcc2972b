import { compareText } from '../../core/compareText.js';
import { isWithinInterval } from '../../core/isWithinInterval.js';
import type { HierarchyIndex } from '../../hierarchy/types.js';
import type { Membership } from '../../model/types.js';
import { groupBy } from '../groupBy.js';
import { isAtOrBelow } from './isAtOrBelow.js';
import type { ReadConflicts } from './readConflicts.js';
import type { CreditedSale, OutsideReason, OutsideSale } from './types.js';

/** Sales credited to a seller who, on the day, is at home in none of the account's territories, by date and id. */
export function outsideSales({ sales, memberships, territoriesOf, tree }: ReadConflicts): OutsideSale[] {
  const byUser = groupBy(memberships, ({ userId }) => userId);
  return sales
    .flatMap((sale): OutsideSale[] => {
      const { id: saleId, userId, accountId, date, amountMinor } = sale;
      const territoryIds = territoriesOf.get(accountId) ?? [];
      const memberOf = territoriesOn(byUser.get(userId) ?? [], sale);
      const reason = whyOutside(territoryIds, memberOf, tree);
      return reason === null ? [] : [{ saleId, userId, accountId, date, amountMinor, reason, territoryIds, memberOf }];
    })
    .sort((a, b) => compareText(a.date, b.date) || compareText(a.saleId, b.saleId));
}

function territoriesOn(memberships: readonly Membership[], { date }: CreditedSale): string[] {
  const ids = memberships.filter((membership) => isWithinInterval(date, membership)).map((own) => own.territoryId);
  return [...new Set(ids)].sort(compareText);
}

function whyOutside(
  territoryIds: readonly string[],
  memberOf: readonly string[],
  tree: HierarchyIndex | null,
): OutsideReason | null {
  if (territoryIds.length === 0) return 'unassigned_account';
  if (memberOf.length === 0) return 'no_membership';
  const isHome = territoryIds.some((id) => memberOf.some((own) => isAtOrBelow(tree, id, own)));
  return isHome ? null : 'other_territory';
}

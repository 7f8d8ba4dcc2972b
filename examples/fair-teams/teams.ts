import { accountsOf, assignAccounts, compileModel, segmentAccounts, territoriesFromSegments } from 'bailiwick';
import { customers, segments } from './company.js';

/** Customers in the cells of the plan. */
export const segmented = segmentAccounts(segments, customers);

/** The territories of those cells, and who belongs where. */
export const table = assignAccounts(
  compileModel({ id: 'cities', ...territoriesFromSegments(segmented.segmentation) }),
  customers,
);

/** What each team has to work with, and what it made of that. */
export const teams = segmented.cells
  .filter(({ accounts }) => accounts > 0)
  .map(({ id }) => {
    const ids = new Set(accountsOf(table, id));
    const own = customers.filter((customer) => ids.has(customer.id));
    return {
      id,
      actual: sum(own.map(({ sales }) => sales)),
      potential: sum(own.map(({ potential }) => potential)),
      accounts: own.length,
      renewed: own.filter(({ hasRenewed }) => hasRenewed).length,
    };
  });

/** The sum of some figures. */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

import type { AssignmentTable } from '../../assignment/types.js';
import { compareText } from '../../core/compareText.js';
import type { Issue } from '../../core/issues.js';
import { readPlainData } from '../../core/readPlainData.js';
import { conflictsByPair } from './conflictsByPair.js';
import { conflictsByTerritory } from './conflictsByTerritory.js';
import { effortByAccount, type WorkedAccount } from './effortByAccount.js';
import { findHandovers } from './findHandovers.js';
import { outsideSales } from './outsideSales.js';
import { readConflicts } from './readConflicts.js';
import type {
  AccountTerritories,
  Activity,
  ConflictOptions,
  Conflicts,
  ConflictTotal,
  ContestedAccount,
} from './types.js';

/**
 * The accounts that two or more sellers worked in a period, effort that covered one company where it could have covered two,
 * by account, by territory and by pair of sellers; and the sales that were credited outside the seller's territory.
 *
 * The cost of a contested account is its calls beyond those of the seller who made the most: what the others could have spent
 * elsewhere. Sellers compete when they work an account in the same role and the days from the first activity of each to its
 * last overlap, the last day included: one who begins after another has ended took the account over (`handovers`). Roles are
 * those of activities, else of `memberships`; where one of them is not known, all sellers of the account compete. A sale lies
 * outside when, on its day, the seller is a member of none of the account's territories, nor, with `territories`, of one
 * above them. Assignments are those of the period: after a change of the plan, look at the time before and after apart.
 *
 * Cost: n log n in activities; pairs are listed for accounts of up to 50 sellers at a time.
 *
 * @throws {@link TerritoryError} `wrong_type`, `missing_member` (also for a sale without a currency where others have one),
 * `unknown_member`, `duplicate_id`, `invalid_date`, `empty_interval`, `mixed_currency`; of the tree `unknown_parent` and `cycle`.
 * @example
 * const call = { accountId: 'acme', date: '2026-11-02' };
 * const found = conflicts(
 *   [{ accountId: 'acme', territories: [{ territoryId: 'west' }] }],
 *   [{ ...call, id: '1', userId: 'ann', calls: 5 }, { ...call, id: '2', userId: 'ben', calls: 3 }],
 * );
 * found.accounts.map(({ accountId, extraCalls }) => [accountId, extraCalls]); // => [['acme', 3]]
 * found.byPair; // => [{ userIds: ['ann', 'ben'], contestedAccountIds: ['acme'], extraCalls: 3 }]
 */
export function conflicts(
  assignments: readonly AccountTerritories[] | AssignmentTable,
  activities: readonly Activity[],
  options?: ConflictOptions,
): Conflicts {
  const read = readPlainData(() => readConflicts({ assignments, activities, options }));
  const worked = effortByAccount(read);
  const contested = worked.flatMap(({ efforts }) => efforts.filter(({ sellers }) => sellers.length > 1)).sort(byCost);
  const pairs = conflictsByPair(contested);
  const outside = outsideSales(read);
  const { outsideMinor, issues } = sumOf(outside.map(({ amountMinor }) => amountMinor));
  return {
    total: totalOf(worked, contested),
    accounts: contested,
    byTerritory: conflictsByTerritory(worked),
    byPair: pairs.byPair,
    handovers: findHandovers(worked),
    outsideSales: outside,
    outsideMinor,
    currency: read.sales.find(({ currency }) => currency !== undefined)?.currency ?? null,
    outsidePeriod: read.outsidePeriod,
    issues: [...read.issues, ...pairs.issues, ...issues],
  };
}

/** Those of one account stay in the order of their roles and days. */
function byCost(a: ContestedAccount, b: ContestedAccount): number {
  return b.extraCalls - a.extraCalls || compareText(a.accountId, b.accountId);
}

function totalOf(worked: readonly WorkedAccount[], contested: readonly ContestedAccount[]): ConflictTotal {
  const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
  return {
    workedAccounts: worked.length,
    contestedAccounts: new Set(contested.map(({ accountId }) => accountId)).size,
    calls: sum(worked.map(({ calls }) => calls)),
    extraCalls: sum(contested.map(({ extraCalls }) => extraCalls)),
    extraSellers: sum(contested.map(({ sellers }) => sellers.length - 1)),
  };
}

function sumOf(amounts: readonly number[]): { outsideMinor: number | null; issues: Issue[] } {
  const sum = amounts.reduce((total, amount) => total + BigInt(amount), 0n);
  const outsideMinor = Number(sum);
  if (Number.isSafeInteger(outsideMinor)) return { outsideMinor, issues: [] };
  return { outsideMinor: null, issues: [{ code: 'unsafe_amount', received: String(sum) }] };
}

import type { AssignmentTable } from '../../assignment/types.js';
import { compareText } from '../../core/compareText.js';
import { findIntervalIssues } from '../../core/findIntervalIssues.js';
import { isCivilDate } from '../../core/isCivilDate.js';
import type { Issue } from '../../core/issues.js';
import { type DateInterval, isWithinInterval } from '../../core/isWithinInterval.js';
import { readOptions } from '../../core/readOptions.js';
import { throwIssues } from '../../core/throwIssues.js';
import { findRepeatedIds } from '../../forecast/rollUp/findRepeatedIds.js';
import { findCurrencyIssues } from '../../forecast/targets/findCurrencyIssues.js';
import { readTerritories } from '../../forecast/targets/readTerritories.js';
import type { HierarchyIndex } from '../../hierarchy/types.js';
import type { Membership } from '../../model/types.js';
import { activitiesSchema, conflictOptionsSchema } from './conflictSchema.js';
import { territoriesByAccount } from './territoriesByAccount.js';
import type { AccountTerritories, Activity, ConflictOptions, Conflicts, CreditedSale } from './types.js';

/** What is looked at, checked, within the period. */
export interface ReadConflicts {
  readonly territoriesOf: ReadonlyMap<string, readonly string[]>;
  readonly activities: readonly Activity[];
  readonly sales: readonly CreditedSale[];
  readonly memberships: readonly Membership[];
  readonly tree: HierarchyIndex | null;
  readonly outsidePeriod: Conflicts['outsidePeriod'];
  readonly issues: readonly Issue[];
}

/** The arguments of {@link conflicts}. */
interface Given {
  readonly assignments: readonly AccountTerritories[] | AssignmentTable;
  readonly activities: unknown;
  readonly options: unknown;
}

/** What {@link conflicts} is given, or a thrown error with every issue of the form, or else of what is in it. */
export function readConflicts(given: Given): ReadConflicts {
  const { activities } = readOptions(activitiesSchema, { activities: given.activities });
  const options = readOptions(conflictOptionsSchema, given.options);
  const territoriesOf = territoriesByAccount(given.assignments);
  const { sales = [], memberships = [], territories } = options;
  const found = [...findEntryIssues(activities, '/activities'), ...findOptionIssues(options)];
  throwIssues(territories === undefined ? found : []);
  const tree = territories === undefined ? null : readTerritories(territories, found);
  const inPeriod = { activities: within(activities, options), sales: within(sales, options) };
  const outsidePeriod = {
    activities: activities.length - inPeriod.activities.length,
    sales: sales.length - inPeriod.sales.length,
  };
  const read = { territoriesOf, ...inPeriod, memberships, tree, outsidePeriod };
  return { ...read, issues: findUnknown(read) };
}

function within<Entry extends { readonly date: string }>(entries: readonly Entry[], period: DateInterval): Entry[] {
  return entries.filter(({ date }) => isWithinInterval(date, period));
}

function findOptionIssues({ from, to, sales = [], memberships }: ConflictOptions): Issue[] {
  const expected = 'a list of memberships, to tell whose sales are whose';
  return [
    ...findIntervalIssues({ from, to }, ''),
    ...findEntryIssues(sales, '/sales'),
    ...findCurrencyIssues([{ pointer: '/sales', entries: sales }]),
    ...findUnnamedCurrencies(sales),
    ...(memberships ?? []).flatMap((membership, row) => findIntervalIssues(membership, `/memberships/${row}`)),
    ...(sales.length > 0 && memberships === undefined
      ? [{ code: 'missing_member' as const, pointer: '/memberships', expected }]
      : []),
  ];
}

/** Where one sale names its currency, that of one which does not is not known, and nothing can be added to it. */
function findUnnamedCurrencies(sales: readonly CreditedSale[]): Issue[] {
  if (sales.every(({ currency }) => currency === undefined)) return [];
  const expected = 'a currency, as other sales have one';
  return sales.flatMap(({ currency }, row): Issue[] =>
    currency === undefined ? [{ code: 'missing_member', pointer: `/sales/${row}/currency`, expected }] : [],
  );
}

function findEntryIssues(entries: readonly { readonly id: string; readonly date: string }[], list: string): Issue[] {
  const undated = entries.flatMap(({ date }, row): Issue[] => {
    return isCivilDate(date) ? [] : [{ code: 'invalid_date', pointer: `${list}/${row}/date`, received: date }];
  });
  return [...findRepeatedIds(entries, list), ...undated];
}

/** Without pointers, and in order of id, so that the order of the lists does not matter. */
function findUnknown({ territoriesOf, tree, activities, sales, memberships }: Omit<ReadConflicts, 'issues'>): Issue[] {
  const accountIds = [...activities, ...sales].map(({ accountId }) => accountId);
  const territoryIds = memberships.map(({ territoryId }) => territoryId);
  const accounts = distinct(accountIds).filter((id) => !territoriesOf.has(id));
  const territories = distinct(territoryIds).filter((id) => tree?.positionById.has(id) === false);
  return [
    ...accounts.map((id) => ({ code: 'unknown_record' as const, type: 'account', id })),
    ...territories.map((territoryId) => ({ code: 'unknown_territory' as const, territoryId })),
  ];
}

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort(compareText);
}

import type { AccessFilter, AccessInput, AccessOptions, GrantFilter, RecordRef } from '../../src/index.js';
import { accountIdsSlowly, everyRef, ownerSlowly, territoryIdsSlowly } from './accessFacts.js';

/** A record as a database has it. */
interface Row extends RecordRef {
  readonly ownerId: string | undefined;
  readonly accountIds: readonly string[];
  /** Those that count for it. */
  readonly territoryIds: readonly string[];
}

/** The numbers of territories, as a database has them beside each territory. */
export type TerritoryNumbers = readonly { readonly territoryId: string; readonly number: number }[];

/** How a database finds territories: by the intervals of their numbers, or by their ids. */
export type TerritorySearch = 'numbers' | 'ids';

/** What a filter selects among the records of a world, as a database would that knows rows and nothing else. */
export function selectByFilter(
  { input, options }: { readonly input: AccessInput; readonly options: AccessOptions },
  filter: AccessFilter,
  territories: { readonly numbers: TerritoryNumbers; readonly search: TerritorySearch },
): string[] {
  const rows = everyRef(input).map((ref) => rowOf(input, options, ref));
  const isInTerritories = territorySearch(territories);
  const meets = (row: Row, grant: GrantFilter | undefined) =>
    grant !== undefined &&
    (grant.everyone ||
      (row.ownerId !== undefined && grant.ownerIds.includes(row.ownerId)) ||
      grant.recordIds.includes(row.id) ||
      teamIds(row).some((id) => grant.teamAccountIds.includes(id)) ||
      isInTerritories(row, grant));
  const accountsOf = (row: Row) => rows.filter(({ type, id }) => type === 'account' && row.accountIds.includes(id));
  const childrenOf = (row: Row) =>
    rows.filter(({ accountIds }) => row.type === 'account' && accountIds.includes(row.id));
  return rows
    .filter(({ type }) => type === filter.type)
    .filter(
      (row) =>
        meets(row, filter.direct) ||
        accountsOf(row).some((account) => meets(account, filter.account)) ||
        childrenOf(row).some((child) => child.type !== 'account' && meets(child, filter.children?.[child.type])),
    )
    .filter((row) => !isExcepted(row, filter))
    .map(({ id }) => id);
}

function rowOf(input: AccessInput, { asOf, policy }: AccessOptions, ref: RecordRef): Row {
  return {
    ...ref,
    ownerId: ownerSlowly(input, asOf, ref),
    accountIds: accountIdsSlowly(input, asOf, ref),
    territoryIds: territoryIdsSlowly(input, asOf, ref, policy?.recordTerritories),
  };
}

function territorySearch({ numbers, search }: { numbers: TerritoryNumbers; search: TerritorySearch }) {
  const numberOf = new Map(numbers.map(({ territoryId, number }) => [territoryId, number]));
  return ({ territoryIds }: Row, grant: GrantFilter) => {
    if (search === 'ids') return territoryIds.some((id) => grant.territoryIds.includes(id));
    const found = territoryIds.flatMap((id) => numberOf.get(id) ?? []);
    return found.some((number) => grant.territories.some(({ from, to }) => from <= number && number < to));
  };
}

function teamIds({ type, id, accountIds }: Row): readonly string[] {
  return type === 'account' ? [id] : accountIds;
}

function isExcepted({ id, ownerId, accountIds }: Row, { userId, except }: AccessFilter): boolean {
  if (except.recordIds.includes(id) || accountIds.some((each) => except.accountIds.includes(each))) return true;
  if (ownerId === userId) return false;
  return (
    except.recordIdsUnlessOwned.includes(id) || accountIds.some((each) => except.accountIdsUnlessOwned.includes(each))
  );
}

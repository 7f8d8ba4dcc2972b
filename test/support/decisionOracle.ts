import type {
  Account,
  Assignment,
  AssignmentOptions,
  AssignmentPolicy,
  AssignmentTable,
  Issue,
  Pin,
  PrecedenceKey,
  Territory,
  TerritoryModel,
} from '../../src/index.js';
import { assignSlowly } from './assignmentOracle.js';

/**
 * The whole of design section 5 once more: rules as the oracle of assignment has them, then winners, pins and the limit,
 * each written down as its sentence reads. Nothing is shared with the code under test but the criteria. It knows of every
 * issue but `evaluation_failed`.
 */
export function decideSlowly(model: TerritoryModel): (account: Account, options?: AssignmentOptions) => Assignment {
  const { policy = {} } = model;
  const match = assignSlowly(model);
  const known = new Set(model.territories.map(({ id }) => id));
  const sorted = (ids: Iterable<string>) => [...ids].sort((a, b) => compare(model, policy, a, b) || byText(a, b));

  return (account, options = {}) => {
    const issues: Issue[] = [];
    const report = (issue: Finding) => void issues.push({ ...issue, accountId: account.id, row: 0 });
    const pins = (options.pins ?? []).filter((pin) => pin.accountId === account.id && counts(pin, options.asOf));

    // "result = union of visit(root) over all roots, then winners, …"
    const byRule = winnersOf(model, policy, sorted(match(account, options)), report);

    // "`freeze` replaces the rules' result by the previous assignment"
    const isFreezing = pins.some(({ effect }) => effect === 'freeze');
    const previous = isFreezing ? previousIds(options.previous, account.id) : undefined;
    if (isFreezing && previous === undefined) report({ code: 'freeze_without_previous' });
    for (const territoryId of previous?.filter((id) => !known.has(id)) ?? []) {
      report({ code: 'frozen_territory_gone', territoryId });
    }
    const frozen = previous?.filter((id) => known.has(id));
    const result = new Set(frozen ?? byRule);

    // "`exclude` removes (without `territoryId`: every territory), with no fall-back to the parent"
    for (const { effect, territoryId } of pins) {
      if (effect !== 'exclude') continue;
      if (territoryId === undefined) result.clear();
      else result.delete(territoryId);
    }

    // "`assign` adds, even to an inactive territory, with an issue then"
    const assigned = new Set(
      pins.flatMap(({ effect, territoryId = '' }) => (effect === 'assign' ? [territoryId] : [])),
    );
    for (const territoryId of assigned) {
      if (!known.has(territoryId)) continue;
      result.add(territoryId);
      if (isClosed(model, territoryId, options.asOf)) report({ code: 'pinned_to_closed_territory', territoryId });
    }
    for (const { territoryId } of pins) {
      if (territoryId !== undefined && !known.has(territoryId))
        report({ code: 'pin_on_unknown_territory', territoryId });
    }

    // "then limit (pins count first and are never dropped)": what a pin puts there, and what a freeze keeps there.
    const limit = policy.limit ?? Number.POSITIVE_INFINITY;
    const isByPin = (id: string) => assigned.has(id) || frozen?.includes(id) === true;
    const byPin = sorted(result).filter(isByPin);
    const others = sorted(result).filter((id) => !isByPin(id));
    const kept = sorted([...byPin, ...others.slice(0, Math.max(0, limit - byPin.length))]);
    const dropped = sorted(result).filter((id) => !kept.includes(id));
    if (dropped.length > 0) report({ code: 'over_limit', limit, dropped });

    // "Where a rule gives the same territory the source stays `rule`."
    const territories = kept.map((territoryId) => ({
      territoryId,
      source: byRule.includes(territoryId) ? ('rule' as const) : ('pin' as const),
    }));
    return { accountId: account.id, territories, ...(issues.length > 0 ? { issues } : {}) };
  };
}

/** An issue without what it says of the account, which is the same for all. */
type Finding =
  | { code: 'tie_broken_by_id'; kept: string[]; dropped: string[] }
  | { code: 'tie_without_winner'; dropped: string[] }
  | { code: 'over_limit'; limit: number; dropped: string[] }
  | { code: 'freeze_without_previous' }
  | { code: 'frozen_territory_gone' | 'pinned_to_closed_territory' | 'pin_on_unknown_territory'; territoryId: string };

function winnersOf(
  model: TerritoryModel,
  policy: AssignmentPolicy,
  sorted: readonly string[],
  report: (issue: Finding) => void,
): string[] {
  const { winners = 'all', tie = 'first' } = policy;
  if (winners === 'all' || sorted.length <= winners) return [...sorted];
  const last = sorted[winners - 1];
  const isTied = (id: string) => compare(model, policy, id, last) === 0;
  const isParted = isTied(sorted[winners]);
  const first = sorted.slice(0, winners);
  if (!isParted || tie === 'keepAll') return sorted.filter((id) => first.includes(id) || (isParted && isTied(id)));
  if (tie === 'none') {
    report({ code: 'tie_without_winner', dropped: sorted.filter(isTied) });
    return first.filter((id) => !isTied(id));
  }
  report({
    code: 'tie_broken_by_id',
    kept: first.filter(isTied),
    dropped: sorted.filter((id) => isTied(id) && !first.includes(id)),
  });
  return first;
}

/** Below 0 where the first comes first by a declared key, 0 where no declared key tells the two apart. */
function compare(model: TerritoryModel, policy: AssignmentPolicy, a: string, b: string): number {
  for (const key of policy.precedence ?? []) {
    const [one, other] = [keyOf(model, key, a), keyOf(model, key, b)];
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}

function keyOf(model: TerritoryModel, key: PrecedenceKey, id: string): number {
  const position = model.territories.findIndex((territory) => territory.id === id);
  const { rank, typeId, parentId } = model.territories[position];
  if (key === 'rank') return rank ?? Number.POSITIVE_INFINITY;
  if (key === 'position') return position;
  if (key === 'depth') return parentId === null ? 0 : keyOf(model, key, parentId) - 1;
  return -(model.types?.find((type) => type.id === typeId)?.priority ?? Number.NEGATIVE_INFINITY);
}

function byText(a: string, b: string): number {
  return a < b ? -1 : 1;
}

function counts({ from, to }: Pin | Territory, asOf: string | undefined): boolean {
  return asOf === undefined || ((from === undefined || from <= asOf) && (to === undefined || asOf < to));
}

function isClosed(model: TerritoryModel, id: string, asOf: string | undefined): boolean {
  const territory = model.territories.find((each) => each.id === id);
  if (territory === undefined) return false;
  if (territory.active === false || !counts(territory, asOf)) return true;
  return territory.parentId !== null && isClosed(model, territory.parentId, asOf);
}

/** An account's territories in a table, of the first row that it has there. */
function previousIds(table: AssignmentTable | undefined, accountId: string): string[] | undefined {
  const row = table?.accountIds.indexOf(accountId) ?? -1;
  if (table === undefined || row === -1) return undefined;
  return Array.from(table.territories.slice(table.offsets[row], table.offsets[row + 1]), (n) => table.territoryIds[n]);
}

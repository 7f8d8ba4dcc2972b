import type { AccessInput, AccessRecord, AccessUser, AccountTerritory } from '../../src/index.js';
import { everyRef, everyUserId, isOpenAt, isSame, openAt } from './accessFacts.js';

interface Dated {
  readonly from?: string;
  readonly to?: string;
}

/**
 * The state of an input on one day: what is not open is left out, what is open has no dates. Users and records that were
 * there at any time are still known.
 */
export function snapshotOf(input: AccessInput, asOf: string): AccessInput {
  const { model, assignments, records, roles } = input;
  const known = everyRef(input).map(({ type, id }): AccessRecord => ({ type, id }));
  const closedFor = (day: string) => (each: Dated) => (isOpenAt(day, each) ? {} : { active: false });
  const users: readonly AccessUser[] = input.users ?? everyUserId(input).map((id) => ({ id }));
  return {
    model: {
      ...model,
      territories: model.territories.map((each) => ({ ...dateless(each), ...closedFor(asOf)(each) })),
    },
    users: users.map((each) => ({ ...dateless(each), ...closedFor(asOf)(each) })),
    roles: roles ?? [],
    memberships: openNow(input.memberships, asOf),
    assignments: assignments !== undefined && 'offsets' in assignments ? assignments : openNow(assignments, asOf),
    records: [...known, ...openNow(records, asOf)],
    ownership: openNow(input.ownership, asOf),
    shares: openNow(input.shares, asOf),
    teams: openNow(input.teams, asOf),
    denies: openNow(input.denies, asOf),
  };
}

function openNow<T extends Dated>(items: readonly T[] | undefined, asOf: string): T[] {
  return openAt(asOf, items).map(dateless);
}

function dateless<T extends Dated>(item: T): T {
  return { ...item, from: undefined, to: undefined };
}

/** The territories of accounts as a list, whatever form they have, and entries for accounts that would be forgotten. */
export function listedAssignments(input: AccessInput): { assignments: AccountTerritory[]; records: AccessRecord[] } {
  const { assignments = [], records = [] } = input;
  if (!('offsets' in assignments)) return { assignments: [...assignments], records: [...records] };
  const { accountIds, territoryIds, offsets, territories } = assignments;
  const list = accountIds.flatMap((accountId, row) =>
    [...territories.slice(offsets[row], offsets[row + 1])].map((at) => ({ accountId, territoryId: territoryIds[at] })),
  );
  const accounts = everyRef(input).filter(
    (ref) => ref.type === 'account' && !records.some((each) => isSame(each, ref)),
  );
  return { assignments: list, records: [...records, ...accounts] };
}

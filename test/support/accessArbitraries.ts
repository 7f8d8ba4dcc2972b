import fc from 'fast-check';
import type { AccessInput, AccessOptions, AccessRecord, AccountTerritory, AssignmentTable } from '../../src/index.js';
import {
  type AccessNames,
  accessUsers,
  asOfs,
  assignments,
  denies,
  memberships,
  ownership,
  records,
  shares,
  teams,
  territories,
} from './accessPartArbitraries.js';
import { accessPolicySettings } from './accessPolicyArbitraries.js';
import { forests, ids } from './modelArbitraries.js';

/** All that access follows from. */
export interface AccessWorld {
  readonly input: AccessInput;
  readonly options: AccessOptions;
}

/** Whole worlds, small and valid. */
export function accessWorlds(): fc.Arbitrary<AccessWorld> {
  return accessNames().chain((names) => fc.record({ input: accessInputs(names), options: accessOptions() }));
}

/** A day and, mostly, a policy. */
export function accessOptions(): fc.Arbitrary<AccessOptions> {
  return fc.record({ asOf: asOfs, policy: accessPolicySettings() }, { requiredKeys: ['asOf'] });
}

/** Ids of territories, users and records to build worlds of; one id may be of several things. */
export function accessNames(): fc.Arbitrary<AccessNames> {
  const distinct = (maxLength: number) => fc.uniqueArray(ids(), { maxLength });
  return fc
    .record({
      nodes: forests(10),
      roles: forests(4),
      userIds: distinct(5),
      accountIds: distinct(5),
      contactIds: distinct(3),
      opportunityIds: distinct(3),
    })
    .map(({ contactIds, opportunityIds, ...names }) => ({
      ...names,
      territoryIds: names.nodes.map(({ id }) => id),
      children: [
        ...contactIds.map((id) => ({ type: 'contact' as const, id })),
        ...opportunityIds.map((id) => ({ type: 'opportunity' as const, id })),
      ],
    }));
}

/** Everything that access follows from, over given names: one state of a world. */
export function accessInputs(names: AccessNames): fc.Arbitrary<AccessInput> {
  const parts = {
    memberships: memberships(names),
    assignments: assignments(names),
    ownership: ownership(names),
    shares: shares(names),
    teams: teams(names),
    denies: denies(names),
    users: accessUsers(names),
  };
  const mostlyWhole = fc.oneof(
    { weight: 2, arbitrary: fc.record(parts) },
    { weight: 1, arbitrary: fc.record(parts, { requiredKeys: [] }) },
  );
  return fc.tuple(territories(names), records(names), mostlyWhole).map(([list, entries, rest]) => ({
    model: { id: 'm', territories: list },
    roles: names.roles,
    records: [...entries, ...unassigned(names.accountIds, rest.assignments)],
    ...rest,
  }));
}

/** Entries for accounts that are in no assignment, since what is known of them should be. */
function unassigned(
  accountIds: readonly string[],
  given: AssignmentTable | readonly AccountTerritory[] = [],
): AccessRecord[] {
  const known = 'offsets' in given ? given.accountIds : given.map(({ accountId }) => accountId);
  return accountIds.filter((id) => !known.includes(id)).map((id) => ({ type: 'account', id }));
}

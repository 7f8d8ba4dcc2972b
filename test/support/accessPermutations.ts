import fc from 'fast-check';
import type { AccessInput } from '../../src/index.js';
import { listedAssignments } from './accessSnapshot.js';

/** The same input with every list in any other order. */
export function permuted(input: AccessInput): fc.Arbitrary<AccessInput> {
  const { assignments, records } = listedAssignments(input);
  const lists = {
    territories: shuffled(input.model.territories),
    users: shuffled(input.users),
    roles: shuffled(input.roles),
    memberships: shuffled(input.memberships),
    assignments: shuffled(assignments),
    records: shuffled(records),
    ownership: shuffled(input.ownership),
    shares: shuffled(input.shares),
    teams: shuffled(input.teams),
    denies: shuffled(input.denies),
  };
  return fc.record(lists).map(({ territories, ...rest }) => ({
    ...rest,
    ...(input.users === undefined ? { users: undefined } : {}),
    model: { ...input.model, territories },
  }));
}

function shuffled<T>(items: readonly T[] = []): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length });
}

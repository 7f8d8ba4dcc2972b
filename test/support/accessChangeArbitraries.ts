import fc from 'fast-check';
import type { AccessChanges, AccessInput, AccessOptions } from '../../src/index.js';
import { type AccessWorld, accessInputs, accessNames, accessOptions } from './accessArbitraries.js';
import { changesInto } from './accessChanges.js';

/** A world and what happens to it, one after the other. */
export interface ChangedWorld {
  readonly world: AccessWorld;
  readonly steps: readonly AccessChanges[];
}

/** Worlds with sequences of changes, of few keys and of many. */
export function changedWorlds(): fc.Arbitrary<ChangedWorld> {
  return accessNames()
    .chain((names) => fc.tuple(fc.constant(names), accessInputs(names), accessOptions()))
    .chain(([names, input, options]) => {
      const change = accessInputs(names).chain((next) => partsOf(changesInto(next), input.users !== undefined));
      const steps = fc.array(change, { minLength: 1, maxLength: 4 });
      return steps.map((list) => ({ world: { input, options: closedOptions(input, options) }, steps: list }));
    });
}

/**
 * Without a list of users, a change may name somebody of whom nothing is said any more, and only access for everyone
 * shows whether such a user is still known.
 */
function closedOptions(input: AccessInput, { asOf, policy }: AccessOptions): AccessOptions {
  return input.users === undefined ? { asOf, policy: { ...policy, everyone: {} } } : { asOf, policy };
}

/** Some of the changes; users only where there is a list of them. */
function partsOf(changes: Required<AccessChanges>, hasUsers: boolean): fc.Arbitrary<AccessChanges> {
  const parts = {
    memberships: fc.subarray([...changes.memberships]),
    assignments: fc.subarray([...changes.assignments]),
    records: fc.subarray([...changes.records]),
    ownership: fc.subarray([...changes.ownership]),
    shares: fc.subarray([...changes.shares]),
    teams: fc.subarray([...changes.teams]),
    denies: fc.subarray([...changes.denies]),
  };
  const users = { users: fc.subarray([...changes.users]) };
  return fc.record(hasUsers ? { ...parts, ...users } : parts, { requiredKeys: [] });
}

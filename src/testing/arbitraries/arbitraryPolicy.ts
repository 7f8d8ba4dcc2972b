import fc from 'fast-check';
import type { AssignmentPolicy, PrecedenceKey } from '../../model/types.js';

/** Policies of every shape; half of them choose among the territories that match. */
export function arbitraryPolicy(): fc.Arbitrary<AssignmentPolicy> {
  const precedence: readonly PrecedenceKey[] = ['rank', 'typePriority', 'depth', 'position'];
  return fc.record(
    {
      branch: fc.constantFrom('deepest' as const, 'all' as const),
      winners: fc.constantFrom('all' as const, 1, 1, 2),
      precedence: fc.shuffledSubarray([...precedence]),
      tie: fc.constantFrom('keepAll' as const, 'none' as const, 'first' as const),
      limit: fc.integer({ min: 1, max: 3 }),
    },
    { requiredKeys: [], noNullPrototype: true },
  );
}

import fc from 'fast-check';
import type { AssignmentPolicy, PrecedenceKey } from '../../src/index.js';

/** Ranks: few, so that ties are common, and any number. */
export function ranks(): fc.Arbitrary<number> {
  return fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 2 }) },
    { weight: 1, arbitrary: fc.constantFrom(-1, 0.5, 1e21) },
  );
}

/** Policies of every shape, half of which choose among the territories that match. */
export function policies(): fc.Arbitrary<AssignmentPolicy> {
  const members = {
    branch: fc.constantFrom('deepest' as const, 'all' as const),
    winners: fc.constantFrom('all' as const, 1, 2, 3),
    precedence: fc.array(fc.constantFrom<PrecedenceKey>('rank', 'typePriority', 'depth', 'position'), { maxLength: 3 }),
    tie: fc.constantFrom('keepAll' as const, 'none' as const, 'first' as const),
    limit: fc.integer({ min: 1, max: 3 }),
  };
  const choosing = { ...members, winners: fc.constantFrom(1, 1, 2) };
  return fc.oneof(fc.record(members, { requiredKeys: [] }), fc.record(choosing, { requiredKeys: ['winners', 'tie'] }));
}

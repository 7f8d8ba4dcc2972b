import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Assignment,
  assignAccount,
  assignContact,
  type ContactAssignment,
  type ContactPolicy,
  compileModel,
} from '../../src/index.js';
import { deepFreeze } from '../support/deepFreeze.js';
import { situations } from '../support/pinArbitraries.js';

interface Scenario {
  readonly id: string;
  readonly description: string;
  readonly account: Assignment | null;
  readonly policy: ContactPolicy;
  readonly expected: ContactAssignment;
}

const scenarios: readonly Scenario[] = JSON.parse(
  readFileSync(join(import.meta.dirname, '../cases/assignment/contacts.json'), 'utf8'),
);

const contactPolicies: fc.Arbitrary<ContactPolicy> = fc.record(
  { take: fc.constantFrom('all' as const, 'primary' as const), limit: fc.integer({ min: 1, max: 3 }) },
  { requiredKeys: [] },
);

describe('assignContact', () => {
  it.each(scenarios)('decides $id: $description', ({ account, policy, expected }) => {
    expect(assignContact({ id: 'c1' }, account ?? undefined, policy)).toEqual(expected);
  });

  it('takes all territories where no policy is given', () => {
    const account: Assignment = {
      accountId: 'acme',
      territories: [
        { territoryId: 'T1', source: 'rule' },
        { territoryId: 'T2', source: 'pin' },
      ],
    };
    expect(assignContact({ id: 'c1' }, account).territoryIds).toEqual(['T1', 'T2']);
  });

  it('property: a contact has the first territories of its account, the others are dropped', () => {
    fc.assert(
      fc.property(situations(), contactPolicies, ({ model, accounts, options }, policy) => {
        const compiled = compileModel(model);
        for (const account of accounts) {
          const assignment = deepFreeze(assignAccount(compiled, account, options));
          const { territoryIds, dropped = [] } = assignContact({ id: 'c1' }, assignment, Object.freeze(policy));
          const all = assignment.territories.map(({ territoryId }) => territoryId);
          expect([...territoryIds, ...dropped]).toEqual(policy.take === 'primary' ? all.slice(0, 1) : all);
          expect(territoryIds.length).toBeLessThanOrEqual(policy.limit ?? all.length);
          expect(dropped.length === 0 || territoryIds.length === policy.limit).toBe(true);
        }
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AccessExpectation, auditAccess, checkAccess, compileAccess, type IssueCode } from '../../src/index.js';
import { accessWorlds } from '../support/accessArbitraries.js';
import { chain } from '../support/accessFacts.js';
import { everyRef, everyUserId, levelSlowly } from '../support/accessOracle.js';
import { levels } from '../support/accessPolicyArbitraries.js';
import { thrownIssues } from '../support/thrownIssues.js';

const index = compileAccess(
  {
    model: { id: 'm', territories: [{ id: 't', parentId: null, access: { account: 'edit' } }] },
    memberships: [{ userId: 'ann', territoryId: 't' }],
    assignments: [{ accountId: 'acme', territoryId: 't' }],
  },
  { asOf: '2026-01-02' },
);
const pair = { userId: 'ann', type: 'account', id: 'acme' } as const;

const bounds = fc
  .record({ level: levels, atLeast: levels, atMost: levels }, { requiredKeys: [] })
  .filter((each) => Object.keys(each).length > 0);

describe('auditAccess', () => {
  it('finds exactly the expectations that the oracle does not meet, with the decision', () => {
    fc.assert(
      fc.property(accessWorlds(), bounds, ({ input, options }, expected) => {
        const compiled = compileAccess(input, options);
        const expectations = everyUserId(input).flatMap((userId) =>
          everyRef(input).map((ref): AccessExpectation => ({ userId, ...ref, ...expected })),
        );
        const failed = expectations.flatMap((expectation, row) => {
          const level = levelSlowly(input, options, expectation.userId, expectation);
          const [number, least, most] = [level, expected.atLeast ?? 'none', expected.atMost ?? 'full'].map((each) =>
            chain.indexOf(each),
          );
          const isMet = (expected.level ?? level) === level && least <= number && number <= most;
          return isMet ? [] : [{ row, expectation, ...checkAccess(compiled, expectation.userId, expectation) }];
        });
        expect(auditAccess(compiled, expectations)).toEqual(failed);
      }),
    );
  });

  it('finds nothing where everything holds', () => {
    expect(
      auditAccess(index, [
        { ...pair, level: 'edit' },
        { ...pair, atLeast: 'view', atMost: 'full' },
      ]),
    ).toEqual([]);
    expect(auditAccess(index, [])).toEqual([]);
  });

  it('finds expectations of what nobody knows, even of nothing', () => {
    const expectations: AccessExpectation[] = [
      { ...pair, userId: 'nobody', level: 'none' },
      { ...pair, id: 'nothing', atMost: 'full' },
    ];
    expect(auditAccess(index, expectations).map(({ row, issues }) => [row, issues?.map(({ code }) => code)])).toEqual([
      [0, ['unknown_user']],
      [1, ['unknown_record']],
    ]);
  });

  it.each<[string, unknown, IssueCode, string]>([
    ['what is no list', {}, 'wrong_type', ''],
    ['an expectation of nothing', [pair], 'wrong_type', '/0'],
    ['a level that there is not', [{ ...pair, level: 'all' }], 'wrong_type', '/0/level'],
    ['a type that there is not', [{ ...pair, type: 'lead', level: 'view' }], 'wrong_type', '/0/type'],
    ['an expectation without a user', [{ type: 'account', id: 'acme', level: 'view' }], 'missing_member', '/0/userId'],
    ['a misspelt member', [{ ...pair, level: 'view', atleast: 'view' }], 'unknown_member', '/0/atleast'],
  ])('refuses %s', (_, expectations, code, pointer) => {
    const given: readonly AccessExpectation[] = JSON.parse(JSON.stringify(expectations));
    expect(thrownIssues(() => auditAccess(index, given))).toMatchObject([{ code, pointer }]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assignAccount,
  compileModel,
  explainAccount,
  parseModel,
  type TerritoryExplanation,
  type TerritoryModel,
} from '../../src/index.js';
import { explainSlowly, type Outcome } from '../support/assignmentOracle.js';
import { accounts, asOfDays, models } from '../support/modelArbitraries.js';

const model: TerritoryModel = {
  id: 'm',
  fields: { country: { type: 'string' }, employees: { type: 'number' } },
  territories: [
    { id: 'world', parentId: null },
    { id: 'emea', parentId: 'world', criteria: { in: [{ var: 'country' }, ['DE', 'FR']] } },
    {
      id: 'de',
      parentId: 'emea',
      criteria: { '==': [{ var: 'country' }, 'DE'] },
      localCriteria: { '>=': [{ var: 'employees' }, 200] },
    },
    { id: 'amer', parentId: 'world', criteria: { '==': [{ var: 'country' }, 'US'] } },
    { id: 'us-west', parentId: 'amer', criteria: true },
    { id: 'old', parentId: 'world', active: false, criteria: true },
    { id: 'next', parentId: 'world', from: '2027-01-01', criteria: true },
  ],
};

const compiled = compileModel(parseModel(model));

describe('explainAccount', () => {
  it('gives the assignment and the outcome of every territory, parents before children', () => {
    const explanation = explainAccount(compiled, { id: 'acme', country: 'DE', employees: 500 }, { asOf: '2026-01-01' });
    expect(explanation.territories).toEqual([{ territoryId: 'de', source: 'rule' }]);
    expect(explanation.visited).toMatchObject([
      { territoryId: 'world', outcome: 'no_criteria' },
      { territoryId: 'emea', outcome: 'deeper_match', deeper: ['de'] },
      { territoryId: 'de', outcome: 'assigned' },
      { territoryId: 'amer', outcome: 'criteria_failed' },
      { territoryId: 'us-west', outcome: 'parent_failed', blockedBy: 'amer' },
      { territoryId: 'old', outcome: 'inactive' },
      { territoryId: 'next', outcome: 'out_of_dates', from: '2027-01-01' },
    ]);
  });

  it('gives the tests that decided for a territory, with what they found', () => {
    const { visited } = explainAccount(compiled, { id: 'acme', country: 'DE', employees: 500 });
    expect(visited.find(({ territoryId }) => territoryId === 'de')).toMatchObject({
      tests: [
        { kind: 'equals', holds: true, found: [{ field: 'country', value: 'DE', state: 'present' }] },
        { kind: 'compare', holds: true, found: [{ field: 'employees', value: 500, state: 'present' }] },
      ],
    });
  });

  it('gives the tests that failed, with what they found', () => {
    const { visited } = explainAccount(compiled, { id: 'acme', country: 'DE', employees: '500' });
    expect(visited.find(({ territoryId }) => territoryId === 'de')).toMatchObject({
      outcome: 'local_criteria_failed',
      failed: [{ kind: 'compare', holds: false, found: [{ field: 'employees', value: '500', state: 'mistyped' }] }],
    });
  });

  it('gives the first closed territory above as the one that blocks', () => {
    const chain = compileModel(
      parseModel({
        id: 'm',
        territories: [
          { id: 'a', parentId: null, active: false },
          { id: 'b', parentId: 'a', active: false },
          { id: 'c', parentId: 'b' },
        ],
      }),
    );
    expect(explainAccount(chain, { id: 'acme' }).visited).toEqual([
      { territoryId: 'a', outcome: 'inactive' },
      { territoryId: 'b', outcome: 'parent_failed', blockedBy: 'a' },
      { territoryId: 'c', outcome: 'parent_failed', blockedBy: 'a' },
    ]);
  });

  it('visits nothing for an input that is no account', () => {
    expect(explainAccount(compiled, { id: '' })).toMatchObject({
      accountId: '',
      territories: [],
      visited: [],
      issues: [{ code: 'refused_account' }],
    });
  });

  it('visits nothing in a model without territories', () => {
    const empty = compileModel(parseModel({ id: 'm', territories: [] }));
    expect(explainAccount(empty, { id: 'acme' })).toEqual({ accountId: 'acme', territories: [], visited: [] });
  });

  it('property: its assignment is that of assignAccount', () => {
    fc.assert(
      fc.property(models(), accounts(), asOfDays(), (input, account, options) => {
        const random = compileModel(parseModel(input));
        const { visited: _, ...assignment } = explainAccount(random, account, options);
        expect(assignment).toEqual(assignAccount(random, account, options));
      }),
    );
  });

  it('property: every territory is visited once, after its parent', () => {
    fc.assert(
      fc.property(models(), accounts(), asOfDays(), (input, account, options) => {
        const random = parseModel(input);
        const visited = explainAccount(compileModel(random), account, options).visited.map((each) => each.territoryId);
        expect([...visited].sort()).toEqual(random.territories.map(({ id }) => id).sort());
        for (const { id, parentId } of random.territories) {
          expect(parentId === null || visited.indexOf(parentId) < visited.indexOf(id)).toBe(true);
        }
      }),
    );
  });

  it('property: the outcome is `assigned` exactly for the territories of the account', () => {
    fc.assert(
      fc.property(models(), accounts(), asOfDays(), (input, account, options) => {
        const { visited, territories } = explainAccount(compileModel(parseModel(input)), account, options);
        const assigned = visited.filter(({ outcome }) => outcome === 'assigned').map(({ territoryId }) => territoryId);
        expect(assigned.sort()).toEqual(territories.map(({ territoryId }) => territoryId));
      }),
    );
  });

  it('property: every outcome is that of the oracle', () => {
    const batches = fc.array(accounts(), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(models(), batches, asOfDays(), (input, batch, options) => {
        const random = parseModel(input);
        const compiledRandom = compileModel(random);
        const oracle = explainSlowly(random);
        for (const account of batch) {
          const { visited } = explainAccount(compiledRandom, account, options);
          expect(new Map(visited.map((each) => [each.territoryId, outcomeOf(each)]))).toEqual(oracle(account, options));
        }
      }),
    );
  });
});

/** What the oracle says of an outcome, too. */
function outcomeOf(explanation: TerritoryExplanation): Outcome {
  switch (explanation.outcome) {
    case 'parent_failed':
      return { outcome: 'parent_failed', blockedBy: explanation.blockedBy };
    case 'deeper_match':
      return { outcome: 'deeper_match', deeper: [...explanation.deeper].sort() };
    default:
      return { outcome: explanation.outcome };
  }
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWithinInterval } from '../../src/core/isWithinInterval.js';
import {
  type Account,
  type AssignmentOptions,
  type AssignmentPolicy,
  assignAccount,
  type CompiledModel,
  compileModel,
  explainAccount,
  type Issue,
  type Pin,
  parseModel,
  type TerritoryExplanation,
  type TerritoryModel,
} from '../../src/index.js';
import { assignSlowly, explainSlowly, type Outcome } from '../support/assignmentOracle.js';
import { situations } from '../support/pinArbitraries.js';
import { tableOf } from '../support/tableOf.js';

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

/** Three territories that take every account: a before b and c, which have one rank. */
function ranked(policy: AssignmentPolicy): CompiledModel {
  const territories = [
    { id: 'a', parentId: null, rank: 1, criteria: true },
    { id: 'b', parentId: null, rank: 2, criteria: true },
    { id: 'c', parentId: null, rank: 2, criteria: true },
  ];
  return compileModel(parseModel({ id: 'm', territories, policy }));
}

function outcomeAt(visited: readonly TerritoryExplanation[], territoryId: string): TerritoryExplanation | undefined {
  return visited.find((each) => each.territoryId === territoryId);
}

function idAndOutcome({ territoryId, outcome }: TerritoryExplanation): string {
  return `${territoryId}: ${outcome}`;
}

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

  it('gives a territory of a pin, with the pin and with what the rules say', () => {
    const pin: Pin = { accountId: 'acme', effect: 'assign', territoryId: 'us-west' };
    const { visited } = explainAccount(compiled, { id: 'acme', country: 'FR' }, { pins: [pin] });
    expect(outcomeAt(visited, 'us-west')).toEqual({
      territoryId: 'us-west',
      outcome: 'pinned',
      pin,
      rule: { outcome: 'parent_failed', blockedBy: 'amer' },
    });
  });

  it('gives a territory that a pin assigns and the rules give, too, as assigned', () => {
    const pins: Pin[] = [{ accountId: 'acme', effect: 'assign', territoryId: 'emea' }];
    const { visited } = explainAccount(compiled, { id: 'acme', country: 'FR' }, { pins });
    expect(outcomeAt(visited, 'emea')).toMatchObject({ outcome: 'assigned' });
  });

  it('gives the pin that excludes a territory which matched', () => {
    const pin: Pin = { accountId: 'acme', effect: 'exclude', territoryId: 'emea' };
    const { visited } = explainAccount(compiled, { id: 'acme', country: 'FR' }, { pins: [pin] });
    expect(outcomeAt(visited, 'emea')).toEqual({ territoryId: 'emea', outcome: 'excluded', pin });
  });

  it('gives the failed tests, not the pin, of an excluded territory that did not match', () => {
    const pins: Pin[] = [{ accountId: 'acme', effect: 'exclude', territoryId: 'amer' }];
    const { visited } = explainAccount(compiled, { id: 'acme', country: 'FR' }, { pins });
    expect(outcomeAt(visited, 'amer')).toMatchObject({ outcome: 'criteria_failed' });
  });

  it('gives the freeze that keeps a matched territory out and a former one in', () => {
    const pin: Pin = { accountId: 'acme', effect: 'freeze' };
    const options = { pins: [pin], previous: tableOf([['acme', ['amer']]]) };
    const { visited } = explainAccount(compiled, { id: 'acme', country: 'FR' }, options);
    expect(outcomeAt(visited, 'emea')).toEqual({ territoryId: 'emea', outcome: 'frozen_out', pin });
    expect(outcomeAt(visited, 'amer')).toMatchObject({ outcome: 'pinned', pin, rule: { outcome: 'criteria_failed' } });
  });

  it('gives the territories that outrank a matched one', () => {
    const { visited } = explainAccount(ranked({ winners: 1, precedence: ['rank'] }), { id: 'acme' });
    expect(visited.map(idAndOutcome)).toEqual(['a: assigned', 'b: outranked', 'c: outranked']);
    expect(outcomeAt(visited, 'c')).toEqual({ territoryId: 'c', outcome: 'outranked', by: ['a'] });
  });

  it('gives the territories that tie with a matched one where the policy keeps none of them', () => {
    const { visited } = explainAccount(ranked({ winners: 2, precedence: ['rank'], tie: 'none' }), { id: 'acme' });
    expect(visited.map(idAndOutcome)).toEqual(['a: assigned', 'b: tied', 'c: tied']);
    expect(outcomeAt(visited, 'c')).toEqual({ territoryId: 'c', outcome: 'tied', tiedWith: ['b'] });
  });

  it('gives a tie that the id broke as outranked', () => {
    const { visited } = explainAccount(ranked({ winners: 2, precedence: ['rank'], tie: 'first' }), { id: 'acme' });
    expect(outcomeAt(visited, 'c')).toEqual({ territoryId: 'c', outcome: 'outranked', by: ['a', 'b'] });
  });

  it('gives the limit that a matched territory is over', () => {
    const { visited } = explainAccount(ranked({ limit: 2 }), { id: 'acme' });
    expect(visited.map(idAndOutcome)).toEqual(['a: assigned', 'b: assigned', 'c: over_limit']);
    expect(outcomeAt(visited, 'c')).toEqual({ territoryId: 'c', outcome: 'over_limit', limit: 2 });
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
      fc.property(situations(), ({ model, accounts, options }) => {
        const random = compileModel(model);
        for (const account of accounts) {
          const { visited: _, ...assignment } = explainAccount(random, account, options);
          expect(assignment).toEqual(assignAccount(random, account, options));
        }
      }),
    );
  });

  it('property: every territory is visited once, after its parent', () => {
    fc.assert(
      fc.property(situations(), ({ model, accounts: [account], options }) => {
        const { visited } = explainAccount(compileModel(model), account, options);
        const order = visited.map(({ territoryId }) => territoryId);
        expect([...order].sort()).toEqual(model.territories.map(({ id }) => id).sort());
        for (const { id, parentId } of model.territories) {
          expect(parentId === null || order.indexOf(parentId) < order.indexOf(id)).toBe(true);
        }
      }),
    );
  });

  it('property: a territory is `assigned` or `pinned` exactly where the account has it by rule or by pin', () => {
    fc.assert(
      fc.property(situations(), ({ model, accounts, options }) => {
        const random = compileModel(model);
        for (const account of accounts) {
          const { visited, territories } = explainAccount(random, account, options);
          const idsWith = (outcome: string) =>
            visited
              .filter((each) => each.outcome === outcome)
              .map(idOf)
              .sort();
          const idsFrom = (source: string) =>
            territories
              .filter((each) => each.source === source)
              .map(idOf)
              .sort();
          expect({ assigned: idsWith('assigned'), pinned: idsWith('pinned') }).toEqual({
            assigned: idsFrom('rule'),
            pinned: idsFrom('pin'),
          });
        }
      }),
    );
  });

  it('property: what the rules say of every territory is what the oracle says', () => {
    fc.assert(
      fc.property(situations(), ({ model, accounts, options }) => {
        const random = compileModel(model);
        const oracle = explainSlowly(model);
        for (const account of accounts) {
          const { visited } = explainAccount(random, account, options);
          const outcomes = new Map(visited.map((each) => [each.territoryId, ruleOutcomeOf(each)]));
          expect(outcomes).toEqual(oracle(account, options));
        }
      }),
    );
  });

  it('property: a territory that matched and that the account does not have says which step took it away', () => {
    fc.assert(
      fc.property(situations(), ({ model, accounts, options }) => {
        const random = compileModel(model);
        const match = assignSlowly(model);
        for (const account of accounts) {
          const { visited, territories, issues = [] } = explainAccount(random, account, options);
          const lost = match(account, options).filter((id) => !territories.some((each) => each.territoryId === id));
          const step = (id: string) => stepThatTook(id, { issues, pins: pinsOn(account, options) });
          expect(outcomesOf(visited, lost)).toEqual(new Map(lost.map((id) => [id, step(id)])));
        }
      }),
    );
  });
});

function idOf({ territoryId }: { readonly territoryId: string }): string {
  return territoryId;
}

function outcomesOf(visited: readonly TerritoryExplanation[], ids: readonly string[]): Map<string, string> {
  const wanted = visited.filter(({ territoryId }) => ids.includes(territoryId));
  return new Map(wanted.map(({ territoryId, outcome }) => [territoryId, outcome]));
}

function pinsOn(account: Account, { pins = [], asOf }: AssignmentOptions): Pin[] {
  return pins.filter((pin) => pin.accountId === account.id && (asOf === undefined || isWithinInterval(asOf, pin)));
}

/** The step that comes last of those that could have taken a matched territory away. */
function stepThatTook(id: string, { issues, pins }: { issues: readonly Issue[]; pins: readonly Pin[] }): string {
  const has = (code: Issue['code']) =>
    issues.some((issue) => issue.code === code && (!('dropped' in issue) || issue.dropped.includes(id)));
  if (pins.some(({ effect, territoryId = id }) => effect === 'exclude' && territoryId === id)) return 'excluded';
  if (pins.some(({ effect }) => effect === 'freeze') && !has('freeze_without_previous')) return 'frozen_out';
  if (has('over_limit')) return 'over_limit';
  return has('tie_without_winner') ? 'tied' : 'outranked';
}

/** What the oracle says of an outcome, too: what the rules say, before any choice among territories. */
function ruleOutcomeOf(explanation: TerritoryExplanation): Outcome {
  const rule = explanation.outcome === 'pinned' ? explanation.rule : explanation;
  switch (rule.outcome) {
    case 'parent_failed':
      return { outcome: 'parent_failed', blockedBy: rule.blockedBy };
    case 'deeper_match':
      return { outcome: 'deeper_match', deeper: [...rule.deeper].sort() };
    case 'matched':
    case 'assigned':
    case 'excluded':
    case 'frozen_out':
    case 'outranked':
    case 'tied':
    case 'over_limit':
      return { outcome: 'matched' };
    default:
      return { outcome: rule.outcome };
  }
}

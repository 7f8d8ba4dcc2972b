import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assignAccount,
  assignAccounts,
  compileModel,
  criteriaFromPlan,
  diffAssignments,
  improvePlan,
  pinsFromPlan,
  tableRow,
} from '../../../src/index.js';
import { thrownIssues } from '../../support/thrownIssues.js';
import { planOf } from './planWorlds.js';

const states = [
  { state: 'BY', visits: 30 },
  { state: 'BW', visits: 25 },
  { state: 'HE', visits: 10 },
  { state: 'HH', visits: 5 },
];
const accounts = states.map(({ state, visits }) => ({ id: `account of ${state}`, state, visits }));
const territories = [
  { id: 'north', parentId: null, criteria: { in: [{ var: 'state' }, ['HH', 'HE']] } },
  { id: 'south', parentId: null, criteria: { in: [{ var: 'state' }, ['BW', 'BY']] } },
];
const compiled = compileModel({ id: 'plan', territories });
const before = assignAccounts(compiled, accounts);

describe('pinsFromPlan', () => {
  it('previews a balanced plan, from assignment to assignment', () => {
    const current = accounts.map(({ id }, row) => ({
      unitId: id,
      territoryId: tableRow(before, row).territories[0].territoryId,
    }));
    const units = accounts.map(({ id, visits }) => ({ id, activities: { visits } }));
    const { plan, after } = improvePlan({ units, plan: current, bands: [{ activity: 'visits', tolerance: 0.2 }] });
    expect(after.balance[0].maxDeviation).toBeCloseTo(1 / 7, 12);

    const pins = pinsFromPlan(plan, { current, reason: 'balance' });
    const { flows } = diffAssignments(before, assignAccounts(compiled, accounts, { pins }));
    expect(flows).toEqual([{ from: 'south', to: 'north', accounts: 1 }]);
    for (const { unitId, territoryId } of plan) {
      const account = accounts.find(({ id }) => id === unitId) ?? accounts[0];
      expect(assignAccount(compiled, account, { pins }).territories.map((each) => each.territoryId)).toEqual([
        territoryId,
      ]);
    }
  });

  it('pins every account where nothing is known of today', () => {
    expect(pinsFromPlan(planOf({ east: 'a' }), { by: 'ann', from: '2026-01-01', to: '2027-01-01' })).toEqual([
      { accountId: 'a', effect: 'exclude', by: 'ann', from: '2026-01-01', to: '2027-01-01' },
      { accountId: 'a', effect: 'assign', territoryId: 'east', by: 'ann', from: '2026-01-01', to: '2027-01-01' },
    ]);
  });

  it('refuses dates that are none', () => {
    expect(thrownIssues(() => pinsFromPlan([], { from: '2026-02-30' }))).toEqual([
      { code: 'invalid_date', pointer: '/from', received: '2026-02-30' },
    ]);
  });

  const plans = fc.dictionary(fc.constantFrom(...accounts.map(({ id }) => id)), fc.constantFrom('north', 'south'));

  it('property: whatever the rules say, an account is where the plan has it, and others stay', () => {
    fc.assert(
      fc.property(plans, (chosen) => {
        const plan = Object.entries(chosen).map(([unitId, territoryId]) => ({ unitId, territoryId }));
        const pins = pinsFromPlan(plan);
        for (const [row, account] of accounts.entries()) {
          const [only, ...rest] = assignAccount(compiled, account, { pins }).territories;
          const byRule = tableRow(before, row).territories[0].territoryId;
          expect([only.territoryId, rest]).toEqual([chosen[account.id] ?? byRule, []]);
        }
      }),
    );
  });
});

describe('criteriaFromPlan', () => {
  it('previews a plan over values of a field', () => {
    const units = states.map(({ state, visits }) => ({ id: state, activities: { visits } }));
    const { plan } = improvePlan({ units, territories: [{ id: 'north' }, { id: 'south' }], locks: planOf({}) });
    const gates = new Map(criteriaFromPlan(plan, { field: 'state' }).map((each) => [each.territoryId, each.criteria]));
    const changed = compileModel({
      id: 'plan',
      territories: territories.map((territory) => ({ ...territory, criteria: gates.get(territory.id) ?? false })),
    });
    const after = assignAccounts(changed, accounts);
    for (const [row, { state }] of accounts.entries()) {
      const [{ territoryId }] = tableRow(after, row).territories;
      expect(plan).toContainEqual({ unitId: state, territoryId });
    }
    expect(diffAssignments(before, after).counts.lost).toBe(0);
  });

  it('property: gives each value to one territory', () => {
    const plans = fc.dictionary(fc.string({ minLength: 1 }), fc.constantFrom('A', 'B', 'C'));
    fc.assert(
      fc.property(plans, (chosen) => {
        const plan = Object.entries(chosen).map(([unitId, territoryId]) => ({ unitId, territoryId }));
        const lists = criteriaFromPlan(plan);
        const values = JSON.stringify(lists.map(({ criteria }) => criteria));
        for (const { unitId } of plan) expect(values).toContain(JSON.stringify(unitId));
        expect(lists.map(({ territoryId }) => territoryId)).toEqual([...new Set(Object.values(chosen))].sort());
      }),
    );
  });
});

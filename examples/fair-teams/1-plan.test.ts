// Fair teams, part one: a plan in which every customer has one place. npm run example
import { adviseModel, describeStructure, organizationModels, staffing, staffingRatios, tableRow } from 'bailiwick';
import { expect, it } from 'vitest';
import { customers, rich } from './company.js';
import { segmented, table, teams } from './teams.js';

it('puts every customer into the territory of its cell', () => {
  for (const [row, cellId] of segmented.cellIds.entries()) {
    expect(tableRow(table, row).territories).toEqual([{ territoryId: cellId, source: 'rule' }]);
  }
  expect(segmented.pruned.map(({ id }) => id)).toEqual(['elsewhere']);
  expect(teams.reduce((total, { accounts }) => total + accounts, 0)).toBe(customers.length);
});

it('has one territory that is much richer than the others', () => {
  const byPotential = [...teams].sort((a, b) => b.potential - a.potential);
  expect(byPotential[0].id).toBe(rich);
  expect(byPotential[0].potential).toBeGreaterThan(1.5 * byPotential[1].potential);
});

it('advises pods for customers who want one team, and says what would change that', () => {
  const advice = adviseModel([
    { factorId: 'budget', value: 0.8 },
    { factorId: 'relationshipIntensity', value: 0.7 },
    { factorId: 'collaborationCulture', value: 0.8 },
  ]);
  expect([advice.winnerId, advice.runnerUpId]).toEqual(['pod', 'assemblyLine']);
  expect(advice.flips[0]).toMatchObject({ factorId: 'collaborationCulture', winnerId: 'assemblyLine' });
});

it('staffs a pod for each city', () => {
  const { handoffs, crossTeamHandoffs } = describeStructure(organizationModels.pod, { teams: teams.length });
  expect([handoffs, crossTeamHandoffs]).toEqual([2, 0]);
  const ratios = staffingRatios.filter(({ id }) => id === 'customerSuccessByAccounts');
  const units = teams.map(({ id, accounts }) => ({ unitId: id, demand: [{ driverId: 'accounts', amount: accounts }] }));
  expect(staffing({ units, ratios }).totalHeads).toBe(teams.length);
});

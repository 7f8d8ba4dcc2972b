// Fair teams, part four: lines are drawn so that competition is fair, and the price of that is told. npm run example
import { disruptionOf, improvePlan } from 'bailiwick';
import { expect, it } from 'vitest';
import { customers, rich } from './company.js';
import { sum } from './teams.js';

const before = customers.map(({ id, city }) => ({ unitId: id, territoryId: city }));
const units = customers.map(({ id, x, y, potential }) => ({ id, x, y, activities: { potential } }));
const mean = sum(customers.map(({ potential }) => potential)) / 16;

const balanced = improvePlan(
  { units, plan: before, bands: [{ activity: 'potential', tolerance: 0.2 }] },
  { seed: 1, iterations: 300_000 },
);

it('gives every team a territory of about the same potential', () => {
  expect(potentialOf(rich, before)).toBeGreaterThan(2 * mean);
  expect(balanced.isFeasible).toBe(true);
  for (const { territoryId } of balanced.plan) {
    const potential = potentialOf(territoryId, balanced.plan);
    expect(Math.abs(potential / mean - 1)).toBeLessThanOrEqual(0.2);
  }
});

it('tells what that costs: who gives up which customers, and what they bought', () => {
  const accounts = customers.map(({ id, sales }) => ({ accountId: id, amountMinor: sales * 100 }));
  const cost = disruptionOf(holdersOf(before), holdersOf(balanced.plan), { accounts });
  expect(cost.users.find(({ userId }) => userId === `team of ${rich}`)?.lostAccountIds.length).toBeGreaterThan(30);
  expect(cost.accounts.share).toBeLessThan(0.5);
  expect(cost.amounts.share).toBeLessThan(0.5);
  expect(cost.relationsGained).toBe(cost.accounts.changed);
});

type Entries = readonly { readonly unitId: string; readonly territoryId: string }[];

function holdersOf(plan: Entries) {
  return plan.map(({ unitId, territoryId }) => ({ accountId: unitId, userId: `team of ${territoryId}`, territoryId }));
}

function potentialOf(territoryId: string, plan: Entries): number {
  const own = new Set(plan.filter((entry) => entry.territoryId === territoryId).map(({ unitId }) => unitId));
  return sum(customers.filter(({ id }) => own.has(id)).map(({ potential }) => potential));
}

// Fair teams, part three: support goes where it brings most, nobody is left alone, and teams learn. npm run example
import { allocateUnits, practiceSources } from 'bailiwick';
import { expect, it } from 'vitest';
import { better, rich } from './company.js';
import { sum, teams } from './teams.js';

const days = 60;
const sold = sum(teams.map(({ actual }) => actual));

it('divides days of support by what they bring, not by what was sold', () => {
  const allocation = allocateUnits(
    {
      units: days,
      rule: 'marginal',
      teams: teams.map(({ id, potential }) => ({
        id,
        response: { kind: 'power', scale: potential, exponent: 0.3 },
        floor: 2,
        cap: 8,
      })),
    },
    // Today days go by sales.
    { current: teams.map(({ id, actual }) => ({ teamId: id, units: Math.floor((days * actual) / sold) })) },
  );
  expect(sum(allocation.teams.map(({ units }) => units))).toBe(days);
  for (const { units } of allocation.teams) expect(units).toBeGreaterThanOrEqual(2);
  expect(allocation.teams.find(({ teamId }) => teamId === rich)).toMatchObject({ units: 8, bound: 'cap' });
  expect(allocation.equalSplit.regret).toBeGreaterThan(0);
  expect(allocation.current?.isWithinBounds).toBe(false);
});

it('finds whom the others could learn from: the better team, and nobody else', () => {
  const expected = sum(teams.map(({ renewed }) => renewed)) / sum(teams.map(({ accounts }) => accounts));
  const practice = practiceSources(
    {
      teams: teams.map(({ id, accounts, renewed }) => ({
        id,
        leaderId: `leader of ${id}`,
        outcomes: { successes: renewed, trials: accounts, expected },
      })),
    },
    { minimumAnswers: 20 },
  );
  expect(practice.sources.map(({ teamId }) => teamId)).toEqual([better]);
  expect(practice.pairs.every(({ sourceId }) => sourceId === better)).toBe(true);
});

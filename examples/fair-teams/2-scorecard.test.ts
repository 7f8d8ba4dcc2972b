// Fair teams, part two: results are read against the territory, and the better team is found. npm run example
import { describeCaution, expectedSales, scorecard } from 'bailiwick';
import { expect, it } from 'vitest';
import { better, rich } from './company.js';
import { teams } from './teams.js';

const rows = teams.map(({ id, actual, potential }) => ({ id, actual, potential }));
const judged = expectedSales(rows, { terms: ['potential'] });
const { teams: scored, cautions } = scorecard({
  metrics: [
    { id: 'salesIndex', worst: 0.7, best: 1.5, weight: 2 },
    { id: 'renewals', worst: 0.5, best: 1, weight: 1 },
  ],
  teams: teams.map(({ id, accounts, renewed }) => ({
    id,
    values: [
      { metricId: 'salesIndex', value: judgedRow(id).index, cases: accounts },
      { metricId: 'renewals', value: renewed / accounts, cases: accounts },
    ],
  })),
});

it('sees the team of the rich territory first by sales alone', () => {
  expect(judgedRow(rich).rawRank).toBe(1);
});

it('sees the better team first once the territory is taken into account', () => {
  expect(judgedRow(better).adjustedRank).toBe(1);
  expect(judgedRow(better).indexInterval?.lowest).toBeGreaterThan(1);
  // The rich territory sells what such a territory sells.
  expect(judgedRow(rich).indexInterval?.lowest).toBeLessThan(1);
  expect(judgedRow(rich).adjustedRank).toBeGreaterThan(1);
});

it('warns that the rich territory is unlike the others', () => {
  expect(judged.cautions.map((caution) => describeCaution(caution)).join('\n')).toContain(rich);
});

it('has the better team first on the scorecard, whatever the weights', () => {
  expect(scored[0]).toMatchObject({ teamId: better, rank: 1, rankInterval: { best: 1, worst: 1 } });
  expect(scored.find(({ teamId }) => teamId === rich)?.rank).toBeGreaterThan(1);
});

it('says that the order of the others is mostly noise', () => {
  expect(cautions.map(({ code }) => code)).toContain('overlapping_ranks');
});

function judgedRow(id: string) {
  const row = judged.rows.find((each) => each.id === id);
  if (row === undefined) throw new Error(`no team ${id}`);
  return row;
}

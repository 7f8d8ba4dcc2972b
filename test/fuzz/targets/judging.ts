import { data, type Target } from '../target.js';

const scored = {
  metrics: [
    { id: 'growth', worst: -0.1, best: 0.3, weight: 2 },
    { id: 'bias', worst: 0.3, best: 0, weight: 1 },
  ],
  teams: [
    { id: 'north', values: [{ metricId: 'growth', value: 0.1, cases: 40 }] },
    { id: 'south', values: [{ metricId: 'bias', value: null }] },
  ],
  aggregate: 'geometric',
};

const panel = {
  periods: ['Q1', 'Q2', 'Q3', 'Q4'],
  rows: ['a', 'b', 'c'].flatMap((territoryId, t) =>
    ['Q1', 'Q2', 'Q3', 'Q4'].map((periodId, q) => ({
      territoryId,
      periodId,
      experience: 60 + ((7 * q + 5 * t * q) % 9),
      responses: 20,
      retention: 0.8 + ((3 * q * t) % 5) / 100,
      repeatSalesMinor: 1_000 + 37 * ((5 * t + 3 * q) % 7),
      isRealigned: false,
    })),
  ),
};

const activity = { id: '1', userId: 'ann', accountId: 'acme', date: '2026-11-02', calls: 5 };

/** How customer experience, scorecards and conflicts are attacked. */
export const judgingTargets = {
  wilsonInterval: { inputs: () => [data(9), data(10), data({ confidence: 0.9 })] },
  netPromoterScore: {
    inputs: () => [data({ promoters: 50, passives: 30, detractors: 20 }), data({ confidence: 0.9, minimum: 3 })],
  },
  meanInterval: { inputs: () => [data([5, 6, 7, 7, 5]), data({ confidence: 0.9, minimum: 2 })] },
  shrinkProportions: {
    inputs: () => [
      data([
        { id: 'a', successes: 9, trials: 10 },
        { id: 'b', successes: 10, trials: 40 },
      ]),
      data({ prior: { mean: 0.7, strength: 20 }, minimum: 3 }),
    ],
  },
  shrinkRatios: {
    inputs: () => [
      data([
        { id: 'a', actual: 9, expected: 10 },
        { id: 'b', actual: 90, expected: 40 },
      ]),
      data({ prior: { mean: 1, strength: 20 }, minimum: 3 }),
    ],
  },
  shrinkMeans: {
    inputs: () => [
      data([
        { id: 'a', mean: 40, responses: 100 },
        { id: 'b', mean: 10, responses: 400, standardDeviation: 80 },
      ]),
      data({ standardDeviation: 90, minimum: 3 }),
    ],
  },
  experienceAndRevenue: {
    inputs: () => [data(panel), data({ seed: 3, draws: 9, confidence: 0.9, minimum: 3, minimumPeriods: 4 })],
  },
  teamHealth: { inputs: () => [data([6, 7, 5, 6, 6].map((score) => ({ teamId: 'a', score }))), data({ minimum: 5 })] },
  scorecard: {
    inputs: () => [
      data(scored),
      data({ seed: 3, draws: 20, concentration: 30, confidence: 0.9, floor: 0.02, minimum: 3 }),
    ],
  },
  conflicts: {
    inputs: () => [
      data([{ accountId: 'acme', territories: [{ territoryId: 'west', source: 'rule' }] }]),
      data([activity, { ...activity, id: '2', userId: 'ben', role: 'seller' }]),
      data({
        from: '2026-11-01',
        to: '2026-12-01',
        sales: [{ id: 's', userId: 'ben', accountId: 'acme', date: '2026-11-03', amountMinor: 5, currency: 'EUR' }],
        memberships: [{ userId: 'ben', territoryId: 'east', role: 'seller', from: '2026-01-01', to: '2027-01-01' }],
        territories: [
          { id: 'west', parentId: null },
          { id: 'east', parentId: 'west' },
        ],
      }),
    ],
  },
} satisfies { readonly [name: string]: Target };

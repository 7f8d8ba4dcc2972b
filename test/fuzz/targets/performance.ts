import * as bailiwick from '../../../src/index.js';
import { data, made, type Target } from '../target.js';

const weeks = { kind: 'weeks', weekday: 'saturday', anchorMonth: 1, rule: 'nearest', pattern: '4-5-4' } as const;
const calendar = bailiwick.fiscalCalendar(weeks);
const [week] = bailiwick.periods(calendar, { from: '2026-11-22', to: '2026-11-23', grain: 'week' });
const series = [
  { from: '2025-11-23', to: '2025-11-30', amountMinor: 800 },
  { from: week.from, to: week.to, amountMinor: 1000 },
];

const territories = [
  { id: 'a', actual: 10, potential: 1, density: 4, largestDeal: 4 },
  { id: 'b', actual: 21, potential: 2, density: 1 },
  { id: 'c', actual: 29, potential: 3, density: 4 },
  { id: 'd', actual: 41, potential: 4, density: 3 },
  { id: 'e', actual: 90, potential: 3, density: 5 },
];
const judged = bailiwick.expectedSales(territories, { terms: ['potential'] });

const holdings = [
  { accountId: 'bosch', territoryId: 'south', amountMinor: 100 },
  { accountId: 'otto', territoryId: 'north', amountMinor: 300 },
];

/** How the functions that read results against expectations are attacked. */
export const performanceTargets = {
  expectedSales: {
    inputs: () => [
      data(territories),
      data({ terms: ['potential', 'density'], form: 'logLog', sellerControlled: ['density'], confidence: 0.9 }),
    ],
    use: (found, _, { describeCaution, describeExpectation }) => {
      if (!isJudged(found)) return;
      for (const caution of found.cautions) describeCaution(caution);
      for (const { id } of found.rows) describeExpectation(found, id);
    },
  },
  describeExpectation: { inputs: () => [made(judged), data('a')] },
  growth: { inputs: () => [data(series)] },
  yearOnYearGrowth: { inputs: () => [data(series), made(calendar), data([week])] },
  compoundGrowth: { inputs: () => [data({ firstMinor: 100, lastMinor: 121, years: 2 })] },
  likeForLikeGrowth: {
    inputs: () => [data({ previous: holdings, current: holdings.map((row) => ({ ...row, territoryId: 'south' })) })],
  },
  pooledAttainment: {
    inputs: () => [
      data([
        { id: 'large', groupId: 'emea', achievedMinor: 90, targetMinor: 100 },
        { id: 'small', achievedMinor: 30, targetMinor: null },
      ]),
    ],
  },
  forecastAccuracy: {
    inputs: () => [
      data([
        { id: 'Q1', managerId: 'ann', forecast: 90, actual: 100, snapshotId: 'S1', horizonDays: 70 },
        { id: 'Q2', forecast: 110, actual: 0, horizonDays: 7 },
      ]),
      data({
        horizonDays: 70,
        history: [90, 110, 100],
        managerHistories: [{ managerId: 'ann', values: [1, 2, 4] }],
        season: 1,
        zeroActuals: 'skip',
      }),
    ],
  },
  describeCaution: { inputs: () => [data(judged.cautions[0])] },
} satisfies Readonly<Record<string, Target>>;

function isJudged(value: unknown): value is bailiwick.ExpectedSales {
  return typeof value === 'object' && value !== null && 'coefficients' in value;
}

import * as bailiwick from '../../../src/index.js';
import { data, made, type Target } from '../target.js';

const weeks = { kind: 'weeks', weekday: 'saturday', anchorMonth: 1, rule: 'nearest', pattern: '4-5-4' } as const;
const calendar = bailiwick.fiscalCalendar(weeks);
const rates = [{ from: 'EUR', to: 'USD', rate: '1.10', validFrom: '2026-10-01' }];

const tree = [
  { id: 'a', parentId: null, managerId: 'ann' },
  { id: 'b', parentId: 'a' },
];

const quarter = [{ id: 'Q4', from: '2026-10-01', to: '2027-01-01' }];
const line = {
  id: 'o1',
  amountMinor: 100,
  category: 'commit',
  closeDate: '2026-11-22',
  territories: [{ territoryId: 'b', from: '2026-01-01', weight: 2 }],
  userId: 'ann',
  probability: 0.5,
};
const dimensions = [{ id: 'product', values: ['phone'] }];
const sold = { ...line, opportunityId: 'p', dimensions: { product: 'phone' } };
const columns = {
  ids: ['o1', 'o2'],
  opportunityIds: ['p', null],
  amountsMinor: { numbers: new Float64Array([70, 20]) },
  categories: { codes: new Int32Array([0, 0]), values: ['commit'] },
  closeDates: { codes: new Int32Array([0, 1]), values: ['2026-11-22', '2026-12-01'], validity: new Uint8Array([3]) },
  territories: { offsets: new Int32Array([0, 1, 2]), codes: new Int32Array([1, 0]), values: ['a', 'b'] },
  kinds: { codes: new Int32Array([0, -1]), values: ['overlay'] },
  probabilities: { numbers: new Float64Array([0.5, 2]) },
  dimensions: { product: { codes: new Int32Array([0, -1]), values: ['phone'] } },
};
const rolledUp = bailiwick.rollUp({ territories: tree, lines: [sold], periods: quarter, dimensions });

/** How the functions of forecasts, money and apportionment are attacked. */
export const forecastTargets = {
  fiscalCalendar: {
    inputs: () => [data(weeks)],
    use: (calendar, _, { periods }) =>
      isCalendar(calendar) && periods(calendar, { from: '2026-01-01', to: '2027-01-01', grain: 'week' }),
  },
  periodOf: { inputs: () => [made(calendar), data('2026-11-22'), data('quarter')] },
  periods: { inputs: () => [made(calendar), data({ from: '2026-01-01', to: '2026-06-01', grain: 'period' })] },
  alignYearOnYear: { inputs: () => [made(calendar), data(bailiwick.periodOf(calendar, '2026-11-22'))] },
  creditLines: {
    inputs: () => [
      data([
        {
          ...line,
          accountId: 'acme',
          splits: [
            { id: 's', weight: 1, userId: 'ann' },
            { id: 't', kind: 'overlay', percent: 50 },
          ],
        },
      ]),
      data({
        memberships: [{ userId: 'ann', territoryId: 'b', from: '2026-01-01' }],
        assignments: [{ accountId: 'acme', territories: [{ territoryId: 'b' }] }],
        attribution: 'closeDate',
      }),
    ],
  },
  rollUp: {
    inputs: () => [
      data({ territories: tree, lines: [sold], periods: quarter, categories: bailiwick.defaultCategories, dimensions }),
      data({ overlap: 'fractional', attribution: 'closeDate' }),
    ],
    use: (found, _, { forecastTotal }) => isRollUp(found) && forecastTotal(found, 'Q4'),
  },
  rollUpColumns: {
    inputs: () => [
      data({ territories: tree, columns, periods: quarter, categories: bailiwick.defaultCategories, dimensions }),
      data({ overlap: 'fractional', attribution: 'closeDate' }),
    ],
    use: (found, _, { forecastTotal }) => isRollUp(found) && forecastTotal(found, 'Q4'),
  },
  updateRollUp: {
    inputs: () => [
      made(rolledUp),
      data({ lines: [sold, { ...line, id: 'o2' }], removedLineIds: ['o3'], removedOpportunityIds: ['p'] }),
    ],
    use: (found, _, { forecastTotal }) => isRollUp(found) && forecastTotal(found, 'Q4'),
  },
  forecastOf: { inputs: () => [made(rolledUp), data('a'), data(['Q4'])] },
  forecastTotal: { inputs: () => [made(rolledUp), data('Q4')] },
  unassignedOf: { inputs: () => [made(rolledUp), data('Q4')] },
  forecastOfUser: { inputs: () => [made(rolledUp), data({ userId: 'ann', territoryId: 'a' }), data('Q4')] },
  forecastsByUser: { inputs: () => [made(rolledUp), data('a'), data('Q4')] },
  forecastsByDimension: {
    inputs: () => [made(rolledUp), data({ dimensionId: 'product', territoryId: 'a' }), data('Q4')],
  },
  contributingLines: {
    inputs: () => [made(rolledUp), data('a'), data('Q4'), data({ kind: 'revenue', category: 'commit', userId: 'ann' })],
  },
  weightedPipeline: { inputs: () => [made(rolledUp), data('a'), data('Q4')] },
  checkRollUp: {
    inputs: () => [
      data([
        { territoryId: 'a', periodId: 'Q4', category: 'commit', amountMinor: 200, lineIds: ['o1', 'o1'] },
        { territoryId: null, periodId: 'Q4', category: 'commit', amountMinor: 90, kind: 'revenue' },
      ]),
      data({ territories: tree, lines: [line], periods: quarter, categories: bailiwick.defaultCategories }),
      data({ overlap: 'fractional', asOf: '2026-11-22', unclaimed: 'zero' }),
    ],
  },
  compareToTargets: {
    inputs: () => [
      data({
        territories: tree,
        targets: [{ territoryId: 'a', periodId: 'Q1', amountMinor: 10 }],
        results: [{ territoryId: 'b', periodId: 'Q1', achievedMinor: 1, pipelineMinor: 2 }],
      }),
      data({ withoutResult: 'zero', pipelineOnly: true }),
    ],
  },
  maySetTarget: {
    inputs: () => [data(tree), data({ by: { userId: 'ann' }, territoryId: 'b', userId: 'ben', setBy: ['ann'] })],
  },
  findTargetManager: { inputs: () => [data(tree), data('b')] },
  allocateTarget: {
    inputs: () => [
      data({
        territories: tree,
        total: 100,
        method: { kind: 'weightedIndex', alpha: 0.5 },
        basis: [{ territoryId: 'b', history: 2, potential: 3, ramp: 0.5 }],
        bounds: [{ territoryId: 'b', lowest: 1 }],
        locks: [],
      }),
      data({ step: 10, hedge: 0.05, rounding: 'webster' }),
    ],
  },
  spread: { inputs: () => [data({ total: 100, weights: [1, 2, 3] }), data({ mode: 'cumulative', step: 10 })] },
  seasonality: {
    inputs: () => [
      data([
        [1, 2],
        [2, 1],
      ]),
      data({ strength: 2, lengths: [4, 5] }),
    ],
  },
  reconcile: {
    inputs: () => [
      data({
        territories: tree,
        topDown: [{ territoryId: 'a', amountMinor: 5 }],
        bottomUp: [{ territoryId: 'b', amountMinor: 4 }],
      }),
    ],
  },
  hedgeReport: { inputs: () => [data({ territories: tree, targets: [{ territoryId: 'a', amountMinor: 5 }] })] },
  hedgeForAttainment: { inputs: () => [data(0.8)] },
  carryTargets: {
    inputs: () => [
      data({
        before: tree,
        after: tree,
        targets: [{ territoryId: 'b', periodId: 'Q1', amountMinor: 10 }],
        flows: [{ fromId: 'b', toId: 'a', weight: 1 }],
      }),
    ],
  },
  parseMoney: { inputs: () => [data('-12.30'), data('USD')] },
  formatMoney: { inputs: () => [data({ amountMinor: -1230, currency: 'USD' })] },
  sumMinor: { inputs: () => [data([1, 2, -3])] },
  compileRates: { inputs: () => [data(rates), data({ pivot: 'USD' })] },
  sumConverted: {
    inputs: () => [
      data([{ amountMinor: 100, currency: 'EUR', date: '2026-11-22' }]),
      data({ rates: bailiwick.compileRates(rates), to: 'USD', mode: { kind: 'closeDate' } }),
    ],
  },
  apportion: { inputs: () => [data(100), data([3, 2, 1]), data({ method: 'webster', ids: ['a', 'b', 'c'], step: 5 })] },
  apportionWithin: { inputs: () => [data(100), data([3, 2]), data({ bounds: [{ highest: 40 }, { lowest: 10 }] })] },
  cumulativeRounding: { inputs: () => [data(100), data([1, 1, 1]), data({ rounding: 'halfEven' })] },
  controlledRounding: {
    inputs: () => [
      data([
        [0.5, 0.5],
        [0.5, 0.5],
      ]),
      data({ rows: [1, 1], columns: [1, 1] }),
      data({ rowIds: ['a', 'b'], columnIds: ['c', 'd'] }),
    ],
  },
} satisfies Readonly<Record<string, Target>>;

function isRollUp(value: unknown): value is bailiwick.RollUp {
  return typeof value === 'object' && value !== null && 'totals' in value;
}

function isCalendar(value: unknown): value is bailiwick.FiscalCalendar {
  return typeof value === 'object' && value !== null && 'grains' in value;
}

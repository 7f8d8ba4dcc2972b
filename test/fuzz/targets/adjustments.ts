import * as bailiwick from '../../../src/index.js';
import { data, made, type Target } from '../target.js';

const territories = [
  { id: 'a', parentId: null, managerId: 'ann' },
  { id: 'b', parentId: 'a', managerId: 'ben' },
];
const line = {
  id: 'o1',
  amountMinor: 100,
  category: 'commit',
  closeDate: '2026-11-22',
  territories: [{ territoryId: 'b' }],
  userId: 'rep',
  probability: 0.5,
};
const rolledUp = bailiwick.rollUp({
  territories,
  lines: [line, { ...line, id: 'o2', category: 'closed' }],
  periods: [{ id: 'Q4', from: '2026-10-01', to: '2027-01-01' }],
});
const place = { territoryId: 'b', periodId: 'Q4', column: 'commitForecast', by: 'ann', at: '2026-11-22' };

/** Adjustments and judgements of a forecast, and the chances of its open lines. */
export const adjustmentTargets = {
  applyAdjustments: {
    inputs: () => [
      made(rolledUp),
      data([
        { ...place, level: 'owner', kind: 'absolute', amountMinor: 90, baseAtEntryMinor: 95 },
        { ...place, level: 'manager', kind: 'factor', factor: '0.95' },
        { ...place, territoryId: 'a', level: 'owner', kind: 'delta', amountMinor: -5 },
      ]),
      data({ mode: 'cumulative', periodIds: ['Q4'] }),
    ],
  },
  mayAdjust: {
    inputs: () => [
      data(territories),
      data({ by: { userId: 'ann', isAdministrator: false }, territoryId: 'b', level: 'manager', setBy: ['ben'] }),
    ],
  },
  applyJudgements: {
    inputs: () => [
      made(rolledUp),
      data({
        territories,
        judgements: [{ territoryId: 'b', lineId: 'o1', by: 'ben', verdict: 'in' }],
        periodIds: ['Q4'],
      }),
    ],
  },
  pipelineDistribution: { inputs: () => [made(rolledUp), data('a'), data(['Q4'])] },
  pipelineProbability: {
    inputs: () => [
      data(bailiwick.pipelineDistribution(rolledUp, 'a', 'Q4')),
      data({ atLeastMinor: 50, atMostMinor: 100 }),
    ],
  },
} satisfies Record<string, Target>;

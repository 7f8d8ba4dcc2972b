import { data, type Target } from '../target.js';

const units = [
  { id: 'a', x: 0, y: 0, activities: { visits: 3, sales: 10 }, relationValue: 5, familyId: 'f' },
  { id: 'b', x: 4, y: 3, activities: { visits: 2 }, familyId: 'f' },
  { id: 'c', x: 9, y: 1, activities: { visits: 4, sales: 2 } },
  { id: 'd', activities: { sales: 7 } },
  { id: 'e', x: 8, y: 8, activities: { visits: 1, sales: 1 } },
];
const plan = [
  { unitId: 'a', territoryId: 'east' },
  { unitId: 'b', territoryId: 'east' },
  { unitId: 'c', territoryId: 'west' },
  { unitId: 'd', territoryId: 'west' },
  { unitId: 'e', territoryId: 'east' },
];
const input = {
  units,
  territories: [{ id: 'east', x: 1, y: 1 }, { id: 'west' }],
  plan,
  baseline: plan.slice(1),
  adjacency: [
    ['a', 'b'],
    ['b', 'c'],
    ['c', 'd'],
  ],
  bridges: [['d', 'e']],
  bands: [
    { activity: 'visits', tolerance: 0.2 },
    { activity: 'sales', territoryId: 'west', lowest: 1, highest: 20 },
  ],
  weights: { distance: 2, imbalance: 1, disruption: 0.5 },
  locks: [{ unitId: 'd', territoryId: 'west' }],
  forbidden: [{ unitId: 'c', territoryId: 'east' }],
  distanceBy: 'visits',
  disruptionBy: 'relationValue',
  metric: 'manhattan',
  families: 'together',
  contiguity: 'required',
  emptyTerritories: 'refused',
};

/** How the functions that balance territories are attacked. */
export const planTargets = {
  scorePlan: { inputs: () => [data(input)] },
  improvePlan: { inputs: () => [data(input), data({ seed: 3, iterations: 500 })] },
  toLinearProgram: { inputs: () => [data(input)] },
  diffPlans: {
    inputs: () => [
      data(plan),
      data(plan.map(({ unitId }) => ({ unitId, territoryId: 'north' }))),
      data({ labels: 'matched', values: [{ unitId: 'a', value: 3 }] }),
    ],
  },
  pinsFromPlan: {
    inputs: () => [
      data(plan),
      data({ current: plan.slice(2), reason: 'balance', by: 'ann', from: '2026-01-01', to: '2027-01-01' }),
    ],
  },
  criteriaFromPlan: { inputs: () => [data(plan), data({ field: 'state' })] },
} satisfies Readonly<Record<string, Target>>;

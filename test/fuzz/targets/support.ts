import { data, type Target } from '../target.js';
import type { World } from '../worlds.js';

const power = { kind: 'power', scale: 100, exponent: 0.5 };
const exponential = { kind: 'exponential', ceiling: 50, rate: 0.1 };
const adbudg = { kind: 'adbudg', lowest: 0, highest: 20, constant: 2, shape: 0.9, today: 3, scale: 2 };

const teams = [
  { id: 'a', gains: [9, 5, 2], weight: 2, request: 2, floor: 1, cap: 3, group: 'g', sellers: 4 },
  { id: 'b', response: power, weight: 1, cap: 8, group: 'h' },
  { id: 'c', response: exponential },
  { id: 'd', response: adbudg, floor: 1 },
];
const groups = [
  { id: 'g', cap: 6 },
  { id: 'h', parentId: 'g', cap: 4 },
];
const current = [{ teamId: 'b', units: 3 }];
const limits = { units: 1000, pairs: 10_000, moves: 10_000 };

/** How the functions that divide support are attacked. */
export const supportTargets = {
  allocateUnits: {
    inputs: (w) => [
      data({ units: 12, teams: hasLists(w) ? teams : teams.slice(1), groups, rule: ruleOf(w) }),
      data({ ...optionsOf(w), current, sharedPool: 0.1, details: 'all', limits }),
    ],
  },
  flatMaximum: {
    inputs: () => [
      data({ units: 12, teams, groups, rule: 'marginal' }),
      data({ swing: 0.25, tolerance: 0.01, sharedPool: 0.1, limits: { units: 1000, moves: 10_000 } }),
    ],
  },
  responseOf: { inputs: () => [data(adbudg), data(5)] },
  adbudgFrom: {
    inputs: () => [
      data({
        lowest: 0,
        highest: 2,
        answers: [
          { effort: 1, response: 1 },
          { effort: 2, response: 1.5 },
        ],
        today: 3,
        scale: 10,
      }),
    ],
  },
  practiceSources: {
    inputs: () => [
      data({
        teams: [
          { id: 'a', segment: 's', index: { value: 1.2, lower: 1.1, upper: 1.3, answers: 90 }, leaderId: 'ann' },
          { id: 'b', segment: 's', outcomes: { successes: 50, trials: 100, expected: 0.8 }, leaderId: 'ben' },
        ],
        leaders: [{ id: 'ann', managerId: 'cat' }, { id: 'ben' }, { id: 'cat', managerId: null }],
      }),
      data({
        minimumAnswers: 20,
        confidence: 0.9,
        learnersPerSource: 2,
        circle: { fewest: 2, most: 5, sameManager: 'apart' },
      }),
    ],
  },
} satisfies Record<string, Target>;

/** Parts of units by what they bring go without lists of gains. */
function hasLists({ territoryIds }: World): boolean {
  return territoryIds.length % 2 === 0;
}

/** Worlds are many, so that each rule has its turn. */
function ruleOf({ territoryIds }: World): string {
  return ['marginal', 'proportional', 'maxMin'][territoryIds.length % 3];
}

function optionsOf(world: World): object {
  if (hasLists(world)) return { division: 'whole', whenNotConcave: 'exact', steps: 5 };
  return { division: 'fractional', rounding: 'hamilton' };
}

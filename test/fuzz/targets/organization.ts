import { defaultIdeals, organizationModels, staffingRatios } from '../../../src/index.js';
import { data, type Target } from '../target.js';

const plan = {
  organizations: [
    {
      ...organizationModels.pod,
      roles: organizationModels.pod.roles.map((role) => ({ ...role, strategy: { kind: 'count' } })),
    },
    organizationModels.distribution,
  ],
  territories: [
    { id: 'dach', parentId: null },
    { id: 'de', parentId: 'dach' },
  ],
  units: [
    {
      id: 'pod-1',
      organizationId: 'pod',
      territoryId: 'dach',
      segmentIds: ['large'],
      from: '2026-01-01',
      to: '2027-01-01',
    },
    { id: 'partners', organizationId: 'distribution', territoryId: 'dach' },
  ],
  seats: [
    { unitId: 'pod-1', roleId: 'salesDevelopment', userId: 'sam', weight: 2 },
    { unitId: 'pod-1', roleId: 'accountExecutive', userId: 'ann', capacity: 4, skills: ['de'], from: '2026-01-01' },
    { unitId: 'partners', roleId: 'partner', userId: 'pat' },
  ],
};
const question = {
  account: {
    accountId: 'acme',
    territoryId: 'de',
    segmentId: 'large',
    channel: 'direct',
    size: 2,
    requiredSkills: ['de'],
  },
  stage: 'close',
  date: '2026-05-01',
};
const held = { accountId: 'acme', channel: 'direct', unitId: 'pod-1', roleId: 'salesDevelopment', userId: 'sam' };
const state = {
  holdings: [{ ...held, stage: 'qualify', size: 2, from: '2026-02-01' }],
  turns: [{ unitId: 'pod-1', roleId: 'salesDevelopment', members: [{ userId: 'sam', open: 2, lastTurn: 1 }] }],
};

/** How the functions of the sales organisation are attacked. */
export const organizationTargets = {
  checkOrganization: { inputs: () => [data(organizationModels.assemblyLine)] },
  describeStructure: {
    inputs: () => [data(organizationModels.distribution), data({ teams: 3, heads: [{ roleId: 'partner', heads: 2 }] })],
  },
  adviseModel: {
    inputs: () => [
      data([
        { factorId: 'budget', value: 0.25 },
        { factorId: 'leadVolume', value: null },
        { factorId: 'teamSize', value: 1 },
      ]),
      data({ weights: [{ factorId: 'budget', weight: 0.5 }], ideals: defaultIdeals }),
    ],
  },
  segmentAccounts: {
    inputs: (w) => [
      data({
        dimensions: w.segmentation.dimensions.map((dimension) => ({ basis: 'size', ...dimension })),
        parentId: null,
      }),
      data(w.accounts),
      data({ minimumAccounts: 2, defaultCell: { id: 'default', name: 'Default' }, sellers: 3, minimumTeamSize: 2 }),
    ],
  },
  coverage: { inputs: () => [data(plan), data(question), data({ state })] },
  advance: { inputs: () => [data(plan), data(question), data({ state })] },
  staffing: {
    inputs: () => [
      data({
        units: [{ unitId: 'pod-1', demand: [{ driverId: 'accountExecutive', amount: 6.5 }] }],
        ratios: staffingRatios.slice(0, 9),
      }),
    ],
  },
  spanOfControl: {
    inputs: () => [
      data([
        { id: 'chief', parentId: null },
        { id: 'ann', parentId: 'chief' },
      ]),
      data({ ideal: 2, wide: 3, most: 4, source: 'ours' }),
    ],
  },
  findMisplacedDuties: {
    inputs: () => [
      data({
        users: [{ userId: 'ann', function: 'sales' }],
        activities: [{ userId: 'ann', dutyId: 'reporting', hours: 2.5 }],
      }),
      data({ duties: [{ id: 'reporting', name: 'Reporting', function: 'salesOperations' }], minimumHours: 8 }),
    ],
  },
  skillsRoadmap: {
    inputs: () => [
      data({
        roles: [{ roleId: 'seller', skills: ['demo'], nextSkills: ['pricing'] }],
        people: [{ userId: 'ann', roleId: 'seller', skills: ['demo'] }],
        ramps: [{ skillId: 'pricing', weeks: 3 }],
      }),
      data({ places: 1, weeksUntilChange: 4 }),
    ],
  },
  disruptionOf: {
    inputs: () => [
      data([{ accountId: 'acme', userId: 'ann', territoryId: 'de' }]),
      data([{ accountId: 'acme', userId: 'bob', territoryId: 'dach' }]),
      data({ accounts: [{ accountId: 'acme', amountMinor: 100 }] }),
    ],
  },
} satisfies { readonly [name: string]: Target };

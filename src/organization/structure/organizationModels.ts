import type { Handoff, Organization, OrganizationRole } from './types.js';

const stages = ['prospect', 'qualify', 'close', 'onboard', 'adopt', 'renewExpand'] as const;

const functions: readonly OrganizationRole[] = [
  { id: 'salesDevelopment', name: 'Sales development representative', stages: ['prospect', 'qualify'] },
  { id: 'accountExecutive', name: 'Account executive', stages: ['close'] },
  { id: 'customerSuccess', name: 'Customer success manager', stages: ['onboard', 'adopt', 'renewExpand'] },
];

const handoffs: readonly Handoff[] = [
  { fromStage: 'qualify', toStage: 'close', items: ['contacts', 'needs and timing', 'what was promised so far'] },
  { fromStage: 'close', toStage: 'onboard', items: ['contract', 'goals of the customer', 'people involved', 'risks'] },
];

/**
 * The usual ways of organising sales, as data to start from and to change.
 *
 * | model | roles | handoffs | what is copied |
 * |---|---|---|---|
 * | `island` | one seller does everything | none | the seller |
 * | `assemblyLine` | development, closing, customer success (hunters and farmers) | 2, between teams | each function |
 * | `pod` | the same roles in one small team that keeps the customer | 2, within the team | the pod |
 * | `distribution` | a partner sells, a channel manager helps and renews; goes beside a direct one | 1, between teams | the partner |
 */
export const organizationModels: {
  readonly [Name in 'island' | 'assemblyLine' | 'pod' | 'distribution']: Organization;
} = {
  island: {
    id: 'island',
    name: 'Island',
    unit: 'seller',
    stages,
    roles: [{ id: 'seller', name: 'Sales representative', stages }],
    handoffs: [],
  },
  assemblyLine: { id: 'assemblyLine', name: 'Assembly line', unit: 'function', stages, roles: functions, handoffs },
  pod: { id: 'pod', name: 'Pod', unit: 'pod', stages, roles: functions, handoffs },
  distribution: {
    id: 'distribution',
    name: 'Distribution channel',
    channel: 'distribution',
    unit: 'function',
    stages,
    roles: [
      { id: 'partner', name: 'Partner', stages: ['prospect', 'qualify', 'close', 'onboard', 'adopt'] },
      {
        id: 'channelManager',
        name: 'Channel manager',
        stages: ['renewExpand'],
        supports: ['close', 'onboard'],
      },
    ],
    handoffs: [{ fromStage: 'adopt', toStage: 'renewExpand', items: ['usage', 'open requests', 'date of renewal'] }],
  },
};

import type { OrganizationBenchmark, SpanLimits, StaffingRatio } from './types.js';

const ENGAGIO = 'engagio.relayto.com p. 117';
const MANAGERS = 'engagio.relayto.com p. 118';

/**
 * Ratios that surveys found, each with its source, to choose from and to replace: averages of others, none of them true of
 * a company. `verified` says whether the source was read.
 */
export const staffingRatios: readonly StaffingRatio[] = [
  {
    id: 'developmentByExecutives',
    roleId: 'salesDevelopment',
    driverId: 'accountExecutive',
    per: 2.5,
    lowest: 1.5,
    highest: 3.4,
    source: `TOPO 2015/16; range by revenue: Bridge Group 2016 (${ENGAGIO})`,
    verified: 'yes',
  },
  {
    id: 'developmentByExecutivesBelow25Million',
    roleId: 'salesDevelopment',
    driverId: 'accountExecutive',
    per: 2.1,
    scope: 'revenue below 25 million USD',
    source: `TOPO 2015/16 (${ENGAGIO})`,
    verified: 'yes',
  },
  {
    id: 'developmentByExecutivesAbove25Million',
    roleId: 'salesDevelopment',
    driverId: 'accountExecutive',
    per: 4.4,
    scope: 'revenue above 25 million USD',
    source: `TOPO 2015/16 (${ENGAGIO})`,
    verified: 'yes',
  },
  ...[
    { id: 'developmentByExecutivesMedian', heads: 0.8, scope: 'median' },
    { id: 'developmentByExecutivesEnterprise', heads: 1.8, scope: 'enterprise' },
    { id: 'developmentByExecutivesSmallBusiness', heads: 0.4, scope: 'small and medium businesses' },
    { id: 'developmentByExecutivesProductLed', heads: 0.2, scope: 'product-led growth, at most' },
  ].map(
    (ratio): StaffingRatio => ({
      ...ratio,
      roleId: 'salesDevelopment',
      driverId: 'accountExecutive',
      per: 1,
      source: 'blog of 2026 that cites Bridge Group, ICONIQ and RepVue (winsabove.pages.dev)',
      verified: 'weak',
    }),
  ),
  {
    id: 'developmentManagersBridge',
    roleId: 'salesDevelopmentManager',
    driverId: 'salesDevelopment',
    per: 8.1,
    lowest: 6,
    highest: 10,
    source: `Bridge Group (${MANAGERS})`,
    verified: 'yes',
  },
  {
    id: 'developmentManagersTopo',
    roleId: 'salesDevelopmentManager',
    driverId: 'salesDevelopment',
    per: 8.7,
    lowest: 6,
    highest: 10,
    source: `TOPO (${MANAGERS})`,
    verified: 'yes',
  },
  {
    id: 'managersByExecutivesMean',
    roleId: 'salesManager',
    driverId: 'accountExecutive',
    per: 8.5,
    lowest: 2,
    highest: 38,
    source: 'Alexander Group, mean and range',
    verified: 'yes',
  },
  {
    id: 'managersByExecutivesIdeal',
    roleId: 'salesManager',
    driverId: 'accountExecutive',
    per: 8,
    lowest: 6,
    highest: 10,
    source: 'Objective Management Group, Kurlan: ideal 6 to 8, at most 10',
    verified: 'yes',
  },
  {
    id: 'managersByExecutivesCeb',
    roleId: 'salesManager',
    driverId: 'accountExecutive',
    per: 8,
    source: 'CEB',
    verified: 'yes',
  },
  {
    id: 'enablementByEmployees',
    roleId: 'enablement',
    driverId: 'employees',
    per: 100,
    scope: 'more heads where sales is complex or dispersed',
    source: 'SalesHood',
    verified: 'yes',
  },
  {
    id: 'customerSuccessByRevenueRule',
    roleId: 'customerSuccess',
    driverId: 'recurringRevenueDollars',
    per: 2_000_000,
    source: 'rule of Lemkin (gaingrowretain.com)',
    verified: 'yes',
  },
  {
    id: 'customerSuccessByRevenueMean',
    roleId: 'customerSuccess',
    driverId: 'recurringRevenueDollars',
    per: 1_720_000,
    source: 'ClientSuccess, mean of about 600 (brighteyevc.com)',
    verified: 'yes',
  },
  {
    id: 'customerSuccessByRevenueEarly',
    roleId: 'customerSuccess',
    driverId: 'recurringRevenueDollars',
    per: 1_000_000,
    lowest: 500_000,
    highest: 1_000_000,
    scope: 'early stage',
    source: 'gaingrowretain.com, brighteyevc.com',
    verified: 'yes',
  },
  {
    id: 'customerSuccessByAccounts',
    roleId: 'customerSuccess',
    driverId: 'accounts',
    per: 104,
    source: 'ClientSuccess, mean of about 600 (brighteyevc.com)',
    verified: 'yes',
  },
  {
    id: 'engineersByExecutives',
    roleId: 'salesEngineer',
    driverId: 'accountExecutive',
    per: 3,
    lowest: 2,
    highest: 4,
    source: 'common lore; no solid public source was found',
    verified: 'no',
  },
];

/** Other figures about organisations, each with its source. */
export const organizationBenchmarks: readonly OrganizationBenchmark[] = [
  {
    id: 'coachingTimeMean',
    value: 0.16,
    unit: "share of a manager's time",
    source: 'Alexander Group',
    verified: 'yes',
  },
  {
    id: 'coachingTimeBest',
    value: 0.28,
    unit: "share of a manager's time",
    source: 'Alexander Group',
    verified: 'yes',
  },
  { id: 'riskySpan', value: 12, unit: 'reports', source: 'ZS, 12 to 15 after 5 to 6', verified: 'yes' },
  { id: 'leastPods', value: 3, unit: 'pods', source: 'knowledgelib.io 2026', verified: 'weak' },
  { id: 'leastPeopleForPods', value: 9, unit: 'people', source: 'knowledgelib.io 2026', verified: 'weak' },
  { id: 'pooledModelsBelow', value: 12, unit: 'people', source: 'knowledgelib.io 2026', verified: 'weak' },
];

/** The limits of {@link spanOfControl} that hold unless others are given. */
export const defaultSpanLimits: SpanLimits = {
  ideal: 6,
  wide: 8,
  most: 10,
  source: 'Objective Management Group, Kurlan: ideal 6 to 8, at most 10',
};

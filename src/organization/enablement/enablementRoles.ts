import type { EnablementRole } from './types.js';

/**
 * The roles of an enablement team, from the top, and where each makes a difference. A small company has them in fewer
 * people: a vice president is often the chief as well.
 */
export const enablementRoles: readonly EnablementRole[] = [
  {
    id: 'chief',
    name: 'Chief enablement officer',
    reportsTo: null,
    responsibilities: ['wins the support of the executives', 'answers for what enablement brings'],
    areas: ['analyticsAndIntelligence'],
  },
  {
    id: 'vicePresident',
    name: 'Vice president of enablement',
    reportsTo: 'chief',
    responsibilities: ['aligns enablement with how the company goes to market', 'sets priorities and budget'],
    areas: ['trainingAndOnboarding', 'contentAndGuidance', 'analyticsAndIntelligence'],
  },
  {
    id: 'director',
    name: 'Director of enablement',
    reportsTo: 'vicePresident',
    responsibilities: ['turns strategy into programmes and runs them day by day', 'connects sales and marketing'],
    areas: ['trainingAndOnboarding', 'contentAndGuidance', 'analyticsAndIntelligence'],
  },
  {
    id: 'programManager',
    name: 'Enablement programme manager',
    reportsTo: 'director',
    responsibilities: ['runs programmes, for all or for a segment', 'onboards new sellers'],
    areas: ['trainingAndOnboarding', 'contentAndGuidance'],
  },
  {
    id: 'specialist',
    name: 'Enablement specialist',
    reportsTo: 'programManager',
    responsibilities: ['writes plays and content', 'looks after the platform'],
    areas: ['contentAndGuidance'],
  },
];

import type { Duty, SalesFunction } from './types.js';

const DUTIES: { readonly [Owner in SalesFunction]: readonly (readonly [string, string])[] } = {
  sales: [
    ['prospecting', 'Finding and contacting prospects'],
    ['discovery', 'Finding out what a customer needs'],
    ['demonstration', 'Showing the product'],
    ['negotiation', 'Negotiating and closing'],
    ['accountPlanning', 'Planning for one account'],
    ['customerCare', 'Keeping in touch with customers'],
  ],
  salesOperations: [
    ['territoryDesign', 'Drawing territories and assigning accounts'],
    ['forecasting', 'Putting forecasts together'],
    ['targetSetting', 'Working out targets and compensation'],
    ['crmAdministration', 'Administering the CRM and its data'],
    ['reporting', 'Making reports and dashboards'],
    ['leadRouting', 'Routing leads'],
    ['contractProcessing', 'Processing quotes, contracts and approvals'],
  ],
  enablement: [
    ['onboarding', 'Onboarding new sellers'],
    ['training', 'Training and certifying sellers'],
    ['coachingPrograms', 'Running coaching programmes'],
    ['contentCreation', 'Making and keeping sales content'],
    ['playbooks', 'Writing playbooks and guidance'],
    ['platformUpkeep', 'Looking after the enablement platform'],
    ['enablementAnalytics', 'Measuring what training and content bring'],
  ],
};

/** What sellers, sales operations and enablement are each there for: a list to start from and to change. */
export const salesDuties: readonly Duty[] = [...listOf('sales'), ...listOf('salesOperations'), ...listOf('enablement')];

function listOf(owner: SalesFunction): Duty[] {
  return DUTIES[owner].map(([id, name]) => ({ id, name, function: owner }));
}

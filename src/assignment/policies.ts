import type { AssignmentPolicy } from '../model/types.js';

/**
 * The policies that reproduce what products do, for the `policy` of a model; copy one and change what differs.
 *
 * | preset | source | doubts |
 * |---|---|---|
 * | `zoho` | CRM Territory Management help: the deepest match on each branch, at most 10 | which ones of 11 are kept is not documented; here the smaller ids |
 * | `salesforce` | Sales Territories help: the lowest match on each branch, all branches | whether a rule is inherited is a matter of `criteria` against `localCriteria` |
 * | `serviceNow` | Sales Territory Management docs: all that match, the lowest rank first and primary | whether a record may keep territories besides the primary one is not documented |
 * | `netSuite` | sales territory help: a flat list, the first match in its order only | existing customers are not touched there; leave them out or freeze them |
 * | `oracle` | E-Business Territory Manager guide: the lowest rank wins, one winner | equal ranks are decided at random there; here the smaller id is taken, with an issue |
 *
 * @example
 * const { territories } = assignAccount(
 *   compileModel({
 *     id: 'flat',
 *     policy: policies.netSuite,
 *     territories: [
 *       { id: 'imported', parentId: null, criteria: { '==': [{ var: 'source' }, 'import'] } },
 *       { id: 'everything-else', parentId: null, criteria: true },
 *     ],
 *   }),
 *   { id: 'lead-1', source: 'import' },
 * );
 * territories; // => [{ territoryId: 'imported', source: 'rule' }]
 */
export const policies: {
  readonly [Product in 'zoho' | 'salesforce' | 'serviceNow' | 'netSuite' | 'oracle']: AssignmentPolicy;
} = Object.freeze({
  zoho: Object.freeze({ branch: 'deepest', winners: 'all', limit: 10 }),
  salesforce: Object.freeze({
    branch: 'deepest',
    winners: 'all',
    precedence: Object.freeze(['typePriority'] as const),
  }),
  serviceNow: Object.freeze({ branch: 'deepest', winners: 'all', precedence: Object.freeze(['rank'] as const) }),
  netSuite: Object.freeze({ branch: 'all', winners: 1, precedence: Object.freeze(['position'] as const) }),
  oracle: Object.freeze({ branch: 'deepest', winners: 1, precedence: Object.freeze(['rank'] as const), tie: 'first' }),
});

import { describeValue } from '../core/describeValue.js';
import type { Issue } from '../core/issues.js';
import { readPlainData } from '../core/readPlainData.js';
import { requireList } from '../core/requireList.js';
import { requireObject } from '../core/requireObject.js';
import { throwIssues } from '../core/throwIssues.js';
import { positionOf } from '../hierarchy/positionOf.js';
import type { CompiledModel } from './compileModel.js';
import { findOptionIssues } from './findOptionIssues.js';
import type { Opportunity, OpportunityAssignment, OpportunityOptions, OpportunityReason } from './opportunityTypes.js';
import { refineOpportunity } from './refineOpportunity.js';
import { requireCompiled } from './requireCompiled.js';
import { territoryIdsOf } from './territoryIdsOf.js';

/**
 * The one territory of an opportunity, or none, with the reason.
 *
 * | policy `from` | the territory |
 * |---|---|
 * | `contactThenAccount` | the contact's primary one, else the account's |
 * | `typePriority` | of the account's, the one whose type has the highest priority (one without a type comes last); a tie gives none and an issue |
 * | `ownerIntersection` | the only one that account and owner share; none or several give none |
 *
 * An opportunity that is excluded keeps what it has, as does one that has a territory under `existing: 'keep'`. With
 * `refine` it goes on downward from there: a territory whose `opportunityCriteria` are met may take it, one whose are not
 * closes what is below it, one without lets it pass; the deepest takes it, of several the first by precedence, with an
 * issue where nothing declared tells them apart. Running again with the result as `currentTerritoryId` gives the same.
 *
 * @throws {@link TerritoryError} `unknown_territory` when the account, the contact or the owner has a territory that
 * is not one of the model, `invalid_date` for an `asOf` that is no date, and `wrong_type`.
 * @example
 * const account = assignAccount(compiled, { id: 'siemens', country: 'DE' });
 * assignOpportunity(compiled, { id: 'o1' }, { account, from: 'contactThenAccount' });
 * // => { opportunityId: 'o1', territoryId: 'de', reason: 'account' }
 */
export function assignOpportunity(
  compiled: CompiledModel,
  opportunity: Opportunity,
  options: OpportunityOptions,
): OpportunityAssignment {
  requireCompiled(compiled);
  return readPlainData(() => {
    requireObject(opportunity, 'an opportunity as an object');
    requireObject(options);
    return chooseTerritory(compiled, opportunity, options);
  });
}

function chooseTerritory(
  compiled: CompiledModel,
  opportunity: Opportunity,
  options: OpportunityOptions,
): OpportunityAssignment {
  throwIssues([...findOptionIssues({ asOf: options.asOf }), ...findPolicyIssues(options.from)]);
  for (const territoryId of sourcesOf(options)) positionOf(compiled.index, territoryId);
  const opportunityId = opportunity.id;
  const { currentTerritoryId: current } = options;
  const territoryId = current != null && compiled.index.positionById.has(current) ? current : null;
  if (options.isExcluded === true) return { opportunityId, territoryId, reason: 'excluded' };
  if (options.existing === 'keep' && territoryId !== null) return { opportunityId, territoryId, reason: 'kept' };
  const inherited = inherit(compiled, opportunity, options);
  if (inherited.territoryId === null || options.refine !== true) return inherited;
  return refineOpportunity(compiled, opportunity, { inherited, asOf: options.asOf });
}

function findPolicyIssues(from: string): Issue[] {
  if (['contactThenAccount', 'typePriority', 'ownerIntersection'].includes(from)) return [];
  const expected = 'contactThenAccount, typePriority or ownerIntersection';
  return [{ code: 'wrong_type', pointer: '/from', expected, received: describeValue(from) }];
}

/** Every territory that an opportunity may get, before any check that it is one of the model. */
function sourcesOf({ account, contactTerritoryIds = [], ownerTerritoryIds = [] }: OpportunityOptions): string[] {
  requireList(contactTerritoryIds, 'a list of ids', '/contactTerritoryIds');
  requireList(ownerTerritoryIds, 'a list of ids', '/ownerTerritoryIds');
  return [...(idsOf(account) ?? []), ...contactTerritoryIds, ...ownerTerritoryIds];
}

function idsOf(account: OpportunityOptions['account']): string[] | undefined {
  return account === undefined ? undefined : territoryIdsOf(account, '/account');
}

function inherit(
  compiled: CompiledModel,
  { id: opportunityId }: Opportunity,
  { from, account, contactTerritoryIds = [], ownerTerritoryIds = [] }: OpportunityOptions,
): OpportunityAssignment {
  const accountIds = idsOf(account);
  switch (from) {
    case 'contactThenAccount':
      return { opportunityId, ...fromContactOrAccount(accountIds, contactTerritoryIds) };
    case 'typePriority':
      return fromTypePriority(compiled, opportunityId, accountIds);
    case 'ownerIntersection':
      return { opportunityId, ...fromOwner(accountIds, ownerTerritoryIds) };
  }
}

type Outcome = Pick<OpportunityAssignment, 'territoryId' | 'reason'>;

function none(reason: OpportunityReason): Outcome {
  return { territoryId: null, reason };
}

function fromContactOrAccount(accountIds: readonly string[] | undefined, contactIds: readonly string[]): Outcome {
  if (contactIds.length > 0) return { territoryId: contactIds[0], reason: 'contact' };
  if (accountIds === undefined) return none('no_account');
  return accountIds.length > 0 ? { territoryId: accountIds[0], reason: 'account' } : none('no_territory');
}

function fromOwner(accountIds: readonly string[] | undefined, ownerIds: readonly string[]): Outcome {
  if (accountIds === undefined) return none('no_account');
  const shared = accountIds.filter((id) => ownerIds.includes(id));
  if (shared.length === 0) return none('no_shared_territory');
  return shared.length === 1
    ? { territoryId: shared[0], reason: 'owner_and_account' }
    : none('several_shared_territories');
}

function fromTypePriority(
  compiled: CompiledModel,
  opportunityId: string,
  accountIds: readonly string[] | undefined,
): OpportunityAssignment {
  if (accountIds === undefined) return { opportunityId, ...none('no_account') };
  if (accountIds.length === 0) return { opportunityId, ...none('no_territory') };
  if (accountIds.length === 1) return { opportunityId, territoryId: accountIds[0], reason: 'only_territory' };
  const highest = Math.max(...accountIds.map((id) => priorityOf(compiled, id)));
  const tied = accountIds.filter((id) => priorityOf(compiled, id) === highest);
  if (tied.length === 1) return { opportunityId, territoryId: tied[0], reason: 'highest_type_priority' };
  const issues: Issue[] = [{ code: 'opportunity_tied', opportunityId, kept: null, territoryIds: tied }];
  return { opportunityId, ...none('tied_type_priority'), issues };
}

function priorityOf({ index, model }: CompiledModel, territoryId: string): number {
  const { typeId } = index.nodes[positionOf(index, territoryId)];
  return model.types?.find(({ id }) => id === typeId)?.priority ?? Number.NEGATIVE_INFINITY;
}

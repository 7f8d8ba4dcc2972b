import { requireObject } from '../../core/requireObject.js';
import { fail, throwIssues } from '../../core/throwIssues.js';
import { asMembers } from '../../model/looseModel.js';
import { findOptionIssues } from '../findOptionIssues.js';
import type { Demand } from './excludeCandidate.js';
import { findFormIssues } from './findFormIssues.js';
import { findUserIssues } from './findUserIssues.js';
import { poolSchema, requestSchema, stateSchema } from './ownerSchema.js';
import { sortState } from './sortState.js';
import type { OwnerOptions, OwnerPool, OwnerState } from './types.js';

/** Everything that a choice of owner depends on, checked. */
export interface OwnerInput {
  readonly pool: OwnerPool;
  readonly demand: Demand;
  readonly previousOwnerIds: readonly string[];
  readonly state: OwnerState;
  readonly asOf: string | undefined;
}

/** What {@link assignOwner} is given, after every check, or a thrown error with every issue. */
export function readOwnerInput(givenPool: unknown, givenRequest: unknown, options: OwnerOptions): OwnerInput {
  requireObject(options);
  const givenState: unknown = options.state ?? NOTHING_YET;
  const pool = poolSchema.safeParse(givenPool);
  const request = requestSchema.safeParse(givenRequest);
  const state = stateSchema.safeParse(givenState);
  const issues = [
    ...findFormIssues(pool, givenPool, ''),
    ...findFormIssues(request, givenRequest, '/request'),
    ...findFormIssues(state, givenState, '/state'),
    ...findUserIssues(asMembers(givenPool)?.members, '/members'),
    ...findUserIssues(asMembers(givenState)?.members, '/state/members'),
    ...findOptionIssues({ asOf: options.asOf }),
  ];
  if (!pool.success || !request.success || !state.success) return fail(issues);
  throwIssues(issues);
  const { accountId, requiredSkills = [], size = 1, previousOwnerIds = [] } = request.data;
  const demand = { accountId, requiredSkills, size };
  return { pool: pool.data, demand, previousOwnerIds, state: sortState(state.data), asOf: options.asOf };
}

const NOTHING_YET: OwnerState = { members: [] };

import { TerritoryError } from '../../core/errors.js';
import { findIntervalIssues } from '../../core/findIntervalIssues.js';
import type { Issue } from '../../core/issues.js';
import { schemaIssues } from '../../core/schemaIssues.js';
import { throwIssues } from '../../core/throwIssues.js';
import { asMembers, looseModel } from '../looseModel.js';
import { type ModelOptions, readModel } from '../readModel.js';
import { MEMBERSHIP_MEMBERS, membershipsSchema } from './membershipsSchema.js';
import type { ModelDocuments } from './types.js';

/** Throws every issue of a model and its memberships, with pointers that start at `/model` and `/memberships`. */
export function checkDocuments(documents: unknown, options: ModelOptions): asserts documents is ModelDocuments {
  const { model, memberships } = asMembers(documents) ?? {};
  throwIssues([
    ...findModelIssues(model, options),
    ...(memberships === undefined ? [] : findMembershipIssues(memberships, model)),
  ]);
}

function findModelIssues(model: unknown, { limits }: ModelOptions): Issue[] {
  try {
    readModel(model, limits === undefined ? {} : { limits });
    return [];
  } catch (error) {
    if (error instanceof TerritoryError) return error.issues.map(withinModel);
    throw error;
  }
}

function withinModel(issue: Issue): Issue {
  const moved =
    'firstPointer' in issue && issue.firstPointer !== undefined
      ? { ...issue, firstPointer: `/model${issue.firstPointer}` }
      : issue;
  return 'pointer' in moved && moved.pointer !== undefined ? { ...moved, pointer: `/model${moved.pointer}` } : moved;
}

function findMembershipIssues(memberships: unknown, model: unknown): Issue[] {
  const pointer = '/memberships';
  const parsed = membershipsSchema.safeParse(memberships);
  if (!parsed.success) {
    return schemaIssues(parsed.error.issues, memberships, { pointer, members: MEMBERSHIP_MEMBERS });
  }
  const ids = new Set(looseModel(model).territories.map(({ members }) => members.id));
  return parsed.data.flatMap((membership, row): Issue[] => {
    const place = `${pointer}/${row}`;
    const { territoryId } = membership;
    const unknown: Issue = { code: 'unknown_territory', pointer: `${place}/territoryId`, territoryId };
    return [...(ids.has(territoryId) ? [] : [unknown]), ...findIntervalIssues(membership, place)];
  });
}

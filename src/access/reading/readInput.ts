import type { AssignmentTable } from '../../assignment/types.js';
import { findIntervalIssues } from '../../core/findIntervalIssues.js';
import { isMembers } from '../../core/isMembers.js';
import type { Issue } from '../../core/issues.js';
import type { DateInterval } from '../../core/isWithinInterval.js';
import { schemaIssues } from '../../core/schemaIssues.js';
import { fail, throwIssues } from '../../core/throwIssues.js';
import { linkParents } from '../../hierarchy/linkParents.js';
import type { HierarchyIndex } from '../../hierarchy/types.js';
import { readModel } from '../../model/readModel.js';
import type { Territory, TerritoryModel } from '../../model/types.js';
import type { AccessInput, AccountTerritory } from '../types.js';
import { assignmentsSchema, inputSchema } from './accessSchema.js';
import { attempt } from './attempt.js';
import { findTableIssues } from './findTableIssues.js';
import { readOwnership } from './readOwnership.js';

/** An input whose parts have the right form; what its ids refer to has not been looked at. */
export interface ReadInput extends Required<Omit<AccessInput, 'model' | 'users' | 'assignments'>> {
  readonly model: TerritoryModel;
  readonly hierarchy: HierarchyIndex<Territory>;
  readonly users: AccessInput['users'];
  /** Assignments as a table, or else as a list. */
  readonly table: AssignmentTable | undefined;
  readonly assignments: readonly AccountTerritory[];
}

const LISTS = ['users', 'memberships', 'records', 'shares', 'teams', 'denies'] as const;
const MEMBERS: ReadonlyMap<string, readonly string[]> = new Map([['', Object.keys(inputSchema.shape)]]);

/** An input, or a thrown error with everything that is wrong with the form of its parts. */
export function readInput(given: unknown): ReadInput {
  const parsed = inputSchema.safeParse(given);
  const members = isMembers(given) ? given : {};
  const assignments = readAssignments(members.assignments);
  const owners = readOwnership(members.ownership);
  const model = attempt(() => readModel(members.model), '/model');
  const issues = [
    ...(parsed.success ? [] : schemaIssues(parsed.error.issues, given, { members: MEMBERS })),
    ...model.issues,
    ...assignments.issues,
    ...owners.issues,
  ];
  if (!parsed.success || model.result === undefined) return fail(issues);

  const { users, roles = [], memberships = [], records = [] } = parsed.data;
  const ownership = owners.list;
  const { shares = [], teams = [], denies = [] } = parsed.data;
  const roleIssues = linkParents(roles, (row) => `/roles/${row}`).issues;
  const dateIssues = LISTS.flatMap((list) => findDateIssues(parsed.data[list] ?? [], `/${list}`));
  throwIssues([
    ...issues,
    ...roleIssues,
    ...dateIssues,
    ...findDateIssues(assignments.list, '/assignments'),
    ...findDateIssues(ownership, '/ownership'),
  ]);
  return {
    model: model.result.model,
    hierarchy: model.result.index,
    table: assignments.table,
    assignments: assignments.list,
    ...{ users, roles, memberships, records, ownership, shares, teams, denies },
  };
}

interface ReadAssignments {
  readonly table: AssignmentTable | undefined;
  readonly list: readonly AccountTerritory[];
  readonly issues: readonly Issue[];
}

function readAssignments(given: unknown): ReadAssignments {
  if (given === undefined) return { table: undefined, list: [], issues: [] };
  const table = isTable(given) ? given : undefined;
  if (table !== undefined) return { table, list: [], issues: findTableIssues(table) };
  const parsed = assignmentsSchema.safeParse(given);
  if (parsed.success) return { table, list: parsed.data, issues: [] };
  return { table, list: [], issues: schemaIssues(parsed.error.issues, given, { pointer: '/assignments' }) };
}

/** What {@link findTableIssues} looks at more closely. */
function isTable(given: unknown): given is AssignmentTable {
  return isMembers(given) && 'offsets' in given;
}

function findDateIssues(entries: readonly DateInterval[], pointer: string): Issue[] {
  const issues: Issue[] = [];
  for (const [row, { from, to }] of entries.entries()) {
    if (from !== undefined || to !== undefined) issues.push(...findIntervalIssues({ from, to }, `${pointer}/${row}`));
  }
  return issues;
}

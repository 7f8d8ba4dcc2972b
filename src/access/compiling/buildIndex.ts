import type { Issue } from '../../core/issues.js';
import { throwIssues } from '../../core/throwIssues.js';
import { layOut } from '../../hierarchy/layOut.js';
import { linkParents } from '../../hierarchy/linkParents.js';
import type { HierarchyIndex } from '../../hierarchy/types.js';
import type { Role } from '../../model/territoriesFromRoles.js';
import type { AccessIndex, AccessTree, UserAccess } from '../indexTypes.js';
import type { ReadInput } from '../reading/readInput.js';
import type { ReadOptions } from '../reading/readOptions.js';
import { readRules, readTerritoryDefaults } from '../reading/readRules.js';
import { accessTree, type TreeContext } from './accessTree.js';
import { assignmentFacts } from './assignmentFacts.js';
import { buildRecords } from './buildRecords.js';
import { buildUsers } from './buildUsers.js';
import { denyFacts } from './denyFacts.js';
import type { FactContext } from './factTypes.js';
import { findOwnerIssues } from './findOwnerIssues.js';
import { groupLists } from './groupLists.js';
import { membershipFacts } from './membershipFacts.js';
import { numberRecords } from './numberRecords.js';
import { numberUsers } from './numberUsers.js';
import { ownerFacts } from './ownerFacts.js';
import { distinctPairs, type Pairs } from './pairs.js';
import { recordFacts } from './recordFacts.js';
import { type References, references } from './references.js';
import { shareFacts } from './shareFacts.js';
import { tablePairs } from './tablePairs.js';
import { teamFacts } from './teamFacts.js';

/**
 * The index of an input whose parts have the right form.
 *
 * @throws {@link TerritoryError} for ids that come twice or refer to nothing, all at once, before anything is built on them.
 */
export function buildIndex(input: ReadInput, options: ReadOptions): AccessIndex {
  const { hierarchy } = input;
  const { asOf } = options;
  const issues: Issue[] = [];
  const recordIds = numberRecords(input, issues);
  const ids = numberUsers(input, issues);
  const known = references(hierarchy, ids, recordIds);
  const facts = factsOf(input, asOf, known);
  const rules = readRules(options);
  const tree = treeOf(input, options, { rules, references: known });
  const roleTree = roleHierarchy(input.roles);
  const roles = rolesOf(input, roleTree, known.issues);
  throwIssues([...issues, ...known.issues, ...findOwnerIssues(facts.owners, recordIds)]);

  const { managerOf } = tree;
  const users = buildUsers({ ...facts, asOf, rules, hierarchy, managerOf, ids, declared: input.users, roles });
  return {
    asOf,
    rules,
    tree: { ...tree, members: groupLists(hierarchy.nodes.length, users.users, ({ cover }) => cover.starts) },
    roles: { hierarchy: roleTree, users: groupLists(input.roles.length, users.users, roleList) },
    users,
    ...buildRecords({ ...facts, ids: recordIds, positions: hierarchy.nodes.length }),
  };
}

function treeOf(
  { hierarchy, model }: ReadInput,
  { asOf, policy }: ReadOptions,
  context: Pick<TreeContext, 'rules' | 'references'>,
): Omit<AccessTree, 'members'> {
  const pointerOf = (id: string) => `/model/territories/${model.territories.findIndex((each) => each.id === id)}`;
  return accessTree(hierarchy, { ...context, asOf, defaults: readTerritoryDefaults(policy), pointerOf });
}

function factsOf(input: ReadInput, asOf: string, known: References) {
  const contextOf = (list: string): FactContext => ({
    asOf,
    references: known,
    pointerOf: (row) => `/${list}/${row}`,
  });
  return {
    memberships: membershipFacts(input.memberships, contextOf('memberships')),
    assignments: assignmentPairs(input, contextOf('assignments')),
    records: recordFacts(input.records, contextOf('records')),
    owners: ownerFacts(input.ownership, contextOf('ownership')),
    shares: shareFacts(input.shares, contextOf('shares')),
    teams: teamFacts(input.teams, contextOf('teams')),
    denies: denyFacts(input.denies, contextOf('denies')),
  };
}

function assignmentPairs({ table, assignments }: ReadInput, context: FactContext): Pairs {
  if (table !== undefined) return tablePairs(table, context.references);
  const facts = assignmentFacts(assignments, context);
  return distinctPairs(
    facts.map(({ row }) => row),
    facts.map(({ position }) => position),
  );
}

function roleHierarchy(roles: ReadInput['roles']): HierarchyIndex<Role> {
  return layOut(roles, linkParents(roles).parentRows);
}

/** By number of the user: the position of the role. */
function rolesOf({ users = [] }: ReadInput, { positionById }: HierarchyIndex<Role>, issues: Issue[]): number[] {
  return users.map(({ id: userId, roleId }, row) => {
    if (roleId === undefined) return -1;
    const position = positionById.get(roleId);
    if (position === undefined) issues.push({ code: 'unknown_role', pointer: `/users/${row}/roleId`, userId, roleId });
    return position ?? -1;
  });
}

function roleList({ role }: UserAccess): readonly number[] {
  return role === -1 ? [] : [role];
}

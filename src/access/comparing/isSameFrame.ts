import { idOf } from '../../core/idTable.js';
import { isEqualJson } from '../../core/isEqualJson.js';
import type { AccessIndex } from '../indexTypes.js';

/**
 * Whether two indexes have the same policy, territories with their managers, and roles: then positions mean the same in
 * both, and they differ in users and records alone.
 */
export function isSameFrame(before: AccessIndex, after: AccessIndex): boolean {
  // INVARIANT: an update keeps the policy, the territories and the roles as they are.
  if (before.rules === after.rules && before.tree.hierarchy === after.tree.hierarchy) return true;
  return isEqualJson(frameOf(before), frameOf(after));
}

function frameOf({ rules, tree, roles, users }: AccessIndex): unknown {
  const { hierarchy, isOpen, levels, managedAt, managerOf } = tree;
  return {
    rules: { ...rules, memberRoles: Object.fromEntries(rules.memberRoles) },
    territories: hierarchy.nodes.map(({ id }) => id),
    parents: [...hierarchy.parentOf],
    isOpen: [...isOpen],
    levels: levels.map((each) => [...each]),
    managedAt: [...managedAt],
    managers: Array.from(managerOf, (number) => (number === -1 ? null : idOf(users.ids, number))),
    roles: roles.hierarchy.nodes.map(({ id, parentId }) => [id, parentId]),
  };
}

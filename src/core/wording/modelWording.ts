import { describePlace } from '../describePlace.js';
import type { ModelIssues } from '../issues/modelIssues.js';
import { anyPlace } from './anyPlace.js';
import { countOf } from './countOf.js';
import type { Wording } from './types.js';

/** The words for what can be wrong with a model, and with changes to one. */
export const modelWording: Wording<ModelIssues> = {
  unknown_type: (i) => `${describePlace(i.pointer)}: ${undeclaredType(i)}`,
  duplicate_priority: (i) =>
    `${describePlace(i.pointer)}: the priority ${i.priority} of \`${i.typeId}\` is taken by ${describePlace(i.firstPointer)}`,
  inapplicable_member: (i) =>
    `${describePlace(i.pointer)}: \`${i.member}\` does not go with a field of type ${i.fieldType}`,
  unknown_territory: (i) => `${anyPlace(i.pointer)}there is no territory \`${i.territoryId}\``,
  archived_model: (i) =>
    `${describePlace(i.pointer)}: the model \`${i.modelId}\` is archived: only a clone of it can change`,
  refused_state: (i) => `${describePlace(i.pointer)}: a model that is ${i.from} cannot become ${i.to}`,
  territory_in_use: (i) =>
    `${describePlace(i.pointer)}: \`${i.territoryId}\` has ${countOf(i.children, 'child', 'children')} and ${countOf(i.members, 'member', 'members')}: name the territory that takes them in as \`transferTo\``,
  transfer_within: (i) =>
    `${describePlace(i.pointer)}: expected a territory outside \`${i.territoryId}\`, got \`${i.transferTo}\``,
  foreign_transfer: (i) =>
    `${describePlace(i.pointer)}: \`${i.id}\` is neither a child nor a member of \`${i.territoryId}\``,
  refused_change: (i) => `${describePlace(i.pointer)}: the change \`${i.op}\` is refused`,
  refused_patch: (i) => `${describePlace(i.pointer)}: there is nothing to patch at \`${i.path}\``,
  unknown_role: (i) =>
    `${describePlace(i.pointer)}: \`${i.userId}\` has the role \`${i.roleId}\`, which does not exist`,
  overlapping_cells: (i) =>
    `${describePlace(i.pointer)}: expected no value of ${describePlace(i.firstPointer)}, got ${i.shared}`,
};

function undeclaredType({ territoryId, typeId }: ModelIssues['unknown_type']): string {
  if (territoryId === undefined) return `the type \`${typeId}\` is not declared`;
  return `\`${territoryId}\` has the type \`${typeId}\`, which is not declared`;
}

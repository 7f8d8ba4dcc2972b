import { describePlace as at } from '../describePlace.js';
import type { OrganizationIssues } from '../issues/organizationIssues.js';
import { quoteAll } from './quoteAll.js';
import type { Wording } from './types.js';

/** The words for what can be wrong with a sales organisation, or is worth knowing about one. */
export const organizationWording: Wording<OrganizationIssues> = {
  unknown_stage: (i) => `${at(i.pointer)}: there is no stage \`${i.stage}\``,
  organization_without_stages: (i) => `\`${i.organizationId}\`: expected at least one stage, got none`,
  stage_without_role: (i) => `\`${i.organizationId}\`: no role is accountable for the stage \`${i.stage}\``,
  stage_with_several_roles: (i) =>
    `\`${i.organizationId}\`: expected one accountable role for the stage \`${i.stage}\`, got ${quoteAll(i.roleIds, ', ')}`,
  role_without_stage: (i) => `\`${i.organizationId}\`: the role \`${i.roleId}\` has no stage`,
  undeclared_handoff: (i) =>
    `\`${i.organizationId}\`: the role changes from \`${i.fromStage}\` to \`${i.toStage}\`, but nothing says what is handed over`,
  needless_handoff: (i) =>
    `\`${i.organizationId}\`: there is a handoff from \`${i.fromStage}\` to \`${i.toStage}\`, but no change of role`,
  unknown_organization: (i) => `${at(i.pointer)}: there is no organisation \`${i.organizationId}\``,
  unknown_unit: (i) => `${at(i.pointer)}: there is no unit \`${i.unitId}\``,
  unknown_unit_role: (i) => `${at(i.pointer)}: \`${i.unitId}\` has no role \`${i.roleId}\``,
  holding_open_twice: (i) =>
    `${at(i.pointer)}: \`${i.accountId}\` is held in the stage \`${i.stage}\` already, at ${at(i.firstPointer)}: one of the two has to end`,
  role_held_twice: (i) =>
    `${at(i.pointer)}: expected one person to hold \`${i.accountId}\` as \`${i.roleId}\`, got \`${i.userId}\` beside whoever does at ${at(i.firstPointer)}: one of the two has to end`,
  too_many_cells: (i) =>
    `${i.sellers} sellers in teams of ${i.minimumTeamSize} can serve ${i.maximum} cells, got ${i.cells}`,
  missing_ideal: (i) => `${at(i.pointer)}: the model \`${i.modelId}\` has no ideal for the factor \`${i.factorId}\``,
  unknown_factor: (i) => `${at(i.pointer)}: no model has an ideal for the factor \`${i.factorId}\``,
  ratio_cycle: (i) => `${at(i.pointer)}: roles are staffed by each other: ${quoteAll(i.roleIds, ', ')}`,
  demand_not_given: (i) =>
    `\`${i.unitId}\`: the ratio \`${i.ratioId}\` goes by \`${i.driverId}\`, of which nothing is given`,
  ratio_out_of_range: (i) =>
    `\`${i.unitId}\`: the ratio \`${i.ratioId}\` expects ${i.lowest ?? 'anything'} to ${i.highest ?? 'anything'} for one head, got ${i.perHead}`,
  unknown_duty: (i, nameRow) => `${nameRow(i.row)}: there is no duty \`${i.dutyId}\``,
  activity_of_unknown_user: (i, nameRow) => `${nameRow(i.row)}: there is no user \`${i.userId}\``,
  ramp_not_given: (i) => `the skill \`${i.skillId}\` is lacking, but nothing says how long it takes to learn`,
  few_hours: (i) => `\`${i.userId}\`: ${i.hours} hours say little, expected at least ${i.minimumHours}`,
};

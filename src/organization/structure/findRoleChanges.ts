import { accountableRoles } from './accountableRoles.js';
import { teamOf } from './teamOf.js';
import type { Organization, OrganizationRole, RoleChange } from './types.js';

/**
 * Where the accountable role changes along the journey: between stages, the ones without a role left out, that have no
 * accountable role in common. Of several roles, the one with the smaller id is named.
 */
export function findRoleChanges(organization: Organization): RoleChange[] {
  const covered = organization.stages
    .map((stage) => ({ stage, roles: accountableRoles(organization, stage) }))
    .filter(({ roles }) => roles.length > 0);
  return covered.slice(1).flatMap((next, row): RoleChange[] => {
    const before = covered[row];
    if (before.roles.some((role) => next.roles.includes(role))) return [];
    return [toChange(organization, before, next)];
  });
}

interface CoveredStage {
  readonly stage: string;
  readonly roles: readonly OrganizationRole[];
}

function toChange(organization: Organization, from: CoveredStage, to: CoveredStage): RoleChange {
  const [fromRole, toRole] = [from.roles[0], to.roles[0]];
  return {
    fromStage: from.stage,
    toStage: to.stage,
    fromRoleId: fromRole.id,
    toRoleId: toRole.id,
    crossesTeams: teamOf(organization, fromRole) !== teamOf(organization, toRole),
  };
}

import { compareText } from '../../core/compareText.js';
import type { Issue } from '../../core/issues.js';
import { readPlainData } from '../../core/readPlainData.js';
import { accountableRoles } from './accountableRoles.js';
import { findRoleChanges } from './findRoleChanges.js';
import { readOrganization } from './readOrganization.js';
import type { Organization, OrganizationCheck } from './types.js';

/**
 * Whether every stage of a customer's journey has exactly one accountable role, with the gaps and doubles by name; and
 * roles without a stage, and handoffs that are missing or that nothing asks for. An organisation without stages covers
 * nothing, and is not complete.
 *
 * @throws {@link TerritoryError} with every issue of the form, or else `duplicate_id` and `unknown_stage`.
 * @example
 * const check = checkOrganization({
 *   id: 'ours',
 *   unit: 'function',
 *   stages: ['prospect', 'close', 'renew'],
 *   roles: [{ id: 'hunter', stages: ['prospect', 'close'] }, { id: 'closer', stages: ['close'] }],
 * });
 * check.isComplete; // => false
 * check.gaps; // => ['renew']
 * check.doubles; // => [{ stage: 'close', roleIds: ['closer', 'hunter'] }]
 */
export function checkOrganization(organization: Organization): OrganizationCheck {
  const read = readPlainData(() => readOrganization(organization));
  const byStage = read.stages.map((stage) => ({ stage, roleIds: accountableRoles(read, stage).map(({ id }) => id) }));
  const gaps = byStage.filter(({ roleIds }) => roleIds.length === 0).map(({ stage }) => stage);
  const doubles = byStage.filter(({ roleIds }) => roleIds.length > 1);
  const organizationId = read.id;
  return {
    isComplete: read.stages.length > 0 && gaps.length === 0,
    gaps,
    doubles,
    issues: [
      ...(read.stages.length === 0 ? [{ code: 'organization_without_stages' as const, organizationId }] : []),
      ...gaps.map((stage): Issue => ({ code: 'stage_without_role', organizationId, stage })),
      ...doubles.map((double): Issue => ({ code: 'stage_with_several_roles', organizationId, ...double })),
      ...findIdleRoles(read),
      ...findHandoffIssues(read),
    ],
  };
}

function findIdleRoles({ id: organizationId, roles }: Organization): Issue[] {
  const idle = roles.filter(({ stages, supports = [] }) => stages.length + supports.length === 0);
  return idle
    .map(({ id }) => id)
    .sort(compareText)
    .map((roleId) => ({ code: 'role_without_stage', organizationId, roleId }));
}

function findHandoffIssues(organization: Organization): Issue[] {
  const { id: organizationId, handoffs } = organization;
  if (handoffs === undefined) return [];
  const changes = findRoleChanges(organization);
  const undeclared = changes.filter((change) => !handoffs.some((handoff) => isSameStep(handoff, change)));
  const needless = handoffs.filter((handoff) => !changes.some((change) => isSameStep(handoff, change)));
  const inOrder = needless.map(({ fromStage, toStage }) => ({ fromStage, toStage })).sort(compareSteps);
  return [
    ...undeclared.map(({ fromStage, toStage }): Issue => {
      return { code: 'undeclared_handoff', organizationId, fromStage, toStage };
    }),
    ...inOrder.map((step): Issue => ({ code: 'needless_handoff', organizationId, ...step })),
  ];
}

interface Step {
  readonly fromStage: string;
  readonly toStage: string;
}

function isSameStep(a: Step, b: Step): boolean {
  return a.fromStage === b.fromStage && a.toStage === b.toStage;
}

function compareSteps(a: Step, b: Step): number {
  return compareText(a.fromStage, b.fromStage) || compareText(a.toStage, b.toStage);
}

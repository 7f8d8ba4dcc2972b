import { compareText } from '../../core/compareText.js';
import type { Issue } from '../../core/issues.js';
import { readOptions } from '../../core/readOptions.js';
import { readPlainData } from '../../core/readPlainData.js';
import { throwIssues } from '../../core/throwIssues.js';
import { findRepeatedIds } from '../findRepeatedIds.js';
import { findRoleChanges } from './findRoleChanges.js';
import { readOrganization } from './readOrganization.js';
import { structureOptionsSchema } from './structureSchema.js';
import type { Organization, StageCover, Structure, StructureOptions } from './types.js';

/**
 * What can be counted about an organisation: handoffs, those across teams, how far roles are specialised, the least
 * number of people, and how many of them a stage can do without.
 *
 * Specialisation is 1 − mean(stages per role) / stages, the minimum headcount roles × teams. A stage that nobody is
 * accountable for hands nothing over; {@link checkOrganization} finds it.
 *
 * @throws {@link TerritoryError} with every issue of the form, or else `duplicate_id`, `unknown_stage`, and
 * `unknown_unit_role` for heads of a role that the organisation does not have.
 * @example
 * const { handoffs, crossTeamHandoffs, minimumHeadcount, cover } = describeStructure(organizationModels.pod, { teams: 3 });
 * [handoffs, crossTeamHandoffs, minimumHeadcount]; // => [2, 0, 9]
 * cover[0]; // => { stage: 'prospect', roleIds: ['salesDevelopment'], busFactor: 1 }
 */
export function describeStructure(organization: Organization, options?: StructureOptions): Structure {
  const { read, teams, headsOf } = readPlainData(() => readStructure(organization, options));
  const changes = findRoleChanges(read);
  return {
    organizationId: read.id,
    changes,
    handoffs: changes.length,
    crossTeamHandoffs: changes.filter(({ crossesTeams }) => crossesTeams).length,
    specialisation: specialisationOf(read),
    minimumHeadcount: read.roles.length * teams,
    cover: read.stages.map((stage) => coverOf(read, stage, headsOf)),
  };
}

function readStructure(given: unknown, givenOptions: unknown) {
  const read = readOrganization(given);
  const { teams = 1, heads = [] } = readOptions(structureOptionsSchema, givenOptions);
  const known = new Set(read.roles.map(({ id }) => id));
  throwIssues([
    ...findRepeatedIds(
      heads.map(({ roleId }) => roleId),
      (row) => `/heads/${row}/roleId`,
    ),
    ...heads.flatMap(({ roleId }, row): Issue[] => {
      if (known.has(roleId)) return [];
      return [{ code: 'unknown_unit_role', pointer: `/heads/${row}/roleId`, unitId: read.id, roleId }];
    }),
  ]);
  return { read, teams, headsOf: new Map(heads.map(({ roleId, heads: number }) => [roleId, number])) };
}

function specialisationOf({ roles, stages }: Organization): number | null {
  const all = roles.length * stages.length;
  if (all === 0) return null;
  // One division of whole numbers, so that the figure is the nearest that a double comes.
  return (all - roles.reduce((sum, role) => sum + role.stages.length, 0)) / all;
}

function coverOf({ roles }: Organization, stage: string, headsOf: ReadonlyMap<string, number>): StageCover {
  const able = roles.filter(({ stages, supports = [] }) => stages.includes(stage) || supports.includes(stage));
  const roleIds = able.map(({ id }) => id).sort(compareText);
  return { stage, roleIds, busFactor: roleIds.reduce((sum, id) => sum + (headsOf.get(id) ?? 1), 0) };
}

import { findIntervalIssues } from '../../core/findIntervalIssues.js';
import type { Issue } from '../../core/issues.js';
import { linkParents } from '../../hierarchy/linkParents.js';
import { findRepeatedIds } from '../findRepeatedIds.js';
import { findOrganizationIssues } from '../structure/findOrganizationIssues.js';
import type { Organization } from '../structure/types.js';
import type { CoveragePlan, CoverageUnit, Seat } from './types.js';

/** What keeps a plan of coverage from making sense: ids twice, dates, and what is named but does not exist. */
export function findPlanIssues({ organizations, units, seats, territories }: CoveragePlan): Issue[] {
  const organizationById = new Map(organizations.map((each) => [each.id, each]));
  return [
    ...findRepeatedIds(
      organizations.map(({ id }) => id),
      (row) => `/organizations/${row}/id`,
    ),
    ...organizations.flatMap((each, row) => findOrganizationIssues(each, `/organizations/${row}`)),
    ...findRepeatedIds(
      units.map(({ id }) => id),
      (row) => `/units/${row}/id`,
    ),
    ...units.flatMap((unit, row) => findUnitIssues(unit, organizationById, `/units/${row}`)),
    ...findRepeatedIds(seats.map(seatKey), (row) => `/seats/${row}/userId`),
    ...findSeatIssues(seats, new Map(units.map((unit) => [unit.id, organizationById.get(unit.organizationId)]))),
    ...findTerritoryIssues(units, territories),
  ];
}

/** One for each person in a role of a unit. */
function seatKey({ unitId, roleId, userId }: Seat): string {
  return JSON.stringify([unitId, roleId, userId]);
}

function findUnitIssues(
  unit: CoverageUnit,
  organizationById: ReadonlyMap<string, Organization>,
  pointer: string,
): Issue[] {
  const { organizationId } = unit;
  const dates = findIntervalIssues(unit, pointer);
  if (organizationById.has(organizationId)) return dates;
  return [...dates, { code: 'unknown_organization', pointer: `${pointer}/organizationId`, organizationId }];
}

function findSeatIssues(
  seats: readonly Seat[],
  organizationOf: ReadonlyMap<string, Organization | undefined>,
): Issue[] {
  return seats.flatMap((seat, row): Issue[] => {
    const { unitId, roleId } = seat;
    const dates = findIntervalIssues(seat, `/seats/${row}`);
    const organization = organizationOf.get(unitId);
    if (!organizationOf.has(unitId))
      return [...dates, { code: 'unknown_unit', pointer: `/seats/${row}/unitId`, unitId }];
    if (organization === undefined || organization.roles.some(({ id }) => id === roleId)) return dates;
    return [...dates, { code: 'unknown_unit_role', pointer: `/seats/${row}/roleId`, unitId, roleId }];
  });
}

function findTerritoryIssues(units: readonly CoverageUnit[], territories: CoveragePlan['territories']): Issue[] {
  if (territories === undefined) return [];
  const known = new Set(territories.map(({ id }) => id));
  const unknown = units.flatMap(({ territoryId }, row): Issue[] =>
    known.has(territoryId) ? [] : [{ code: 'unknown_territory', pointer: `/units/${row}/territoryId`, territoryId }],
  );
  return [...linkParents(territories, (row) => `/territories/${row}`).issues, ...unknown];
}

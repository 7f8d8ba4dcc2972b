import { compareText } from '../../core/compareText.js';
import { isWithinInterval } from '../../core/isWithinInterval.js';
import { accountableRoles } from '../structure/accountableRoles.js';
import type { Organization, OrganizationRole } from '../structure/types.js';
import type { CoverageInput } from './readCoverage.js';
import type { CoveragePlan, CoverageUnit, NoRoleReason, Seat } from './types.js';

/** A unit and its organisation. */
export interface WorkingUnit {
  readonly unit: CoverageUnit;
  readonly organization: Organization;
}

/** The role that is accountable for an account in a stage, and who is in it, by id. */
export interface SeatedRole {
  readonly found: WorkingUnit;
  readonly role: OrganizationRole;
  readonly seats: readonly Seat[];
}

/** The role, or why there is none. */
export type FoundRole =
  | SeatedRole
  | { readonly found: WorkingUnit | null; readonly role: null; readonly reason: NoRoleReason };

/**
 * The role that is accountable for an account in its stage, and the people in it on that day, by id.
 *
 * The unit is one of the account's channel in the nearest territory upward that has one for the segment; one that names the
 * segment comes before one that names none.
 */
export function findRole(input: CoverageInput): FoundRole {
  const units = findUnits(input);
  if (units.length === 0) return { found: null, role: null, reason: 'no_unit' };
  if (units.length > 1) return { found: null, role: null, reason: 'several_units' };
  const [found] = units;
  const roles = accountableRoles(found.organization, input.stage);
  if (roles.length === 0) return { found, role: null, reason: 'stage_without_role' };
  if (roles.length > 1) return { found, role: null, reason: 'several_roles' };
  const [role] = roles;
  return { found, role, seats: seatsOf(input, found.unit, role) };
}

function findUnits({ plan, account, date }: CoverageInput): WorkingUnit[] {
  const organizationById = new Map(plan.organizations.map((each) => [each.id, each]));
  const open = plan.units.flatMap((unit): WorkingUnit[] => {
    const organization = organizationById.get(unit.organizationId);
    if (organization === undefined || (organization.channel ?? 'direct') !== account.channel) return [];
    return isWithinInterval(date, unit) ? [{ unit, organization }] : [];
  });
  for (const territoryId of upward(plan, account.territoryId)) {
    const here = open.filter(({ unit }) => unit.territoryId === territoryId);
    const named = here.filter(({ unit }) => unit.segmentIds?.some((segment) => segment === account.segmentId));
    const units = named.length > 0 ? named : here.filter(({ unit }) => unit.segmentIds === undefined);
    if (units.length > 0) return units;
  }
  return [];
}

/** A territory and those above it, nearest first. */
function upward({ territories = [] }: CoveragePlan, territoryId: string): string[] {
  const parentOf = new Map(territories.map(({ id, parentId }) => [id, parentId]));
  const ids = [territoryId];
  // INVARIANT: the territories are a forest, so this ends at a root.
  for (let id = parentOf.get(territoryId); id !== undefined && id !== null; id = parentOf.get(id)) ids.push(id);
  return ids;
}

function seatsOf({ plan, date }: CoverageInput, unit: CoverageUnit, role: OrganizationRole): Seat[] {
  return plan.seats
    .filter((seat) => seat.unitId === unit.id && seat.roleId === role.id)
    .filter((seat) => seat.active !== false && isWithinInterval(date, seat))
    .sort((a, b) => compareText(a.userId, b.userId));
}

import { isWithinInterval } from '../core/isWithinInterval.js';
import type { Membership } from '../model/types.js';
import type { AccessReport } from './accessReport.js';
import { describeDates } from './describeDates.js';

/** The territories of a user in words, a line for each: those of which the user is a member, then those that the user manages. */
export function describeCover({ memberships, compiled, asOf }: AccessReport, userId: string): string[] {
  const own = memberships.filter((membership) => membership.userId === userId);
  const managed = compiled.index.nodes.filter(({ managerId }) => managerId === userId);
  const lines = [
    ...own.map((membership) => describeMembership(membership, asOf)),
    ...managed.map(({ id }) => `manager of \`${id}\``),
  ];
  return lines.length === 0 ? ['member of no territory'] : lines;
}

function describeMembership(membership: Membership, asOf: string): string {
  const { territoryId, role } = membership;
  const name = `member of \`${territoryId}\`${role === undefined ? '' : ` as ${role}`}`;
  return isWithinInterval(asOf, membership) ? name : `${name}, but ${describeDates(membership)} only`;
}

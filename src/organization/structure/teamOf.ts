import type { Organization, OrganizationRole } from './types.js';

/** What tells the team of a role from others in the same unit: handoffs with the same key stay within a team. */
export function teamOf({ unit }: Organization, { id, teamId }: OrganizationRole): string {
  if (teamId !== undefined) return `team ${teamId}`;
  return unit === 'function' ? `role ${id}` : 'unit';
}

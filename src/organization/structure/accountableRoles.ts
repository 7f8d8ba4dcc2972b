import { compareText } from '../../core/compareText.js';
import type { Organization, OrganizationRole } from './types.js';

/** The roles that are accountable for a stage, by id: one, where all is well. */
export function accountableRoles({ roles }: Organization, stage: string): OrganizationRole[] {
  return roles.filter(({ stages }) => stages.includes(stage)).sort((a, b) => compareText(a.id, b.id));
}

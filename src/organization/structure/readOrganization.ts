import { readOptions } from '../../core/readOptions.js';
import { throwIssues } from '../../core/throwIssues.js';
import { findOrganizationIssues } from './findOrganizationIssues.js';
import { organizationSchema } from './structureSchema.js';
import type { Organization } from './types.js';

/** An organisation from outside, checked, or a thrown error with every issue. */
export function readOrganization(given: unknown): Organization {
  const organization = readOptions(organizationSchema, given);
  throwIssues(findOrganizationIssues(organization, ''));
  return organization;
}

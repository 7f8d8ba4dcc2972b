import { isMembers } from '../../core/isMembers.js';
import type { Issue } from '../../core/issues.js';
import { schemaIssues } from '../../core/schemaIssues.js';
import type { Ownership } from '../types.js';
import { ownershipSchema } from './accessSchema.js';

/** Owners in the right form, or what is wrong with it. */
export interface ReadOwnership {
  readonly list: readonly Ownership[];
  readonly issues: readonly Issue[];
}

/**
 * Owners, of which there may be one for every record: entries that are plainly right are taken as they are, and the schema
 * is asked only when one is not, since it takes several times as long.
 */
export function readOwnership(given: unknown): ReadOwnership {
  if (given === undefined) return { list: [], issues: [] };
  if (isPlainList(given)) return { list: given, issues: [] };
  const parsed = ownershipSchema.safeParse(given);
  if (parsed.success) return { list: parsed.data, issues: [] };
  return { list: [], issues: schemaIssues(parsed.error.issues, given, { pointer: '/ownership' }) };
}

function isPlainList(given: unknown): given is readonly Ownership[] {
  // A gap in a list is an entry that is missing, which `every` would pass over.
  return Array.isArray(given) && Array.from<unknown>(given).every(isPlain);
}

/** Whether an entry has the form that the schema asks for, and no member besides. */
function isPlain(entry: unknown): boolean {
  if (!isMembers(entry)) return false;
  const { type, id, userId, from, to } = entry;
  const isRef = (type === 'account' || type === 'contact' || type === 'opportunity') && isId(id);
  const members = 3 + (from === undefined ? 0 : 1) + (to === undefined ? 0 : 1);
  return isRef && isId(userId) && isDate(from) && isDate(to) && Object.keys(entry).length === members;
}

function isId(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function isDate(value: unknown): boolean {
  return value === undefined || typeof value === 'string';
}

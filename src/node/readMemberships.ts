import { findIntervalIssues } from '../core/findIntervalIssues.js';
import type { Issue } from '../core/issues.js';
import { schemaIssues } from '../core/schemaIssues.js';
import { membershipsSchema } from '../model/changes/membershipsSchema.js';
import type { Membership } from '../model/types.js';
import type { EntryPlace } from './locateEntryIssue.js';
import { type EntryFormat, type EntryReader, readEntries } from './readEntries.js';
import type { Input } from './types.js';

/** The memberships in a file. */
export interface MembershipFile {
  readonly memberships: readonly Membership[];
  /** Where each of them stands. */
  readonly places: readonly EntryPlace[];
}

const members = ['userId', 'territoryId', 'role', 'from', 'to'];

const reader: EntryReader<Membership> = {
  one: 'a membership',
  several: 'memberships',
  members,
  required: ['userId', 'territoryId'],
  at: '/0',
  parse: parseMembership,
};

/**
 * The memberships in a file: {@link readEntries}. Access follows from them, so a column or member that they do not have is
 * refused, since a misspelt `to` would give access for ever.
 *
 * @throws {@link TerritoryError} `unreadable_file`, or `malformed_file` for everything that is no membership.
 */
export async function readMemberships(input: Input, format: EntryFormat): Promise<MembershipFile> {
  const { entries, places } = await readEntries(input, format, reader);
  return { memberships: entries, places };
}

function parseMembership(value: unknown): { readonly entry?: Membership; readonly issues: readonly Issue[] } {
  const parsed = membershipsSchema.safeParse([value]);
  if (!parsed.success) {
    return { issues: schemaIssues(parsed.error.issues, [value], { members: new Map([['/0', members]]) }) };
  }
  const [entry] = parsed.data;
  return { entry, issues: findIntervalIssues(entry, '/0') };
}

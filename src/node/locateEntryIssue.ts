import { describeIssue } from '../core/describeIssue.js';
import type { Issue } from '../core/issues.js';

/** Where an entry stands in a file: on a line, or at a JSON Pointer into a list. */
export type EntryPlace = Pick<Issue<'malformed_file'>, 'path' | 'line' | 'member'>;

/** What the entries of a file are. */
export interface EntryKind {
  /** What one is called, such as `a pin`, and what several are. */
  readonly one: string;
  readonly several: string;
  /** The members of one, which are the columns of a file of them. */
  readonly members: readonly string[];
}

/** What is wrong with the form of an entry, an issue with the pointer `at` to it, as a problem of the file where it stands. */
export function locateEntryIssue(
  { issue, at }: { readonly issue: Issue; readonly at: string },
  place: EntryPlace,
  kind: EntryKind,
): Issue<'malformed_file'> {
  const pointer = 'pointer' in issue ? (issue.pointer ?? '') : '';
  const member = memberAt(pointer.slice(at.length).replace(/^\//, ''), place);
  const code = 'malformed_file';
  switch (issue.code) {
    case 'missing_member':
      return { code, ...place, ...member, expected: issue.expected, received: 'nothing' };
    case 'wrong_type':
      return { code, ...place, ...member, expected: issue.expected, received: issue.received };
    case 'invalid_date':
      return { code, ...place, ...member, expected: 'a calendar day as YYYY-MM-DD', received: `\`${issue.received}\`` };
    case 'empty_interval':
      return { code, ...place, expected: '`from` before `to`', received: `\`${issue.from}\` and \`${issue.to}\`` };
    case 'unknown_member':
      return { code, ...place, expected: describeKnown(issue.suggestion, kind), received: `\`${issue.member}\`` };
  }
  return { code, ...place, expected: kind.one, received: describeIssue(issue) };
}

function memberAt(name: string, { member }: EntryPlace): { readonly member?: string } {
  if (name === '') return {};
  return { member: member === undefined ? name : `${member}/${name}` };
}

function describeKnown(suggestion: string | undefined, { members }: EntryKind): string {
  if (suggestion !== undefined) return `\`${suggestion}\``;
  return `no members but ${members.map((name) => `\`${name}\``).join(', ')}`;
}

import { describeIssue } from '../core/describeIssue.js';
import type { Issue } from '../core/issues.js';

/** The members of a pin, which are the columns of a file of pins. */
export const PIN_MEMBERS = ['accountId', 'effect', 'territoryId', 'reason', 'by', 'from', 'to'] as const;

/** Where a pin stands in a file: on a line, or at a JSON Pointer into a list. */
export type PinPlace = Pick<Issue<'malformed_file'>, 'path' | 'line' | 'member'>;

/** What is wrong with the form of a pin, an issue that points into `/pins/0`, as a problem of the file where it stands. */
export function locatePinIssue(issue: Issue, place: PinPlace): Issue<'malformed_file'> {
  const pointer = 'pointer' in issue ? (issue.pointer ?? '') : '';
  const member = memberAt(pointer.replace(/^\/pins\/0\/?/, ''), place);
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
      return { code, ...place, expected: describeKnown(issue.suggestion), received: `\`${issue.member}\`` };
  }
  return { code, ...place, expected: 'a pin', received: describeIssue(issue) };
}

function memberAt(name: string, { member }: PinPlace): { readonly member?: string } {
  if (name === '') return {};
  return { member: member === undefined ? name : `${member}/${name}` };
}

function describeKnown(suggestion: string | undefined): string {
  if (suggestion !== undefined) return `\`${suggestion}\``;
  return `no members but ${PIN_MEMBERS.map((name) => `\`${name}\``).join(', ')}`;
}

import { describeIssue } from '../core/describeIssue.js';
import { describeValue } from '../core/describeValue.js';
import { TerritoryError } from '../core/errors.js';
import { findIntervalIssues } from '../core/findIntervalIssues.js';
import type { Issue } from '../core/issues.js';
import { schemaIssues } from '../core/schemaIssues.js';
import { throwIssues } from '../core/throwIssues.js';
import { membershipsSchema } from '../model/changes/membershipsSchema.js';
import type { Membership } from '../model/types.js';
import { locateMalformed } from './locateMalformed.js';
import { readCsv } from './readCsv.js';
import { readJsonFile } from './readJsonFile.js';
import { readNdjson } from './readNdjson.js';
import { readTextColumns } from './readTextColumns.js';
import type { Input, RecordBatch, RecordFormat } from './types.js';

const COLUMNS = ['userId', 'territoryId', 'role', 'from', 'to'] as const;
const MEMBERS: ReadonlyMap<string, readonly string[]> = new Map([['/0', COLUMNS]]);

/** How memberships are written in a file: as records are, or as one JSON list. */
export type MembershipFormat = RecordFormat | 'json';

/** Where a membership stands in a file: on a line, or at a JSON Pointer into a list. */
export type MembershipPlace = Pick<Issue<'malformed_file'>, 'path' | 'line' | 'member'>;

/** The memberships in a file. */
export interface MembershipFile {
  readonly memberships: readonly Membership[];
  /** Where each of them stands. */
  readonly places: readonly MembershipPlace[];
}

/**
 * The memberships in a file: in CSV one a row under columns named after their members, empty cells absent; in NDJSON one a
 * line; in JSON a list. Access follows from them, so nothing about them is passed over: a column or member that
 * memberships do not have is refused, since a misspelt `to` would give access for ever.
 *
 * @throws {@link TerritoryError} `unreadable_file`, or `malformed_file` for everything that is no membership.
 */
export async function readMemberships(input: Input, format: MembershipFormat): Promise<MembershipFile> {
  const { values, places, malformed } = format === 'json' ? await readList(input) : await readLines(input, format);
  const memberships: Membership[] = [];
  const issues: Issue<'malformed_file'>[] = [...malformed];
  for (const [at, value] of values.entries()) {
    const parsed = parseMembership(value);
    memberships.push(...parsed.memberships);
    for (const issue of parsed.issues) issues.push(locateIssue(issue, places[at]));
  }
  throwIssues(issues.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)));
  return { memberships, places };
}

function parseMembership(value: unknown): {
  readonly memberships: readonly Membership[];
  readonly issues: readonly Issue[];
} {
  const parsed = membershipsSchema.safeParse([value]);
  if (!parsed.success) {
    return { memberships: [], issues: schemaIssues(parsed.error.issues, [value], { members: MEMBERS }) };
  }
  return {
    memberships: parsed.data,
    issues: parsed.data.flatMap((membership) => findIntervalIssues(membership, '/0')),
  };
}

/** What stands in the places of memberships, and what could not be read at all. */
interface Candidates {
  readonly values: readonly unknown[];
  readonly places: readonly MembershipPlace[];
  readonly malformed: readonly Issue<'malformed_file'>[];
}

async function readList(input: Input): Promise<Candidates> {
  const path = input.name;
  const values = await readJsonFile(input);
  if (!Array.isArray(values)) {
    const received = describeValue(values);
    throw new TerritoryError([{ code: 'malformed_file', path, expected: 'a list of memberships', received }]);
  }
  return { values, places: values.map((_, at) => ({ path, member: `/${at}` })), malformed: [] };
}

async function readLines(input: Input, format: RecordFormat): Promise<Candidates> {
  const path = input.name;
  const batches: RecordBatch[] = [];
  for await (const batch of readBatches(input, format)) batches.push(batch);
  return {
    values: batches.flatMap(({ records }) => records),
    places: batches.flatMap(({ lines }) => lines.map((line) => ({ path, line }))),
    malformed: batches.flatMap(({ malformed }) => malformed.map((issue) => locateMalformed(issue, path))),
  };
}

function readBatches(input: Input, format: RecordFormat): AsyncGenerator<RecordBatch> {
  if (format === 'ndjson') return readNdjson(input);
  const rules = { required: ['userId', 'territoryId'], read: COLUMNS, isClosed: true };
  return readCsv(input, (names, place) => readTextColumns(names, rules, place));
}

/** What is wrong with the form of a membership, an issue that points into `/0`, as a problem of the file where it stands. */
function locateIssue(issue: Issue, place: MembershipPlace): Issue<'malformed_file'> {
  const pointer = 'pointer' in issue ? (issue.pointer ?? '') : '';
  const member = memberAt(pointer.replace(/^\/0\/?/, ''), place);
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
  return { code, ...place, expected: 'a membership', received: describeIssue(issue) };
}

function memberAt(name: string, { member }: MembershipPlace): { readonly member?: string } {
  if (name === '') return {};
  return { member: member === undefined ? name : `${member}/${name}` };
}

function describeKnown(suggestion: string | undefined): string {
  if (suggestion !== undefined) return `\`${suggestion}\``;
  return `no members but ${COLUMNS.map((name) => `\`${name}\``).join(', ')}`;
}

import { findIntervalIssues } from '../../core/findIntervalIssues.js';
import type { Issue } from '../../core/issues.js';
import type { DateInterval } from '../../core/isWithinInterval.js';
import { schemaIssues } from '../../core/schemaIssues.js';
import { fail, throwIssues } from '../../core/throwIssues.js';
import { changesSchema } from '../reading/accessSchema.js';
import type { AccessChanges } from './types.js';

const MEMBERS: ReadonlyMap<string, readonly string[]> = new Map([['', Object.keys(changesSchema.shape)]]);

/** Changes, or a thrown error with everything that is wrong with their form; what ids refer to is not looked at. */
export function readChanges(given: unknown): AccessChanges {
  const parsed = changesSchema.safeParse(given);
  if (!parsed.success) return fail(schemaIssues(parsed.error.issues, given, { members: MEMBERS }));
  const changes: AccessChanges = parsed.data;
  throwIssues(Object.entries(keysOf(changes)).flatMap(([part, keys]) => findRepeated(keys, part)));
  throwIssues(datedParts(changes).flatMap(([pointer, entries]) => findDateIssues(entries, pointer)));
  return changes;
}

/** By part: what each entry is about. */
function keysOf(changes: AccessChanges): Record<keyof AccessChanges, string[]> {
  const ref = ({ type, id }: { readonly type: string; readonly id: string }) => JSON.stringify([type, id]);
  const { users = [], memberships = [], assignments = [], records = [] } = changes;
  const { ownership = [], shares = [], teams = [], denies = [] } = changes;
  return {
    users: users.map(({ id }) => id),
    memberships: memberships.map(({ userId }) => userId),
    assignments: assignments.map(({ accountId }) => accountId),
    records: records.map(ref),
    ownership: ownership.map(ref),
    shares: shares.map(ref),
    teams: teams.map(({ accountId }) => accountId),
    denies: denies.map(({ userId }) => userId),
  };
}

function findRepeated(keys: readonly string[], part: string): Issue[] {
  const firsts = new Map<string, number>();
  return keys.flatMap((id, at): Issue[] => {
    const first = firsts.get(id);
    if (first === undefined) firsts.set(id, at);
    return first === undefined
      ? []
      : [{ code: 'duplicate_id', pointer: `/${part}/${at}`, id, firstPointer: `/${part}/${first}` }];
  });
}

/** Every list with dates, and where it stands. */
function datedParts(changes: AccessChanges): DatedPart[] {
  const { users = [], memberships = [], assignments = [], records = [] } = changes;
  const { ownership = [], shares = [], teams = [], denies = [] } = changes;
  return [
    ['/users', users],
    ...memberships.map((each, at): DatedPart => [`/memberships/${at}/memberships`, each.memberships]),
    ...assignments.map((each, at): DatedPart => [`/assignments/${at}/territories`, each.territories]),
    ...records.map((each, at): DatedPart => [`/records/${at}/entries`, each.entries]),
    ...ownership.map((each, at): DatedPart => [`/ownership/${at}/owners`, each.owners]),
    ...shares.map((each, at): DatedPart => [`/shares/${at}/shares`, each.shares]),
    ...teams.map((each, at): DatedPart => [`/teams/${at}/members`, each.members]),
    ...denies.map((each, at): DatedPart => [`/denies/${at}/denies`, each.denies]),
  ];
}

type DatedPart = [string, readonly DateInterval[]];

function findDateIssues(entries: readonly DateInterval[], pointer: string): Issue[] {
  return entries.flatMap(({ from, to }, row) => findIntervalIssues({ from, to }, `${pointer}/${row}`));
}

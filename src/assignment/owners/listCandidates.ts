import { compareText } from '../../core/compareText.js';
import type { OwnerMember, OwnerRecord, OwnerState } from './types.js';

/** A member together with what has happened to it, every default filled in. */
export interface Candidate {
  readonly userId: string;
  readonly member: OwnerMember;
  readonly weight: number;
  /** `Infinity` when unlimited. */
  readonly capacity: number;
  readonly availableInDays: number;
  readonly skills: ReadonlySet<string>;
  readonly deniedAccountIds: ReadonlySet<string>;
  /** `-Infinity` when it never had a turn. */
  readonly lastTurn: number;
  readonly open: number;
  readonly credit: number;
  /** `undefined` for a newcomer. */
  readonly count: number | undefined;
}

/** The members of a pool with their records, by id in UTF-16 code unit order: of equals, the first one wins. */
export function listCandidates(members: readonly OwnerMember[], state: OwnerState): Candidate[] {
  const records = new Map(state.members.map((record) => [record.userId, record]));
  return members
    .map((member) => toCandidate(member, records.get(member.userId)))
    .sort((a, b) => compareText(a.userId, b.userId));
}

function toCandidate(member: OwnerMember, record: OwnerRecord | undefined): Candidate {
  return {
    userId: member.userId,
    member,
    weight: member.weight ?? 1,
    capacity: member.capacity ?? Number.POSITIVE_INFINITY,
    availableInDays: member.availableInDays ?? 0,
    skills: new Set(member.skills),
    deniedAccountIds: new Set(member.deniedAccountIds),
    lastTurn: record?.lastTurn ?? Number.NEGATIVE_INFINITY,
    open: record?.open ?? 0,
    credit: record?.credit ?? 0,
    count: record?.count,
  };
}

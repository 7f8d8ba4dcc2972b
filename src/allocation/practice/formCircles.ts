import { compareText } from '../../core/compareText.js';
import { type Guest, hasPlace, type Table } from './hasPlace.js';
import { makeRoom } from './makeRoom.js';
import type { ReadPractice } from './readPractice.js';
import type { Practice, PracticeCircle, PracticePair, PracticeStanding, UnplacedLeader } from './types.js';

/** Whose leaders are to meet. */
interface Participants {
  readonly sources: readonly PracticeStanding[];
  readonly pairs: readonly PracticePair[];
}

/** Circles of the leaders of sources and of their learners, and who could not be placed. */
export function formCircles(participants: Participants, read: ReadPractice): Pick<Practice, 'circles' | 'unplaced'> {
  const { guests, leaderless } = listGuests(participants, read);
  const tables = makeRoom(joinAlone(seatGuests(guests, read), read), read);
  const circles = tables.filter(({ length }) => length > 1);
  const alone = tables.flatMap((table) => (table.length === 1 ? table : []));
  return {
    circles: circles.map((table) => toCircle(table, read)),
    unplaced: [...alone.map((guest) => toUnplaced(guest, { circles, all: guests.length }, read)), ...leaderless],
  };
}

/** Leaders of sources first, then those of learners, each once. */
function listGuests({ sources, pairs }: Participants, { teams }: ReadPractice) {
  const leaderOf = new Map(teams.map(({ id, leaderId }) => [id, leaderId]));
  const guests = new Map<string, Guest>();
  const leaderless: UnplacedLeader[] = [];
  const invite = (teamId: string, sourceId?: string) => {
    const leaderId = leaderOf.get(teamId);
    if (leaderId === undefined) leaderless.push({ leaderId: null, teamIds: [teamId], reason: 'no_leader' });
    else {
      const guest = guests.get(leaderId) ?? { leaderId, teamIds: [], wanted: new Set() };
      guests.set(leaderId, guest);
      guest.teamIds.push(teamId);
      const host = leaderOf.get(sourceId ?? '');
      if (host !== undefined) guest.wanted.add(host);
    }
  };
  for (const { teamId } of sources) invite(teamId);
  for (const { learnerId, sourceId } of pairs) invite(learnerId, sourceId);
  return { guests: [...guests.values()], leaderless };
}

function seatGuests(guests: readonly Guest[], read: ReadPractice): Table[] {
  const tables = Array.from({ length: Math.ceil(guests.length / read.most) }, (): Table => []);
  const even = Math.ceil(guests.length / Math.max(1, tables.length));
  for (const guest of guests) {
    const free = tables.filter((table) => hasPlace(table, guest, read));
    const host = free.find((table) => table.length < even && table.some(({ leaderId }) => guest.wanted.has(leaderId)));
    const table = host ?? emptiest(free);
    if (table === undefined) tables.push([guest]);
    else table.push(guest);
  }
  return tables;
}

function emptiest(tables: readonly Table[]): Table | undefined {
  return tables.reduce<Table | undefined>(
    (best, table) => (best === undefined || table.length < best.length ? table : best),
    undefined,
  );
}

/** Seats everybody who is alone with others, where there is a place. */
function joinAlone(seated: readonly Table[], read: ReadPractice): Table[] {
  const tables = seated.filter(({ length }) => length > 1);
  for (const guest of seated.flatMap((table) => (table.length === 1 ? table : []))) {
    const table = emptiest(tables.filter((each) => hasPlace(each, guest, read)));
    if (table === undefined) tables.push([guest]);
    else table.push(guest);
  }
  return tables;
}

function toCircle(table: Table, { fewest }: ReadPractice): PracticeCircle {
  return {
    leaderIds: table.map(({ leaderId }) => leaderId).sort(compareText),
    teamIds: table.flatMap(({ teamIds }) => teamIds).sort(compareText),
    isSmall: table.length < fewest,
  };
}

interface Others {
  readonly circles: readonly Table[];
  /** How many leaders there are in all. */
  readonly all: number;
}

function toUnplaced({ leaderId, teamIds }: Guest, { circles, all }: Others, { most }: ReadPractice): UnplacedLeader {
  const ids = [...teamIds].sort(compareText);
  if (all === 1) return { leaderId, teamIds: ids, reason: 'nobody_else' };
  // INVARIANT: makeRoom leaves nobody alone who has a place in a circle, so one with a free seat has somebody of the same line.
  const isFull = circles.length > 0 && circles.every(({ length }) => length >= most);
  return { leaderId, teamIds: ids, reason: isFull ? 'circles_full' : 'reporting_line' };
}

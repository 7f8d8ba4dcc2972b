import { isWithin } from '../../hierarchy/isWithin.js';
import type { HierarchyIndex } from '../../hierarchy/types.js';
import type { ReadPractice } from './readPractice.js';

/** Somebody who is to meet others. */
export interface Guest {
  readonly leaderId: string;
  readonly teamIds: string[];
  /** The leaders whose circle is wanted, that of the source of each learner. */
  readonly wanted: Set<string>;
}

/** Those who meet, or one who is alone so far. */
export type Table = Guest[];

/** Whether there is a free seat at a table, and nobody there whom the guest must not meet; `without` is about to leave it. */
export function hasPlace(table: Table, { leaderId }: Guest, read: ReadPractice, without?: Guest): boolean {
  if (table.length - (without === undefined ? 0 : 1) >= read.most) return false;
  return !table.some((other) => other !== without && areApart(read, leaderId, other.leaderId));
}

/** Of one line, which is that of a leader and everybody above; or, where that is asked for, with the same manager. */
function areApart({ lines, arePeersApart }: ReadPractice, a: string, b: string): boolean {
  if (lines === null) return false;
  if (isWithin(lines, a, b) || isWithin(lines, b, a)) return true;
  return arePeersApart && haveOneManager(lines, a, b);
}

function haveOneManager({ positionById, parentOf }: HierarchyIndex, a: string, b: string): boolean {
  // INVARIANT: every leader of a team is among the leaders, where these are given.
  const [one, other] = [a, b].map((id) => parentOf[positionById.get(id) ?? 0]);
  return one !== -1 && one === other;
}

import type { HierarchyIndex } from '../../hierarchy/types.js';
import type { Cover } from '../indexTypes.js';

/** One membership by the position of its territory. */
export interface CoverEntry {
  readonly position: number;
  readonly role?: string | undefined;
  /** It counts as one because the user manages the territory. */
  readonly isManager?: boolean;
}

/** The memberships of one user, laid out so that those around a position are found by a binary search. */
export function coverOf({ endOf }: HierarchyIndex, entries: readonly CoverEntry[]): Cover {
  if (entries.length === 0) return NOTHING;
  const sorted = entries.slice().sort((one, other) => one.position - other.position);
  const starts = sorted.map(({ position }) => position);
  const outer: number[] = [];
  for (let at = 0; at < starts.length; at++) outer.push(around({ starts, outer }, endOf, at - 1, starts[at]));
  const roles = sorted.map(({ role }) => role);
  const isManagers = sorted.map(({ isManager = false }) => isManager);
  return {
    starts,
    outer,
    roles: roles.some((role) => role !== undefined) ? roles : undefined,
    isManagers: isManagers.includes(true) ? isManagers : undefined,
  };
}

/** The innermost membership of a territory that is, or lies above, the one at a position; -1 for none. */
export function innermost(cover: Cover, { endOf }: HierarchyIndex, position: number): number {
  const { starts } = cover;
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle] <= position) low = middle + 1;
    else high = middle;
  }
  return around(cover, endOf, low - 1, position);
}

/** INVARIANT: whatever contains a position and starts before it contains the last one that starts before it, too. */
function around(
  { starts, outer }: Pick<Cover, 'starts' | 'outer'>,
  endOf: Int32Array,
  last: number,
  position: number,
): number {
  let at = last;
  while (at !== -1 && endOf[starts[at]] <= position) at = outer[at];
  return at;
}

const NOTHING: Cover = { starts: [], outer: [], roles: undefined, isManagers: undefined };

import { takesAll } from '../matching/decisionItems.js';
import type { TrackedAssignment } from './types.js';

/**
 * Lists of rows in which every account is that passed a position in the model so far, some of them perhaps more than once;
 * `undefined` for all rows.
 *
 * What passed a territory that takes all of it is in that territory or, where only the deepest counts, below it. Nothing
 * can be told where the policy has chosen among territories; the rows of single accounts of which that holds are loose.
 */
export function candidateRows(tracked: TrackedAssignment, from: number): readonly Uint32Array[] | undefined {
  const { compiled, rowsIn, looseRows } = tracked;
  const { policy = {} } = compiled.model;
  const taker = typeof policy.winners === 'number' ? -1 : nearestTaker(tracked, from);
  if (taker === -1) return undefined;
  const end = policy.branch === 'all' ? taker + 1 : compiled.index.endOf[taker];
  return [...Array.from(compiled.numberOf.subarray(taker, end), (number) => rowsIn[number]), looseRows];
}

/** The position of the nearest territory, from one upward, that takes all that it lets pass; -1 where there is none. */
function nearestTaker({ compiled: { territories, index } }: TrackedAssignment, from: number): number {
  let at = from;
  while (at !== -1 && !takesAll(territories[at])) at = index.parentOf[at];
  return at;
}

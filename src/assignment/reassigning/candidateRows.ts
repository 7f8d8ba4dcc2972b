import { takesAll } from '../matching/decisionItems.js';
import type { AccountCheck, GatedCheck } from './accountCheck.js';
import type { Meeting } from './meetingCheck.js';
import type { TrackedAssignment } from './types.js';

/** Looks at territories that cost hardly anything, and with how many accounts each further one is worth it. */
const FREE_LOOKS = 16;
const ROWS_PER_LOOK = 256;

/**
 * Lists of rows in which every account is that a check may find to be touched, some of them perhaps more than once;
 * `undefined` for all rows.
 *
 * What passed a territory that takes all of it is in that territory or, where only the deepest counts, below it. Nothing
 * can be told where the policy has chosen among territories; the rows of single accounts of which that holds are loose.
 */
export function candidateRows(
  tracked: TrackedAssignment,
  { from, gated }: AccountCheck,
): readonly Uint32Array[] | undefined {
  const { compiled, rowsIn, looseRows } = tracked;
  const { policy = {} } = compiled.model;
  const taker = typeof policy.winners === 'number' ? -1 : nearestTaker(tracked, from);
  if (taker === -1) return undefined;
  const range = rangeOf(tracked, taker);
  const isGateAll = gated !== undefined && (gated.position === -1 || takesAll(compiled.territories[gated.position]));
  const positions = isGateAll ? positionsToTest(tracked, range, gated) : positionsIn(range);
  return [...Array.from(positions, (position) => rowsIn[compiled.numberOf[position]]), looseRows];
}

/** Positions one after another. */
interface PositionRange {
  readonly from: number;
  readonly to: number;
}

/** The territories in which all accounts are that passed one which takes all of them. */
function rangeOf({ compiled: { model, index } }: TrackedAssignment, taker: number): PositionRange {
  return { from: taker, to: model.policy?.branch === 'all' ? taker + 1 : index.endOf[taker] };
}

/**
 * The territories with accounts that passed the changed one, and those of a range with others that may meet its gate now:
 * from some place on all of them, so that looking never takes much longer than testing all accounts would.
 */
function* positionsToTest(
  tracked: TrackedAssignment,
  range: PositionRange,
  { position, lookAt }: GatedCheck,
): Generator<number> {
  if (position !== -1) yield* positionsIn(rangeOf(tracked, position));
  let left = FREE_LOOKS + countRows(tracked, range) / ROWS_PER_LOOK;
  for (let at = range.from; at < range.to; ) {
    const { isPossible, looks } = left > 0 ? lookAt(at) : UNSEEN;
    left -= looks;
    if (isPossible) yield at++;
    // What is below has passed this one as well.
    else at = tracked.compiled.index.endOf[at];
  }
}

const UNSEEN: Meeting = { isPossible: true, looks: 0 };

function countRows({ compiled: { numberOf }, rowsIn }: TrackedAssignment, { from, to }: PositionRange): number {
  let rows = 0;
  for (let at = from; at < to; at++) rows += rowsIn[numberOf[at]].length;
  return rows;
}

function* positionsIn({ from, to }: PositionRange): Generator<number> {
  for (let at = from; at < to; at++) yield at;
}

/** The position of the nearest territory, from one upward, that takes all that it lets pass; -1 where there is none. */
function nearestTaker({ compiled: { territories, index } }: TrackedAssignment, from: number): number {
  let at = from;
  while (at !== -1 && !takesAll(territories[at])) at = index.parentOf[at];
  return at;
}

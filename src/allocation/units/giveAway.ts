import { dropTop, firstOnTop, heapOf, runOf, settleTop } from './gainHeap.js';
import { advance, move, type Standing } from './handOut.js';
import { type Changed, copyOf, copyUnits, type Margin, type Offer } from './marginOf.js';

/**
 * Where all stand after a member has given units to others, each to the largest next gain, for as long as it has some and
 * `isTaken` says so.
 *
 * INVARIANT: from the best for the old bounds and gains, the best for every smaller number of the member's units is reached
 * by such moves, one at a time; the others never give anything. Groups that both are in stay as they are, and no other
 * becomes emptier, so who has no room is out for good. Cost: that of copying n numbers, and moves · log n.
 */
export function giveAway(margin: Margin, giver: Changed, isTaken: (offer: Offer) => boolean): Standing {
  const { problem } = margin;
  const { members } = problem;
  const standing = copyOf(margin.standing);
  const { units, rooms } = standing;
  const shared = new Set(members[giver.at].groups);
  const hasRoom = (at: number) =>
    units[at] < members[at].highest && members[at].groups.every((group) => rooms[group] > 0 || shared.has(group));
  const next = copyUnits(margin.nextUnits);
  const heap = heapOf(margin.winners, firstOnTop(next));
  const last = lastUnit(margin, giver);
  while (units[giver.at] > giver.bound) {
    while (heap.size > 0 && (heap.teams[0] === giver.at || !hasRoom(heap.teams[0]))) dropTop(heap);
    const at = heap.teams[0];
    const { gain: loss, run: lossRun } = last(units[giver.at]);
    if (heap.size === 0 || !isTaken({ with: at, gain: next.gains[at], gainRun: next.runs[at], loss, lossRun })) break;
    move(problem, standing, giver.at, -1);
    move(problem, standing, at, 1);
    advance(next, at, members[at].curve.gainAt(units[at] + 1));
    settleTop(heap);
  }
  return standing;
}

/** What the giver loses with its last unit, and which one of equals that is. */
function lastUnit({ problem }: Margin, { at, curve }: Changed) {
  const { lowest } = problem.members[at];
  let run = 0;
  return (unit: number) => {
    run = run > 1 ? run - 1 : runOf(curve, lowest, unit);
    return { gain: curve.gainAt(unit), run };
  };
}

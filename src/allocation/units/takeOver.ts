import { dropTop, type GainHeap, heapOf, lastOnTop, type RankedUnits, runOf, settleTop } from './gainHeap.js';
import { move, type Standing } from './handOut.js';
import { type Changed, copyOf, copyUnits, type Margin, type Offer } from './marginOf.js';
import type { Gainer } from './problemTypes.js';

/**
 * Where all stand after a member has taken units over, those that nobody has first, then each from the smallest last gain,
 * for as long as there are some and `isTaken` says so.
 *
 * INVARIANT: as in {@link giveAway}, the other way round. Once a group that the member is in is full, units come from its
 * other members only, so that it stays full, and who is not in it is out for good.
 */
export function takeOver(margin: Margin, taker: Changed, isTaken: (offer: Offer) => boolean): Standing {
  const { problem } = margin;
  const { members } = problem;
  const standing = copyOf(margin.standing);
  const last = copyUnits(margin.lastUnits);
  const heap = heapOf(margin.losers, lastOnTop(last));
  let [gain, gainRun] = [taker.curve.gainAt(standing.units[taker.at] + 1), margin.nextUnits.runs[taker.at]];
  while (standing.units[taker.at] < taker.bound) {
    const full = members[taker.at].groups.find((group) => standing.rooms[group] <= 0);
    const from =
      full === undefined && standing.left > 0 ? -1 : cheapest(margin, standing, { heap, full, taker: taker.at });
    if (from === undefined || !isTaken({ with: from, gain, gainRun, ...lossOf(last, from) })) break;
    move(problem, standing, taker.at, 1);
    if (from === -1) standing.left--;
    else {
      move(problem, standing, from, -1);
      retreat(last, from, members[from], standing.units[from]);
      settleTop(heap);
    }
    const next = taker.curve.gainAt(standing.units[taker.at] + 1);
    [gain, gainRun] = [next, next === gain ? gainRun + 1 : 1];
  }
  return standing;
}

interface Source {
  readonly heap: GainHeap;
  /** The group that a unit has to come from. */
  readonly full: number | undefined;
  /** Who takes units over from the others. */
  readonly taker: number;
}

function cheapest({ problem }: Margin, { units }: Standing, { heap, full, taker }: Source): number | undefined {
  while (heap.size > 0) {
    const at = heap.teams[0];
    const { lowest, groups } = problem.members[at];
    if (at !== taker && units[at] > lowest && (full === undefined || groups.includes(full))) return at;
    dropTop(heap);
  }
  return undefined;
}

function lossOf({ gains, runs }: RankedUnits, from: number): Pick<Offer, 'loss' | 'lossRun'> {
  return from === -1 ? { loss: 0, lossRun: 0 } : { loss: gains[from], lossRun: runs[from] };
}

/** Turns to the unit before a member's, of which it has so many left. */
function retreat({ gains, runs }: RankedUnits, at: number, { curve, lowest }: Gainer, units: number): void {
  gains[at] = curve.gainAt(units);
  runs[at] = runs[at] > 1 ? runs[at] - 1 : runOf(curve, lowest, units);
}

import type { PracticeLearner, PracticePair, PracticeStanding, UnpairedLearner } from './types.js';

/** Who could learn from whom, and who is left over. */
interface Pairing {
  readonly pairs: readonly PracticePair[];
  readonly unpaired: readonly UnpairedLearner[];
}

/** A source and how many learners it has. */
interface Seat {
  readonly source: PracticeStanding;
  readonly learners: PracticeLearner[];
}

/**
 * Learners paired with sources: all within their own segment first, then the others with any; sources and learners are in
 * the order in which they come first.
 */
export function pairLearners(
  sources: readonly PracticeStanding[],
  learners: readonly PracticeLearner[],
  most: number,
): Pairing {
  const seats = sources.map((source): Seat => ({ source, learners: [] }));
  const others = learners.filter(({ segment }, at) => {
    const own = segment === null ? [] : seats.filter(({ source }) => source.segment === segment);
    return !seatIn(own, learners[at], most);
  });
  const unpaired = others.filter((learner) => !seatIn(seats, learner, most));
  const reason = sources.length === 0 ? 'no_source' : 'sources_full';
  return {
    pairs: seats.flatMap(toPairs),
    unpaired: unpaired.map(({ teamId, shortfall }) => ({ teamId, shortfall, reason })),
  };
}

/** Gives a learner to the source with fewest, if one has room. */
function seatIn(seats: readonly Seat[], learner: PracticeLearner, most: number): boolean {
  const fewest = seats.reduce<Seat | undefined>(
    (best, seat) => (best === undefined || seat.learners.length < best.learners.length ? seat : best),
    undefined,
  );
  if (fewest === undefined || fewest.learners.length >= most) return false;
  fewest.learners.push(learner);
  return true;
}

function toPairs({ source, learners }: Seat): PracticePair[] {
  const pairs = learners.map(({ teamId, segment, shortfall }) => ({
    sourceId: source.teamId,
    learnerId: teamId,
    isSameSegment: segment !== null && segment === source.segment,
    shortfall,
  }));
  return pairs.sort((a, b) => b.shortfall - a.shortfall || (a.learnerId < b.learnerId ? -1 : 1));
}

import type { ReadPractice } from './readPractice.js';
import type { PracticeLearner, PracticePair, PracticeStanding, UnpairedLearner } from './types.js';

/** Who could learn from whom, and who is left over. */
interface Pairing {
  readonly pairs: readonly PracticePair[];
  readonly unpaired: readonly UnpairedLearner[];
}

/** Who could learn, and whom from. */
interface Teams {
  readonly sources: readonly PracticeStanding[];
  readonly learners: readonly PracticeLearner[];
}

/** A source and how many learners it has. */
interface Seat {
  readonly source: PracticeStanding;
  readonly learners: PracticeLearner[];
}

/**
 * Learners paired with sources: all within their own segment first, then the others with any; sources and learners are in
 * the order in which they come first. Nobody who leads both teams needs to be shown the practice of one of them.
 */
export function pairLearners({ sources, learners }: Teams, { teams, learnersPerSource: most }: ReadPractice): Pairing {
  const leaderOf = new Map(teams.map(({ id, leaderId }) => [id, leaderId]));
  const seats = sources.map((source): Seat => ({ source, learners: [] }));
  const strange = ({ teamId }: PracticeLearner): Seat[] => {
    const leaderId = leaderOf.get(teamId);
    return leaderId === undefined ? seats : seats.filter(({ source }) => leaderOf.get(source.teamId) !== leaderId);
  };
  const others = learners.filter((learner) => {
    const own = strange(learner).filter(({ source }) => source.segment !== null && source.segment === learner.segment);
    return !seatIn(own, learner, most);
  });
  const unpaired = others.filter((learner) => !seatIn(strange(learner), learner, most));
  return {
    pairs: seats.flatMap(toPairs),
    unpaired: unpaired.map(({ teamId, shortfall }) => ({ teamId, shortfall, reason: whyUnpaired(seats, most) })),
  };
}

/** Whoever is not paired though a source has room leads that source, too. */
function whyUnpaired(seats: readonly Seat[], most: number): UnpairedLearner['reason'] {
  if (seats.length === 0) return 'no_source';
  return seats.every(({ learners }) => learners.length >= most) ? 'sources_full' : 'same_leader';
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

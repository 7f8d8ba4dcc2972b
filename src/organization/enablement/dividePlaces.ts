import { compareText } from '../../core/compareText.js';
import type { LackingPerson } from './types.js';

/** Who learns at a place, in any order: those who can be done by the change, and those who cannot. */
interface Place {
  readonly inTime: LackingPerson[];
  readonly late: LackingPerson[];
  weeks: number;
}

/**
 * People divided over places. As many as possible are in time: if any n people can be, those can who need least, so that the
 * largest n is taken for which one of three ways to pack them fits: longest first at the place that is free soonest, longest
 * first where it just fits, shortest first. The others follow, longest first at the place that is free soonest (Graham 1969).
 * For one place that is the most there can be, and without a change the time of all is at most a third above the least.
 *
 * Cost: people × places × the logarithm of people; linear where there is a place for each.
 */
export function dividePlaces(
  learners: readonly LackingPerson[],
  places: number | undefined,
  weeksUntilChange = 0,
): Place[] {
  const count = Math.min(places ?? learners.length, learners.length);
  if (count === learners.length) return learners.map((learner) => ({ inTime: [learner], late: [], weeks: 0 }));
  const shortest = [...learners].sort(byLength);
  const most = mostInTime(shortest, count, weeksUntilChange);
  const found = pack(shortest.slice(0, most), count, weeksUntilChange) ?? emptyPlaces(count);
  for (const learner of shortest.slice(most).reverse()) {
    const place = freeSoonest(found);
    place.late.push(learner);
    place.weeks += learner.rampWeeks;
  }
  return found;
}

/** How many of the shortest can be packed; nobody always can. */
function mostInTime(shortest: readonly LackingPerson[], count: number, weeks: number): number {
  let [most, none] = [0, shortest.length + 1];
  while (none - most > 1) {
    const middle = (most + none) >> 1;
    if (pack(shortest.slice(0, middle), count, weeks) === null) none = middle;
    else most = middle;
  }
  return most;
}

/** Of people who need equally long, those who lack something now come first. */
function byLength(a: LackingPerson, b: LackingPerson): number {
  const lacking = b.lacksNow.length - a.lacksNow.length;
  return a.rampWeeks - b.rampWeeks || lacking || compareText(a.userId, b.userId);
}

function pack(shortest: readonly LackingPerson[], count: number, weeks: number): Place[] | null {
  const longest = [...shortest].reverse();
  return (
    packInto(emptyPlaces(count), longest, freeSoonest, weeks) ??
    packInto(emptyPlaces(count), longest, (places, learner) => fullestFor(places, weeks - learner.rampWeeks), weeks) ??
    packInto(emptyPlaces(count), shortest, freeSoonest, weeks)
  );
}

function packInto(
  places: Place[],
  learners: readonly LackingPerson[],
  choose: (places: readonly Place[], learner: LackingPerson) => Place,
  weeks: number,
): Place[] | null {
  for (const learner of learners) {
    const place = choose(places, learner);
    place.inTime.push(learner);
    place.weeks += learner.rampWeeks;
    if (place.weeks > weeks) return null;
  }
  return places;
}

function emptyPlaces(count: number): Place[] {
  return Array.from({ length: count }, () => ({ inTime: [], late: [], weeks: 0 }));
}

function freeSoonest(places: readonly Place[]): Place {
  return places.reduce((best, place) => (place.weeks < best.weeks ? place : best));
}

/** The place with the least room that is still enough; the first one where none is. */
function fullestFor(places: readonly Place[], room: number): Place {
  return places.reduce((best, place) => {
    const isBetter = place.weeks <= room && (best.weeks > room || place.weeks > best.weeks);
    return isBetter ? place : best;
  });
}

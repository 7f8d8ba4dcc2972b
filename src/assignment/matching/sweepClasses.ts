import type { ClassSet } from '../../criteria/classes/classSet.js';
import type { ClassRun } from './classMap.js';

/** What a sweep over the classes of an axis does. */
export interface Sweep {
  /** The classes from the next ones on are, or no longer are, in the set of that number. */
  readonly change: (set: number, isInside: boolean) => void;
  /** The number for the classes up to the next change. */
  readonly value: () => number;
}

/**
 * The runs of classes from 0 up to, not including, `size` that several sets tell apart, with the number that a sweep over
 * them has for each. The last run of a set may be without an end.
 */
export function sweepClasses(size: number, sets: readonly ClassSet[], { change, value }: Sweep): ClassRun[] {
  const runs: ClassRun[] = [];
  let start = 0;
  for (const event of sortedEvents(sets)) {
    const bound = Math.floor(event / (2 * sets.length));
    if (bound >= size) break;
    if (bound > start) addRun(runs, start, value());
    start = bound;
    const rest = event - bound * 2 * sets.length;
    change(rest >> 1, rest % 2 === 1);
  }
  addRun(runs, start, value());
  return runs;
}

/** The bounds of all sets, each as one number: the class, then the set, then whether it begins there. */
function sortedEvents(sets: readonly ClassSet[]): Float64Array {
  const events = new Float64Array(sets.reduce((count, set) => count + set.length, 0));
  let at = 0;
  for (const [number, set] of sets.entries()) {
    for (const [i, bound] of set.entries()) events[at++] = (bound * sets.length + number) * 2 + (i % 2 === 0 ? 1 : 0);
  }
  return events.sort();
}

function addRun(runs: ClassRun[], start: number, value: number): void {
  if (runs.length === 0 || runs[runs.length - 1].value !== value) runs.push({ start, value });
}

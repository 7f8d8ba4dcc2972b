import { type ClassSet, intersectionOf, setOfRuns } from '../../criteria/classes/classSet.js';
import { ABSENT_CLASS } from '../../criteria/classes/types.js';
import type { OpenBox } from './residual.js';

/** Classes of a domain that lie in the same boxes. */
export interface Segment {
  readonly set: ClassSet;
  /** The places of those boxes, in ascending order. */
  readonly boxes: readonly number[];
}

/** Segments with more boxes than this are not compared: hardly two of them are alike. */
const MOST_COMPARED = 64;

/**
 * The domain of a dimension, divided into classes that no box tells apart.
 *
 * First come those in the fewest boxes, where what is looked for is in none; among equals, absence comes last.
 */
export function divideDomain(domain: ClassSet, dimension: number, boxes: readonly OpenBox[]): Segment[] {
  const segments = new Map<string, { readonly runs: [number, number][]; readonly boxes: number[] }>();
  const changes = boxChanges(domain, dimension, boxes);
  const inside = new Set<number>();
  let next = 0;
  for (let i = 0; i < domain.length; i += 2) {
    let from = domain[i];
    while (from < domain[i + 1]) {
      for (; next < changes.length && changes[next].at <= from; next++) {
        if (changes[next].isStart) inside.add(changes[next].box);
        else inside.delete(changes[next].box);
      }
      const to = next < changes.length ? Math.min(changes[next].at, domain[i + 1]) : domain[i + 1];
      const sorted = [...inside].sort((a, b) => a - b);
      const key = sorted.length > MOST_COMPARED ? `at ${from}` : sorted.join();
      const known = segments.get(key);
      if (known === undefined) segments.set(key, { runs: [[from, to]], boxes: sorted });
      else known.runs.push([from, to]);
      from = to;
    }
  }
  return [...segments.values()]
    .map(({ runs, boxes: sorted }) => ({ set: setOfRuns(runs), boxes: sorted }))
    .sort((a, b) => a.boxes.length - b.boxes.length || Number(isAbsence(a.set)) - Number(isAbsence(b.set)));
}

interface BoxChange {
  readonly at: number;
  readonly box: number;
  readonly isStart: boolean;
}

/** Where boxes begin and end within a domain; at the same class, ends come first. */
function boxChanges(domain: ClassSet, dimension: number, boxes: readonly OpenBox[]): BoxChange[] {
  const changes: BoxChange[] = [];
  for (const [box, { dimensions, sets }] of boxes.entries()) {
    const at = dimensions.indexOf(dimension);
    if (at === -1) continue;
    const set = intersectionOf(sets[at], domain);
    for (let i = 0; i < set.length; i++) changes.push({ at: set[i], box, isStart: i % 2 === 0 });
  }
  return changes.sort((a, b) => a.at - b.at || Number(a.isStart) - Number(b.isStart));
}

function isAbsence(set: ClassSet): boolean {
  return set.length === 2 && set[0] === ABSENT_CLASS && set[1] === ABSENT_CLASS + 1;
}

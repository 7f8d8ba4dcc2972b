import type { ClassSet } from '../../criteria/classes/classSet.js';

/** How the classes of one set lie to those of another: all inside, none inside, or some. */
export type SetRelation = 'inside' | 'disjoint' | 'overlap';

/** How a set that is not empty lies to another one. */
export function compareSets(set: ClassSet, other: ClassSet): SetRelation {
  let isSomeInside = false;
  let isSomeOutside = false;
  let at = 0;
  for (let i = 0; i < set.length; i += 2) {
    const [from, to] = [set[i], set[i + 1]];
    at = firstEndAfter(other, from, at);
    if (at >= other.length || other[at] >= to) isSomeOutside = true;
    else {
      isSomeInside = true;
      if (other[at] > from || other[at + 1] < to) isSomeOutside = true;
    }
    if (isSomeInside && isSomeOutside) return 'overlap';
  }
  return isSomeInside ? 'inside' : 'disjoint';
}

/** The first run of a set, from one on, that does not end before a class. */
function firstEndAfter(set: ClassSet, valueClass: number, start: number): number {
  let [low, high] = [start >> 1, set.length >> 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (set[2 * middle + 1] <= valueClass) low = middle + 1;
    else high = middle;
  }
  return 2 * low;
}

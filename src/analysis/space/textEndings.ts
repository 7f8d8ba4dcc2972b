import { type ClassSet, setOfClasses } from '../../criteria/classes/classSet.js';
import { ABSENT_CLASS, type TextAxis } from '../../criteria/classes/types.js';

/** The classes of a text axis, each region of texts divided by the longest of some endings that a text has. */
export interface Endings {
  readonly size: number;
  /** All of the endings. */
  readonly texts: readonly string[];
  readonly classOf: (text: string) => number;
  /** Classes of the axis, as they are numbered here. */
  readonly refined: (set: ClassSet) => ClassSet;
  /** The classes of texts that end with one of the endings. */
  readonly endingWith: (ending: string) => ClassSet;
  /** The class of the axis that a class lies in, and the ending that its texts have; none for texts on their own. */
  readonly partsOf: (valueClass: number) => { readonly axisClass: number; readonly ending?: string };
  /** The classes of which every text contains a part, and those of which none does. */
  readonly containing: (part: string) => { readonly surely: ClassSet; readonly never: ClassSet };
}

/** The division of an axis by endings, which are distinct and folded as the axis is. */
export function textEndings(axis: TextAxis, endings: readonly string[]): Endings {
  // The longest comes first; '' stands for texts with none of them.
  const sorted = [...new Set([...endings, ''])].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const isRegion = Uint8Array.from({ length: axis.size }, (_, each) =>
    each !== ABSENT_CLASS && sorted.length > 1 && axis.textsOf(each).kind === 'region' ? 1 : 0,
  );
  const firsts = new Uint32Array(axis.size + 1);
  for (let each = 0; each < axis.size; each++)
    firsts[each + 1] = firsts[each] + (isRegion[each] === 1 ? sorted.length : 1);
  const endingOf = (text: string) => sorted.findIndex((ending) => text.endsWith(ending));
  const size = firsts[axis.size];
  return {
    size,
    texts: sorted,
    classOf(text) {
      const axisClass = axis.classOf(text);
      return firsts[axisClass] + (isRegion[axisClass] === 1 ? endingOf(text) : 0);
    },
    refined(set) {
      return sorted.length === 1 ? set : set.map((bound) => firsts[bound]);
    },
    endingWith(ending) {
      return setOfClasses(allClasses().filter((each) => endsWith(each, ending)));
    },
    partsOf,
    containing(part) {
      const known = allClasses().map((each) => ({ each, contains: contains(each, part) }));
      return {
        surely: setOfClasses(known.filter(({ contains }) => contains === true).map(({ each }) => each)),
        never: setOfClasses(known.filter(({ contains }) => contains === false).map(({ each }) => each)),
      };
    },
  };

  function allClasses(): number[] {
    return Array.from({ length: size }, (_, each) => each);
  }

  function partsOf(valueClass: number): { axisClass: number; ending?: string } {
    const axisClass = lastAtMost(firsts, valueClass);
    return isRegion[axisClass] === 1 ? { axisClass, ending: sorted[valueClass - firsts[axisClass]] } : { axisClass };
  }

  function endsWith(valueClass: number, wanted: string): boolean {
    if (valueClass === ABSENT_CLASS) return false;
    const { axisClass, ending } = partsOf(valueClass);
    const texts = axis.textsOf(axisClass);
    return (texts.kind === 'literal' ? texts.text : (ending ?? '')).endsWith(wanted);
  }

  /** Whether all texts of a class contain a part, or none does; `undefined` where it depends. */
  function contains(valueClass: number, part: string): boolean | undefined {
    if (valueClass === ABSENT_CLASS) return false;
    const { axisClass, ending = '' } = partsOf(valueClass);
    const texts = axis.textsOf(axisClass);
    if (texts.kind === 'literal') return texts.text.includes(part);
    if (ending.includes(part) || commonBeginning(texts).includes(part)) return true;
    return undefined;
  }
}

/** What all texts of a range begin with. */
function commonBeginning({ from, to }: { readonly from: string; readonly to?: string }): string {
  if (to === undefined) return '';
  let length = 0;
  while (length < from.length && from[length] === to[length]) length++;
  // All texts from `ab` up to `ac`, and no others, begin with `ab`.
  const next = from.charCodeAt(length) + 1 === to.charCodeAt(length) && to.length === length + 1 ? 1 : 0;
  return from.slice(0, length + next);
}

function lastAtMost(sorted: Uint32Array, wanted: number): number {
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sorted[middle] <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}

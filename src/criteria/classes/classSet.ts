/** Some classes of one axis: half-open runs of their numbers, `[from, to, from, to, …]`, ascending and apart. */
export type ClassSet = readonly number[];

/** The set of listed runs of classes, in whatever order they come; empty ones count for nothing. */
export function setOfRuns(runs: readonly (readonly [from: number, to: number])[]): ClassSet {
  const set: number[] = [];
  for (const [from, to] of [...runs].sort((a, b) => a[0] - b[0])) if (from < to) addRun(set, from, to);
  return set;
}

/** The set of listed classes, in whatever order they come. */
export function setOfClasses(classes: readonly number[]): ClassSet {
  return setOfRuns(classes.map((each) => [each, each + 1]));
}

/** The classes from `from` up to, not including, `to`. */
export function runOfClasses(from: number, to: number): ClassSet {
  return from < to ? [from, to] : [];
}

/** The classes that one of two sets has. */
export function unionOf(a: ClassSet, b: ClassSet): ClassSet {
  const set: number[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (j >= b.length || (i < a.length && a[i] <= b[j])) {
      addRun(set, a[i], a[i + 1]);
      i += 2;
    } else {
      addRun(set, b[j], b[j + 1]);
      j += 2;
    }
  }
  return set;
}

/** The classes that both of two sets have. */
export function intersectionOf(a: ClassSet, b: ClassSet): ClassSet {
  const set: number[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const from = Math.max(a[i], b[j]);
    const to = Math.min(a[i + 1], b[j + 1]);
    if (from < to) set.push(from, to);
    if (a[i + 1] < b[j + 1]) i += 2;
    else j += 2;
  }
  return set;
}

/** The classes of one set that another one does not have; the set itself where that is all of them. */
export function differenceOf(set: ClassSet, other: ClassSet): ClassSet {
  const rest: number[] = [];
  let isSmaller = false;
  let j = 0;
  for (let i = 0; i < set.length; i += 2) {
    let from = set[i];
    const to = set[i + 1];
    while (j < other.length && other[j + 1] <= from) j += 2;
    for (let k = j; k < other.length && other[k] < to; k += 2) {
      isSmaller = true;
      if (from < other[k]) rest.push(from, other[k]);
      from = Math.max(from, other[k + 1]);
    }
    if (from < to) rest.push(from, to);
  }
  return isSmaller ? rest : set;
}

/** The classes below `size` that a set does not have. */
export function complementOf(set: ClassSet, size: number): ClassSet {
  const rest: number[] = [];
  let from = 0;
  for (let i = 0; i < set.length; i += 2) {
    if (from < set[i]) rest.push(from, set[i]);
    from = set[i + 1];
  }
  if (from < size) rest.push(from, size);
  return rest;
}

/** Whether a set has a class. */
export function hasClass(set: ClassSet, wanted: number): boolean {
  let [low, high] = [0, set.length];
  // The number of ends at or below the class: odd inside a run.
  while (low < high) {
    const middle = (low + high) >> 1;
    if (set[middle] <= wanted) low = middle + 1;
    else high = middle;
  }
  return low % 2 === 1;
}

/** Adds a run that starts no earlier than the last one of the set. */
function addRun(set: number[], from: number, to: number): void {
  if (set.length > 0 && from <= set[set.length - 1]) set[set.length - 1] = Math.max(set[set.length - 1], to);
  else set.push(from, to);
}

/**
 * Different texts and their numbers, from 0 in the order in which they came.
 *
 * The length of a text and up to four of its code units make its hash, and that says where it stands. Each text has a slot of
 * its own, so that a look-up compares one text, where a `Map` hashes the whole text and goes through all that stand under
 * the same hash. Which units these are is chosen for the texts. Texts that have them in common with others, by chance or by
 * somebody's design, are in a `Map`.
 */
export interface TextNumbers {
  readonly texts: readonly string[];
  readonly units: Units;
  /** By the lower bits of a hash: what sends all texts that share them to slots of their own. */
  readonly seeds: Int32Array;
  /** The number of a text plus one, 0 for a free slot. */
  readonly slots: Int32Array;
  /** So many lower bits are left out for a slot. */
  readonly shift: number;
  /** The texts without a slot; `null` for none. */
  readonly crowded: ReadonlyMap<string, number> | null;
}

/** The code units that make the hash of a text, counted from its end: 1 for the last one. */
interface Units {
  readonly first: number;
  readonly second: number;
  readonly third: number;
  readonly fourth: number;
}

/** In place of the number of a text that there is not. */
export const NO_NUMBER = -1;

/** Slots and seeds for each text, at least; how many texts may share a seed, and how many seeds are tried. */
const SLOTS = 1.5;
const SEEDS = 0.5;
const MOST_TOGETHER = 16;
const MOST_TRIES = 256;

/** Units that are tried, counted from the end, and by how many texts. */
const TRIED = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const MOST_UNITS = 4;
const SAMPLE = 256;

/** In place of a unit that is not needed: no text is as long. */
const NONE = 2 ** 30;

/** The numbers of texts; of several that are the same, the number of one of them. */
export function textNumbers(texts: readonly string[]): TextNumbers {
  const units = unitsFor(texts);
  const hashes = texts.map((text) => hashOf(units, text));
  const slots = new Int32Array(powerOfTwo(SLOTS * texts.length));
  const seeds = new Int32Array(powerOfTwo(SEEDS * texts.length));
  const shift = Math.clz32(slots.length) + 1;
  const crowded = new Map<string, number>();
  for (const group of groupsOf(hashes, seeds.length)) {
    const alone = new Map(group.map((number) => [hashes[number], number]));
    const seed = seedFor([...alone.keys()], slots, shift);
    for (const number of group) {
      if (seed === undefined || alone.get(hashes[number]) !== number) crowded.set(texts[number], number);
      else slots[slotOf(hashes[number], seed, shift)] = number + 1;
    }
    seeds[hashes[group[0]] & (seeds.length - 1)] = seed ?? 0;
  }
  // Written out: what is compiled for the shape of a spread copy is thrown away with the last copy.
  return { texts, units, seeds, slots, shift, crowded: crowded.size === 0 ? null : crowded };
}

/** At least 2, since no number can be shifted by all its bits. */
function powerOfTwo(least: number): number {
  return 2 ** Math.max(1, Math.ceil(Math.log2(least)));
}

/** The numbers of the hashes that share their lower bits; many find room while most is free, so that they come first. */
function groupsOf(hashes: readonly number[], groups: number): number[][] {
  const found = Array.from({ length: groups }, (): number[] => []);
  for (const [number, hash] of hashes.entries()) found[hash & (groups - 1)].push(number);
  return found.filter(({ length }) => length > 0).sort((a, b) => b.length - a.length);
}

/** What sends some different hashes to free slots, each to another one; `undefined` if that is too hard. */
function seedFor(hashes: readonly number[], slots: Int32Array, shift: number): number | undefined {
  if (hashes.length > MOST_TOGETHER) return undefined;
  for (let seed = 0; seed < MOST_TRIES; seed++) {
    const wanted = new Set<number>();
    const areFree = hashes.every((hash) => {
      const slot = slotOf(hash, seed, shift);
      return slots[slot] === 0 && wanted.size < wanted.add(slot).size;
    });
    if (areFree) return seed;
  }
  return undefined;
}

/** The units that tell the most texts apart, one chosen after another; as few as it takes where all texts are looked at. */
function unitsFor(texts: readonly string[]): Units {
  const sample = sampleOf(texts);
  const chosen: number[] = [];
  let told = toldApart(
    sample,
    sample.map(() => 0),
    ({ length }) => length,
  );
  while (chosen.length < MOST_UNITS) {
    const tried = TRIED.map((unit) => toldApart(sample, told.kinds, (text) => unitBefore(text, text.length, unit)));
    const most = Math.max(...tried.map(({ count }) => count));
    if (most === told.count) break;
    const best = tried.findIndex(({ count }) => count === most);
    chosen.push(TRIED[best]);
    told = tried[best];
  }
  if (sample !== texts) chosen.push(...TRIED.filter((unit) => !chosen.includes(unit)));
  const [first = NONE, second = NONE, third = NONE, fourth = NONE] = chosen;
  return { first, second, third, fourth };
}

/** Some of the texts where they are many: not every tenth or hundredth, which would all have the same last digit. */
function sampleOf(texts: readonly string[]): readonly string[] {
  if (texts.length <= SAMPLE) return texts;
  return Array.from({ length: SAMPLE }, (_, at) => texts[(Math.imul(at, 0x9e3779b1) >>> 0) % texts.length]);
}

/** Texts by kind. */
interface Told {
  /** By text: a number that those of a kind have in common. */
  readonly kinds: readonly number[];
  readonly count: number;
}

/** The texts of each kind told apart by one thing more. */
function toldApart(texts: readonly string[], kinds: readonly number[], thingOf: (text: string) => number): Told {
  const known = new Map<string, number>();
  const finer = texts.map((text, at) => {
    const key = `${kinds[at]},${thingOf(text)}`;
    const kind = known.get(key) ?? known.size;
    known.set(key, kind);
    return kind;
  });
  return { kinds: finer, count: known.size };
}

/** The number of a text, {@link NO_NUMBER} where there is none. */
export function numberOfText(numbers: TextNumbers, text: string): number {
  const { texts, units, seeds, slots, shift, crowded } = numbers;
  const hash = hashOf(units, text);
  const number = slots[slotOf(hash, seeds[hash & (seeds.length - 1)], shift)] - 1;
  if (number !== NO_NUMBER && texts[number] === text) return number;
  return crowded === null ? NO_NUMBER : (crowded.get(text) ?? NO_NUMBER);
}

/**
 * Puts in a list what `found` has for each of some values, from one up to another: by the number of a text plus one, thus
 * first for one that there is not, and `noText` for what is no text. The first stands at `first`, each next one `stride`
 * further.
 *
 * The same as {@link numberOfText}, with all that it takes at hand before the first value.
 */
export function putByNumber(
  { texts, units, seeds, slots, shift, crowded }: TextNumbers,
  found: Int32Array,
  noText: number,
  values: readonly unknown[],
  from: number,
  to: number,
  list: Int32Array,
  first: number,
  stride: number,
): void {
  const { first: unit, second, third, fourth } = units;
  const lastSeed = seeds.length - 1;
  for (let i = from, at = first; i < to; i++, at += stride) {
    const value = values[i];
    if (typeof value === 'string') {
      const hash = hashOfUnits(unit, second, third, fourth, value);
      const number = slots[slotOf(hash, seeds[hash & lastSeed], shift)] - 1;
      const isFound = number !== NO_NUMBER && texts[number] === value;
      list[at] = found[1 + (isFound ? number : (crowded?.get(value) ?? NO_NUMBER))];
    } else list[at] = noText;
  }
}

/**
 * Fills `found` with the numbers of the first so many of some texts. In short loops, so that while one look-up waits for
 * memory others are under way.
 */
export function findNumbers(numbers: TextNumbers, wanted: readonly string[], count: number, found: Int32Array): void {
  const { texts, units, seeds, slots, shift, crowded } = numbers;
  for (let at = 0; at < count; at++) found[at] = hashOf(units, wanted[at]);
  for (let at = 0; at < count; at++) {
    const hash = found[at];
    found[at] = slots[slotOf(hash, seeds[hash & (seeds.length - 1)], shift)] - 1;
  }
  for (let at = 0; at < count; at++) {
    const number = found[at];
    if (number !== NO_NUMBER && texts[number] === wanted[at]) continue;
    found[at] = crowded === null ? NO_NUMBER : (crowded.get(wanted[at]) ?? NO_NUMBER);
  }
}

/**
 * The hash of a text, by its length and units. The factors are odd and have bits all over, as that of a slot; they have no
 * names, since a bundle looks up what has.
 */
function hashOf({ first, second, third, fourth }: Units, text: string): number {
  return hashOfUnits(first, second, third, fourth, text);
}

function hashOfUnits(first: number, second: number, third: number, fourth: number, text: string): number {
  const { length } = text;
  return (
    Math.imul(length, 0x27d4eb2f) ^
    Math.imul(unitBefore(text, length, first), 0x9e3779b1) ^
    Math.imul(unitBefore(text, length, second), 0x85ebca6b) ^
    Math.imul(unitBefore(text, length, third), 0xc2b2ae35) ^
    Math.imul(unitBefore(text, length, fourth), 0x165667b1)
  );
}

/** The code unit so many before the end of a text; 0 where it has none. */
function unitBefore(text: string, end: number, unit: number): number {
  return unit > end ? 0 : text.charCodeAt(end - unit);
}

/** Where a hash stands with a seed. */
function slotOf(hash: number, seed: number, shift: number): number {
  return Math.imul(hash ^ seed, 0x2c1b3c6d) >>> shift;
}

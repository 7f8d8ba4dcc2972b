import { FURTHEST } from './hashedTable.js';
import { touchTexts } from './touchTexts.js';
import { ABSENT_CLASS, type ClassifyAll, type ClassPlaces, type TextTable } from './types.js';

/** Four code units to a word, and so many words at most. */
const UNITS = 4;
const MOST_WORDS = 7;

/** Cells of a line of the processor's cache, as which memory comes. */
const LINE = 16;

/** Slots for each text: few enough are taken for most texts to lie in the line where they are looked for first. */
const ROOM = 3;

/** Where a line begins in large memory, after the 16 bytes that most allocators keep for themselves. */
const FIRST_BYTE = 48;

/**
 * A hash table that holds texts themselves, four code units to a word, so that a look-up touches one place in memory.
 * `undefined` where some text is too long or has a code unit that is 0 or does not fit a byte, and for texts that crowd
 * together.
 */
export function packedTable(all: readonly string[]): TextTable | undefined {
  const width = Math.ceil(all.reduce((longest, { length }) => Math.max(longest, length), 1) / UNITS);
  if (width > MOST_WORDS) return undefined;
  const slots = emptySlots(width, all.length);
  const packed = new Int32Array(width);
  const texts: string[] = [];
  for (const text of all) {
    if (!pack(text, packed, 0, width)) return undefined;
    const slot = slotFrom(slots, homeOf(slots, packed, 0), packed, 0);
    if (slot === -1) return undefined;
    if (slots.cells[slot + width] !== 0) continue;
    slots.cells.set(packed, slot);
    slots.cells[slot + width] = texts.push(text);
  }
  return {
    texts,
    numbered(numbers) {
      const { cells, size } = slots;
      for (let at = width; at < cells.length; at += size) if (cells[at] !== 0) cells[at] = numbers[cells[at] - 1];
      return {
        find: (text) => findNumber(slots, text, packed),
        classification: (none) => ({
          classOf: (value) => (typeof value === 'string' ? findNumber(slots, value, packed) || none : ABSENT_CLASS),
          classifyAll: findMany(slots, none),
        }),
      };
    },
  };
}

/** The slots of a table, side by side. */
interface Slots {
  /** A slot is the words of a text, then its number: until texts are numbered, one more than its place; 0 in an empty slot. */
  readonly cells: Int32Array;
  /** How many lines in which texts may be at home there are to a hash; there are more, for those that find no room there. */
  readonly linesPerHash: number;
  /** Words of a text. */
  readonly width: number;
  /** Cells of a slot. */
  readonly size: number;
}

function emptySlots(width: number, texts: number): Slots {
  const size = 2 ** Math.ceil(Math.log2(width + 1));
  const lines = Math.ceil((ROOM * texts * size) / LINE);
  const bytes = 4 * (lines * LINE + (FURTHEST + 1) * LINE);
  return {
    cells: new Int32Array(new ArrayBuffer(FIRST_BYTE + bytes), FIRST_BYTE),
    linesPerHash: lines / 2 ** 32,
    width,
    size,
  };
}

function findNumber(slots: Slots, text: string, packed: Int32Array): number {
  if (!pack(text, packed, 0, slots.width)) return 0;
  return numberFrom(slots, homeOf(slots, packed, 0), packed, 0);
}

function numberFrom(slots: Slots, home: number, words: Int32Array, from: number): number {
  const slot = slotFrom(slots, home, words, from);
  return slot === -1 ? 0 : slots.cells[slot + slots.width];
}

/** Many look-ups: first what can be said of each text by itself, then memory, so that one does not wait for another's. */
function findMany(slots: Slots, none: number): ClassifyAll {
  let packed = new Int32Array(slots.width);
  let homes = new Int32Array(1);
  let further = new Int32Array(1);
  return (values, from, to, places) => {
    const count = to - from;
    while (homes.length < count) {
      packed = new Int32Array(2 * packed.length);
      homes = new Int32Array(2 * homes.length);
      further = new Int32Array(homes.length);
    }
    touchTexts(values, from, to, places);
    findHomes(slots, none, values, from, packed, homes, count);
    touchHomes(slots, homes, count, places);
    const elsewhere = lookAtHomes(slots, none, packed, homes, count, places, further);
    lookFurther(slots, none, packed, homes, further, elsewhere, places);
  };
}

/** Packs texts, and finds for each where its slot would be best, or `~class` of a value that is in no slot. */
function findHomes(
  slots: Slots,
  none: number,
  values: readonly unknown[],
  from: number,
  packed: Int32Array,
  homes: Int32Array,
  count: number,
): void {
  const { width } = slots;
  for (let i = 0, word = 0; i < count; i++, word += width) {
    const value = values[from + i];
    if (typeof value !== 'string') homes[i] = ~ABSENT_CLASS;
    else homes[i] = pack(value, packed, word, width) ? homeOf(slots, packed, word) : ~none;
  }
}

/** Touches homes, in a loop so short that many reads are under way at once. */
function touchHomes({ cells, width }: Slots, homes: Int32Array, count: number, { classes, first }: ClassPlaces): void {
  let touched = 0;
  for (let i = 0; i < count; i++) touched ^= cells[Math.max(0, homes[i]) + width];
  // An engine would leave out what nothing is made of. The first class is still to come.
  if (count > 0) classes[first] = touched;
}

/**
 * Puts the classes of texts that are at home, or whose home is empty, in their places, lists the others, and gives how many
 * these are. What is done does not depend on what is read, since which way it would go nobody could guess.
 */
function lookAtHomes(
  { cells, width }: Slots,
  none: number,
  packed: Int32Array,
  homes: Int32Array,
  count: number,
  { classes, first, stride }: ClassPlaces,
  further: Int32Array,
): number {
  let listed = 0;
  for (let i = 0, at = first, word = 0; i < count; i++, at += stride, word += width) {
    const home = homes[i];
    if (home < 0) {
      classes[at] = ~home;
      continue;
    }
    let unlike = 0;
    for (let w = 0; w < width; w++) unlike |= cells[home + w] ^ packed[word + w];
    const number = cells[home + width];
    const isUnlike = (unlike | -unlike) >> 31;
    const isTaken = -number >> 31;
    classes[at] = (number & ~isUnlike) | (none & ~isTaken);
    further[listed] = i;
    listed += isUnlike & isTaken & 1;
  }
  return listed;
}

/** Looks for listed texts elsewhere than at home. */
function lookFurther(
  slots: Slots,
  none: number,
  packed: Int32Array,
  homes: Int32Array,
  listed: Int32Array,
  count: number,
  { classes, first, stride }: ClassPlaces,
): void {
  for (let at = 0; at < count; at++) {
    const i = listed[at];
    classes[first + i * stride] = numberFrom(slots, homes[i], packed, i * slots.width) || none;
  }
}

/** Packs a text into words; `false` for one that no packed text is equal to. Since no unit is 0, equal words are equal texts. */
function pack(text: string, words: Int32Array, from: number, width: number): boolean {
  const { length } = text;
  if (length > UNITS * width) return false;
  for (let word = 0, at = 0; word < width; word++) {
    const end = Math.min(at + UNITS, length);
    let packed = 0;
    for (; at < end; at++) {
      const unit = text.charCodeAt(at);
      if (unit === 0 || unit > 0xff) return false;
      packed = (packed << 8) | unit;
    }
    words[from + word] = packed;
  }
  return true;
}

/** Where the slot of some words would be best, a line and a place in it: FNV-1a over words, with its bits mixed once more. */
function homeOf({ linesPerHash, width, size }: Slots, words: Int32Array, from: number): number {
  let hash = 0x811c9dc5;
  for (let word = from; word < from + width; word++) {
    hash = Math.imul(hash ^ words[word], 0x01000193);
    hash ^= hash >>> 15;
  }
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  return LINE * (((hash >>> 0) * linesPerHash) | 0) + ((size * hash) & (LINE - 1));
}

/**
 * The slot of some words, or the empty one where it would be; -1 for words that do not come near their home. All slots of a
 * line are tried before those of the next one.
 */
function slotFrom({ cells, width, size }: Slots, home: number, words: Int32Array, from: number): number {
  for (let ahead = 0; ahead <= FURTHEST * size; ahead += size) {
    const slot = (home + (ahead & -LINE)) ^ (ahead & (LINE - 1));
    if (cells[slot + width] === 0) return slot;
    let word = 0;
    while (word < width && cells[slot + word] === words[from + word]) word++;
    if (word === width) return slot;
  }
  return -1;
}

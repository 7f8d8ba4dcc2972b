import { FURTHEST } from './hashedTable.js';
import type { TextSteps, TextTable } from './types.js';

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
      return { find: (text) => findNumber(slots, text, packed), inSteps: (none) => textSteps(slots, none) };
    },
  };
}

/** The slots of a table, side by side. */
interface Slots {
  /** A slot is the words of a text, then its number: until texts are numbered, one more than its place; 0 in an empty slot. */
  readonly cells: Int32Array;
  /** Lines in which texts may be at home; there are more, for those that find no room in the last ones. */
  readonly lines: number;
  /** Words of a text. */
  readonly width: number;
  /** Cells of a slot. */
  readonly size: number;
}

function emptySlots(width: number, texts: number): Slots {
  const size = 2 ** Math.ceil(Math.log2(width + 1));
  const lines = Math.ceil((ROOM * texts * size) / LINE);
  const bytes = 4 * (lines * LINE + (FURTHEST + 1) * LINE);
  return { cells: new Int32Array(new ArrayBuffer(FIRST_BYTE + bytes), FIRST_BYTE), lines, width, size };
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
function textSteps(slots: Slots, none: number): TextSteps {
  const { width, cells } = slots;
  let packed = new Int32Array(width);
  let numbers = new Int32Array(1);
  let end = 0;
  return {
    begin() {
      end = 0;
    },
    stage(text) {
      if (end === packed.length) packed = doubled(packed);
      if (!pack(text, packed, end, width)) return ~none;
      end += width;
      return homeOf(slots, packed, end - width);
    },
    settle({ classes, first, stride }, count) {
      while (numbers.length < count) numbers = doubled(numbers);
      // Nothing depends on what is read here, so that many of these reads are under way at the same time.
      for (let i = 0, at = first; i < count; i++, at += stride) numbers[i] = cells[Math.max(0, classes[at]) + width];
      for (let i = 0, at = first, from = 0; i < count; i++, at += stride) {
        const home = classes[at];
        if (home < 0) classes[at] = ~home;
        else {
          classes[at] = numbers[i] === 0 ? none : numberFrom(slots, home, packed, from) || none;
          from += width;
        }
      }
    },
  };
}

function doubled(list: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(2 * list.length);
  longer.set(list);
  return longer;
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
function homeOf({ lines, width, size }: Slots, words: Int32Array, from: number): number {
  let hash = 0x811c9dc5;
  for (let word = from; word < from + width; word++) {
    hash = Math.imul(hash ^ words[word], 0x01000193);
    hash ^= hash >>> 15;
  }
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  return LINE * Math.floor(((hash >>> 0) * lines) / 2 ** 32) + ((size * hash) & (LINE - 1));
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

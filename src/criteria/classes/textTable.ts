import { hashedTable } from './hashedTable.js';
import { packedTable } from './packedTable.js';
import type { ClassPlaces } from './types.js';

/** Texts that are known, and a way to number them. */
export interface TextTable {
  /** Each text once, in the order in which they came first. */
  readonly texts: readonly string[];
  /** Look-ups of the number of a text, by its place in `texts`; numbers are positive, and given only once. */
  readonly numbered: (numbers: Int32Array) => TextFinder;
}

/** Look-ups of texts. */
export interface TextFinder {
  /** The number of a text, or 0. */
  readonly find: (text: string) => number;
  /** The same for many at a time, with `none`, which is positive, in place of 0, where that is faster. */
  readonly inSteps?: (none: number) => TextSteps;
}

/** Look-ups of many texts in two steps. */
export interface TextSteps {
  /** Before the first text. */
  readonly begin: () => void;
  /** What is put in a text's place for now; negative, `~number` for one whose number is known. */
  readonly stage: (text: string) => number;
  /** Puts numbers in the places of so many texts, in the order in which they were staged. */
  readonly settle: (places: ClassPlaces, count: number) => void;
}

/** So many texts find room in the processor's caches whatever holds them. */
const FEW_TEXTS = 2_048;

/** A table of texts, some of which may come several times. */
export function textTable(all: readonly string[]): TextTable {
  return (all.length > FEW_TEXTS ? (packedTable(all) ?? hashedTable(all)) : undefined) ?? mapTable(all);
}

function mapTable(all: readonly string[]): TextTable {
  const texts = [...new Set(all)];
  return {
    texts,
    numbered(numbers) {
      const known = new Map(texts.map((text, position) => [text, numbers[position]]));
      return { find: (text) => known.get(text) ?? 0 };
    },
  };
}

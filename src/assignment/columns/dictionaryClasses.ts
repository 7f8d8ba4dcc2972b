import type { Classification } from '../../criteria/classes/types.js';
import { CHUNK_SIZE } from '../matching/accountChunk.js';

/** The classes of a dictionary's values, each worked out once: when a row first has it, or all beforehand. */
export interface DictionaryClasses {
  /** By code; {@link UNFILLED} where the class is still to be worked out. */
  readonly table: Int32Array;
  /** Works out the class of a code that is unfilled. */
  readonly fill: (code: number) => number;
  /** Works out the classes of so many codes of a list, at most a chunk, among which some may be the same. */
  readonly fillMany: (codes: Int32Array, count: number) => void;
}

/** In place of a class that is still to be worked out. */
export const UNFILLED = -(2 ** 31);

/** The classes of some values, all of them worked out: one after another in memory, which is quicker where most are used. */
export function allClasses(values: readonly unknown[], { classOf, classifyAll }: Classification): DictionaryClasses {
  const classes = dictionaryClasses(values, { classOf, classifyAll });
  for (let first = 0; first < values.length; first += CHUNK_SIZE)
    classifyAll(values, first, Math.min(first + CHUNK_SIZE, values.length), {
      classes: classes.table,
      first,
      stride: 1,
    });
  return classes;
}

/** The classes of some values, none of them worked out yet. */
export function dictionaryClasses(
  values: readonly unknown[],
  { classOf, classifyAll }: Classification,
): DictionaryClasses {
  const table = new Int32Array(values.length).fill(UNFILLED);
  const wanted: unknown[] = [];
  let found = new Int32Array();
  return {
    table,
    fill(code) {
      table[code] = classOf(values[code]);
      return table[code];
    },
    fillMany(codes, count) {
      if (found.length < count) found = new Int32Array(count);
      for (let i = 0; i < count; i++) wanted[i] = values[codes[i]];
      classifyAll(wanted, 0, count, { classes: found, first: 0, stride: 1 });
      for (let i = 0; i < count; i++) table[codes[i]] = found[i];
    },
  };
}

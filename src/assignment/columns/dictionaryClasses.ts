import type { ClassSteps } from '../../criteria/classes/types.js';
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
export function allClasses<Value>(
  values: readonly Value[],
  classOf: (value: Value) => number,
  steps?: ClassSteps,
): DictionaryClasses {
  const classes = dictionaryClasses(values, classOf, steps);
  const codes = new Int32Array(Math.min(CHUNK_SIZE, values.length));
  for (let first = 0; first < values.length; first += CHUNK_SIZE) {
    const count = Math.min(CHUNK_SIZE, values.length - first);
    for (let i = 0; i < count; i++) codes[i] = first + i;
    classes.fillMany(codes, count);
  }
  return classes;
}

/** The classes of some values, none of them worked out yet; where there are `steps` of `classOf`, many are worked out by them. */
export function dictionaryClasses<Value>(
  values: readonly Value[],
  classOf: (value: Value) => number,
  steps?: ClassSteps,
): DictionaryClasses {
  const table = new Int32Array(values.length).fill(UNFILLED);
  let found = new Int32Array();
  const fill = (code: number) => {
    table[code] = classOf(values[code]);
    return table[code];
  };
  return {
    table,
    fill,
    fillMany(codes, count) {
      if (steps === undefined) {
        for (let i = 0; i < count; i++) fill(codes[i]);
        return;
      }
      if (found.length < count) found = new Int32Array(count);
      steps.begin();
      for (let i = 0; i < count; i++) found[i] = steps.stage(values[codes[i]]);
      steps.settle({ classes: found, first: 0, stride: 1 }, count);
      for (let i = 0; i < count; i++) table[codes[i]] = found[i];
    },
  };
}

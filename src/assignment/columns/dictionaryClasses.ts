/** The classes of a dictionary's values, each worked out once: when a row first has it, or all beforehand. */
export interface DictionaryClasses {
  /** By code; {@link UNFILLED} where the class is still to be worked out. */
  readonly table: Int32Array;
  /** Works out the class of a code that is unfilled. */
  readonly fill: (code: number) => number;
}

/** In place of a class that is still to be worked out. */
export const UNFILLED = -(2 ** 31);

/** The classes of some values, all of them worked out: one after another in memory, which is quicker where most are used. */
export function allClasses<Value>(values: readonly Value[], classOf: (value: Value) => number): DictionaryClasses {
  const { table, fill } = dictionaryClasses(values, classOf);
  for (let code = 0; code < values.length; code++) fill(code);
  return { table, fill };
}

/** The classes of some values, none of them worked out yet. */
export function dictionaryClasses<Value>(
  values: readonly Value[],
  classOf: (value: Value) => number,
): DictionaryClasses {
  const table = new Int32Array(values.length).fill(UNFILLED);
  return {
    table,
    fill(code) {
      table[code] = classOf(values[code]);
      return table[code];
    },
  };
}

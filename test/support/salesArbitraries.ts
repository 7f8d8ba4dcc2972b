import fc from 'fast-check';

/** Rows of whole numbers with some terms. */
export interface Sales {
  readonly rows: readonly { readonly id: string; readonly actual: number; readonly [term: string]: number | string }[];
  readonly terms: readonly string[];
  /** The terms of each row, in the order of `terms`. */
  readonly values: readonly (readonly number[])[];
}

/** Few rows and terms of small whole numbers, so that terms often determine each other and rows are often alone with one. */
export function sales(): fc.Arbitrary<Sales> {
  return fc
    .record({
      terms: fc.integer({ min: 1, max: 3 }),
      more: fc.integer({ min: 2, max: 7 }),
      most: fc.constantFrom(1, 4, 60),
    })
    .chain(({ terms, more, most }) =>
      fc.array(
        fc.tuple(fc.integer({ min: -99, max: 999 }), fc.array(fc.integer({ min: -most, max: most }), lengthOf(terms))),
        lengthOf(terms + more),
      ),
    )
    .map((table) => {
      const terms = table[0][1].map((_, at) => `x${at}`);
      const rows = table.map(([actual, values], at) => ({
        id: `t${at}`,
        actual,
        ...Object.fromEntries(terms.map((term, column) => [term, values[column]])),
      }));
      return { rows, terms, values: table.map(([, values]) => values) };
    });
}

function lengthOf(length: number) {
  return { minLength: length, maxLength: length };
}

/** The same things in any order. */
export function shuffled<Thing>(things: readonly Thing[]): fc.Arbitrary<Thing[]> {
  return fc.shuffledSubarray([...things], { minLength: things.length });
}

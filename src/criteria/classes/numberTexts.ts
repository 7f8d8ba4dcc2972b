import { textRegions } from './textRegions.js';
import { textTable } from './textTable.js';
import { ABSENT_CLASS, type Classification } from './types.js';

/** The classes of texts: those that some test asks for by themselves, all others by region. */
export interface TextNumbering {
  /** How many classes there are, with that of absence. */
  readonly size: number;
  /** How many texts have a class of their own. */
  readonly literals: number;
  /** The class of a text of its own; {@link ABSENT_CLASS} for every other. */
  readonly classOfLiteral: (text: string) => number;
  /** {@link classOfLiteral} as a classification, with another number for texts without a class of their own. */
  readonly literalClassification?: (none: number) => Classification;
  readonly regionOf: (text: string) => number;
  readonly classByRegion: Int32Array;
}

/** The numbering of literals and sorted cuts: each region, then the literals in it in the order in which they come first. */
export function numberTexts(all: readonly string[], cuts: readonly string[]): TextNumbering {
  const { texts: literals, numbered } = textTable(all);
  const regionOf = textRegions(cuts);
  const regions = Int32Array.from(literals, (text) => regionOf(text));
  const classByRegion = firstClasses(regions, cuts.length + 1);
  const next = classByRegion.map((first) => first + 1);
  const classes = regions.map((region) => next[region]++);
  // INVARIANT: no literal has the class of absence, which is 0.
  const { find, classification } = numbered(classes);
  return {
    size: ABSENT_CLASS + 1 + cuts.length + 1 + literals.length,
    literals: literals.length,
    classOfLiteral: find,
    literalClassification: classification,
    regionOf,
    classByRegion,
  };
}

/** By region, its own class: after all classes of the regions before it. */
function firstClasses(regionOfLiteral: Int32Array, regions: number): Int32Array {
  const sizes = new Int32Array(regions).fill(1);
  for (const region of regionOfLiteral) sizes[region]++;
  let next = ABSENT_CLASS + 1;
  return sizes.map((size) => {
    next += size;
    return next - size;
  });
}

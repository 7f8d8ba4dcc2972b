import { rememberBits } from '../../core/rememberBits.js';
import { classifyOneByOne } from '../../criteria/classes/classifyOneByOne.js';
import { ABSENT_CLASS, type ListElements, MOST_COMPUTED_CLASSES } from '../../criteria/classes/types.js';
import type { IntegerArray, TextListColumn } from '../columnTypes.js';
import { clearAbsent } from './clearAbsent.js';
import { isPresent } from './columnValue.js';
import { type DictionaryClasses, dictionaryClasses, UNFILLED } from './dictionaryClasses.js';
import type { ClassifyRows } from './types.js';

/** In place of the class of a list's element that is nothing. */
const NO_TEXT = -2;

/** Bits of a number, of which each stands for a value where a dictionary has no more of them. */
const WORD = 32;

/** The classes of the elements that lists may have. */
export function elementClasses(texts: readonly (string | null)[], elements: ListElements): DictionaryClasses {
  const classOf = (text: unknown) => (typeof text === 'string' ? elements.classOf(text) : NO_TEXT);
  return dictionaryClasses(texts, { classOf, classifyAll: classifyOneByOne(classOf) });
}

/** The classification of a column of lists, by the classes of their elements. */
export function listClassifier(elements: ListElements, column: TextListColumn, known: DictionaryClasses): ClassifyRows {
  const { offsets, codes, values } = column;
  if (values.length > WORD)
    return (from, to, { classes, first, stride }) => {
      for (let row = from, at = first; row < to; row++, at += stride)
        classes[at] = isPresent(column, row)
          ? listClass(elements, known, codes, offsets[row], offsets[row + 1])
          : ABSENT_CLASS;
    };
  const classOfSet = rememberBits((bits) => {
    const set = codesOf(bits);
    return listClass(elements, known, set, 0, set.length);
  }, MOST_COMPUTED_CLASSES);
  return (from, to, { classes, first, stride }) => {
    classifySets(offsets, codes, classOfSet, from, to, classes, first, stride);
    clearAbsent(column, from, to, classes, first, stride);
  };
}

/** The class of the list of the codes from one up to another. */
function listClass(
  { emptyList, withElement }: ListElements,
  { table, fill }: DictionaryClasses,
  codes: IntegerArray,
  from: number,
  to: number,
): number {
  let found = emptyList;
  for (let at = from; at < to; at++) {
    const elementClass = codes[at] < 0 ? NO_TEXT : knownOr(fill, table, codes[at]);
    // A list with an element that is no text counts as absent.
    if (elementClass === NO_TEXT) return ABSENT_CLASS;
    found = withElement(found, elementClass);
  }
  return found;
}

function knownOr(fill: (code: number) => number, table: Int32Array, code: number): number {
  return table[code] === UNFILLED ? fill(code) : table[code];
}

/** The codes that bits stand for. */
function codesOf(bits: number): IntegerArray {
  const codes: number[] = [];
  for (let left = bits; left !== 0; left &= left - 1) codes.push(31 - Math.clz32(left & -left));
  return Int32Array.from(codes);
}

/**
 * The classes of lists by the bits of their codes: how often a list has a value, and in what order, makes no difference.
 * A list with a code that stands for nothing counts as absent. Lists come one by one for the reason that `inBlocks` gives.
 */
function classifySets(
  offsets: TextListColumn['offsets'],
  codes: IntegerArray,
  classOfSet: (bits: number) => number,
  from: number,
  to: number,
  classes: Int32Array,
  first: number,
  stride: number,
): void {
  for (let row = from, at = first; row < to; row++, at += stride) {
    let bits = 0;
    let signs = 0;
    for (let element = offsets[row]; element < offsets[row + 1]; element++) {
      signs |= codes[element];
      bits |= 1 << codes[element];
    }
    classes[at] = signs < 0 ? ABSENT_CLASS : classOfSet(bits);
  }
}

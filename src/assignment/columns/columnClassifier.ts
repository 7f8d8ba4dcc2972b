import { ABSENT_CLASS, type Axis, type ClassPlaces, type ListElements } from '../../criteria/classes/types.js';
import type { Column, IntegerArray, NumberColumn, TextColumn, TextListColumn } from '../columnTypes.js';
import { columnValue, isPresent } from './columnValue.js';
import { type DictionaryClasses, dictionaryClasses, UNFILLED } from './dictionaryClasses.js';

/** Puts the classes of a column's values, from one row up to another, in their places. */
export type ClassifyRows = (from: number, to: number, places: ClassPlaces) => void;

/** What is known of the dictionaries of one field's columns, by their values. */
export type KnownDictionaries = Map<readonly (string | null)[], DictionaryClasses>;

/** The classification of a column's values for an axis; of a dictionary, each value is looked at once. */
export function columnClassifier(axis: Axis, column: Column, known: KnownDictionaries): ClassifyRows {
  const elements = axis.kind === 'computed' ? axis.elements : undefined;
  if ('numbers' in column) return numberClassifier(axis, column);
  if ('booleans' in column || 'bits' in column) return valueClassifier(axis, column);
  if (!('offsets' in column)) return textClassifier(column, knownClasses(known, column, axis.classOf));
  if (elements === undefined) return valueClassifier(axis, column);
  const classOfElement = (text: string | null) => (text === null ? NO_TEXT : elements.classOf(text));
  return listClassifier(elements, column, knownClasses(known, column, classOfElement));
}

/** In place of the class of a list's element that is nothing. */
const NO_TEXT = -2;

function knownClasses(
  known: KnownDictionaries,
  { values }: TextColumn | TextListColumn,
  classOf: (text: string | null) => number,
): DictionaryClasses {
  const classes = known.get(values) ?? dictionaryClasses(values, classOf);
  known.set(values, classes);
  return classes;
}

function numberClassifier({ classOf }: Axis, column: NumberColumn): ClassifyRows {
  const { numbers, validity } = column;
  return (from, to, { classes, first, stride }) => {
    for (let row = from, at = first; row < to; row++, at += stride)
      classes[at] = validity === undefined || isPresent(column, row) ? classOf(numbers[row]) : ABSENT_CLASS;
  };
}

function valueClassifier({ classOf }: Axis, column: Column): ClassifyRows {
  return (from, to, { classes, first, stride }) => {
    for (let row = from, at = first; row < to; row++, at += stride) classes[at] = classOf(columnValue(column, row));
  };
}

function textClassifier(column: TextColumn, { table, fill }: DictionaryClasses): ClassifyRows {
  const { codes, validity } = column;
  return (from, to, places) => {
    const { classes, first, stride } = places;
    if (validity !== undefined) {
      for (let row = from, at = first; row < to; row++, at += stride)
        classes[at] = codes[row] < 0 || !isPresent(column, row) ? ABSENT_CLASS : knownOr(fill, table, codes[row]);
    } else if (!copyClasses(codes, table, { from, to, ...places })) {
      for (let row = from, at = first; row < to; row++, at += stride)
        if (classes[at] === UNFILLED) classes[at] = knownOr(fill, table, codes[row]);
    }
  };
}

function knownOr(fill: (code: number) => number, table: Int32Array, code: number): number {
  return table[code] === UNFILLED ? fill(code) : table[code];
}

/** Rows from one up to another, and the places of their classes. */
interface Rows extends ClassPlaces {
  readonly from: number;
  readonly to: number;
}

/** Copies the classes of codes, whether or not they have been worked out; `false` where one has not. */
function copyClasses(codes: IntegerArray, table: Int32Array, { from, to, classes, first, stride }: Rows): boolean {
  let areAllKnown = true;
  for (let row = from, at = first; row < to; row++, at += stride) {
    const known = codes[row] < 0 ? ABSENT_CLASS : table[codes[row]];
    if (known === UNFILLED) areAllKnown = false;
    classes[at] = known;
  }
  return areAllKnown;
}

function listClassifier(
  { emptyList, withElement }: ListElements,
  column: TextListColumn,
  { table, fill }: DictionaryClasses,
): ClassifyRows {
  const { offsets, codes } = column;
  const listClass = (from: number, to: number): number => {
    let found = emptyList;
    for (let at = from; at < to; at++) {
      const code = codes[at];
      const known = code < 0 ? NO_TEXT : table[code];
      const elementClass = known === UNFILLED ? fill(code) : known;
      // A list with an element that is no text counts as absent.
      if (elementClass === NO_TEXT) return ABSENT_CLASS;
      found = withElement(found, elementClass);
    }
    return found;
  };
  return (from, to, { classes, first, stride }) => {
    for (let row = from, at = first; row < to; row++, at += stride)
      classes[at] = isPresent(column, row) ? listClass(offsets[row], offsets[row + 1]) : ABSENT_CLASS;
  };
}

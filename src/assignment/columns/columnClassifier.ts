import { fail } from '../../core/throwIssues.js';
import { ABSENT_CLASS, type Axis, type ClassOf } from '../../criteria/classes/types.js';
import type { Column, IntegerArray, NumberColumn, TextColumn, TextListColumn } from '../columnTypes.js';
import { CHUNK_SIZE } from '../matching/accountChunk.js';
import { clearAbsent } from './clearAbsent.js';
import { columnValue } from './columnValue.js';
import { allClasses, type DictionaryClasses, dictionaryClasses, UNFILLED } from './dictionaryClasses.js';
import { wrongCode } from './findCodeIssues.js';
import { elementClasses, listClassifier } from './listClassifier.js';
import type { ClassifyRows } from './types.js';
import type { Path } from './wrongType.js';

/** What is known of the dictionaries of one field's columns, by their values. */
export type KnownDictionaries = Map<readonly (string | null)[], DictionaryClasses>;

/**
 * The classification of a column's values for an axis; of a dictionary, each value is looked at once.
 *
 * The codes of a column of texts need not have been looked at: one without a value throws `wrong_type`, with its place.
 */
export function columnClassifier(axis: Axis, column: Column, known: KnownDictionaries): ClassifyRows {
  const { name } = axis.field;
  const elements = axis.kind === 'computed' ? axis.elements : undefined;
  if ('numbers' in column) return numberClassifier(axis, column);
  if ('booleans' in column || 'bits' in column) return valueClassifier(axis, column);
  if (!('offsets' in column))
    return textClassifier(column, knownTexts(known, column, axis), name === 'id' ? ['ids'] : ['columns', name]);
  if (elements === undefined) return valueClassifier(axis, column);
  return listClassifier(
    elements,
    column,
    knownClasses(known, column, (texts) => elementClasses(texts, elements)),
  );
}

/** With so many rows for each value, nearly all values are used. */
const ROWS_PER_VALUE = 4;

function knownTexts(known: KnownDictionaries, column: TextColumn, axis: Axis): DictionaryClasses {
  // Classes that are numbered as they come are not given to values that may not.
  const areAllUsed = axis.kind === 'ordered' && column.values.length * ROWS_PER_VALUE <= column.codes.length;
  return knownClasses(known, column, (texts) => (areAllUsed ? allClasses : dictionaryClasses)(texts, axis));
}

function knownClasses(
  known: KnownDictionaries,
  { values }: TextColumn | TextListColumn,
  classesOf: (values: readonly (string | null)[]) => DictionaryClasses,
): DictionaryClasses {
  const classes = known.get(values) ?? classesOf(values);
  known.set(values, classes);
  return classes;
}

function numberClassifier({ classOf }: Axis, column: NumberColumn): ClassifyRows {
  const { numbers } = column;
  return (from, to, { classes, first, stride }) => {
    classifyNumbers(numbers, classOf, from, to, classes, first, stride);
    clearAbsent(column, from, to, classes, first, stride);
  };
}

function valueClassifier({ classOf }: Axis, column: Column): ClassifyRows {
  return (from, to, { classes, first, stride }) => {
    for (let row = from, at = first; row < to; row++, at += stride) classes[at] = classOf(columnValue(column, row));
  };
}

function textClassifier(column: TextColumn, { table, fillMany }: DictionaryClasses, path: Path): ClassifyRows {
  const { codes } = column;
  const missing = new Int32Array(Math.min(CHUNK_SIZE, codes.length));
  return (from, to, { classes, first, stride }) => {
    const areAllKnown = copyClasses(codes, table, from, to, classes, first, stride);
    clearAbsent(column, from, to, classes, first, stride);
    if (areAllKnown) return;
    const wrong = findOutside(from, to, classes, first, stride);
    if (wrong !== undefined) fail([wrongCode(path, codes, wrong, table.length)]);
    fillMany(missing, listMissing(missing, codes, from, to, classes, first, stride));
    copyMissing(codes, table, from, to, classes, first, stride);
  };
}

// Loops over rows from one up to another, whose classes stand at `first` and each `stride` further. They take lists one by one
// for the reason that `inBlocks` gives.

function classifyNumbers(
  numbers: NumberColumn['numbers'],
  classOf: ClassOf,
  from: number,
  to: number,
  classes: Int32Array,
  first: number,
  stride: number,
): void {
  for (let row = from, at = first; row < to; row++, at += stride) classes[at] = classOf(numbers[row]);
}

/** In place of the class of a code that is outside of its dictionary. */
const OUTSIDE = UNFILLED + 1;

/** Copies the classes of codes, whether or not they have been worked out; `false` where one has not, or is {@link OUTSIDE}. */
function copyClasses(
  codes: IntegerArray,
  table: Int32Array,
  from: number,
  to: number,
  classes: Int32Array,
  first: number,
  stride: number,
): boolean {
  let areAllKnown = true;
  for (let row = from, at = first; row < to; row++, at += stride) {
    const known = codes[row] < 0 ? ABSENT_CLASS : (table[codes[row]] ?? OUTSIDE);
    if (known <= OUTSIDE) areAllKnown = false;
    classes[at] = known;
  }
  return areAllKnown;
}

/** The first row that is {@link OUTSIDE}. */
function findOutside(from: number, to: number, classes: Int32Array, first: number, stride: number): number | undefined {
  for (let row = from, at = first; row < to; row++, at += stride) if (classes[at] === OUTSIDE) return row;
  return undefined;
}

/** Lists the codes whose classes have not been worked out, and gives how many they are. */
function listMissing(
  missing: Int32Array,
  codes: IntegerArray,
  from: number,
  to: number,
  classes: Int32Array,
  first: number,
  stride: number,
): number {
  let count = 0;
  for (let row = from, at = first; row < to; row++, at += stride)
    if (classes[at] === UNFILLED) missing[count++] = codes[row];
  return count;
}

/** Copies the classes that had not been worked out. */
function copyMissing(
  codes: IntegerArray,
  table: Int32Array,
  from: number,
  to: number,
  classes: Int32Array,
  first: number,
  stride: number,
): void {
  for (let row = from, at = first; row < to; row++, at += stride)
    if (classes[at] === UNFILLED) classes[at] = table[codes[row]];
}

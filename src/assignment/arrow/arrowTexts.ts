import { dayText } from '../../core/dayText.js';
import type { TextColumn } from '../columnTypes.js';
import { integersIn, nullsOf, presenceOf } from './arrowMemory.js';
import { ARROW_TYPES, type ArrowVector, type ReadDictionary } from './types.js';

/** Texts with numbers in the order in which they first came. */
interface Numbering<Value> {
  readonly values: (string | null)[];
  readonly codeOf: (value: Value) => number;
}

/** A function that reads the texts of dictionaries, those of one that comes again only once. */
export function dictionaryReader(): ReadDictionary {
  const known = new Map<ArrowVector, readonly (string | null)[] | undefined>();
  return (dictionary) => {
    if (!known.has(dictionary)) known.set(dictionary, isOfTexts(dictionary) ? allTexts(dictionary) : undefined);
    return known.get(dictionary);
  };
}

/** Whether a vector is of texts that are not in a dictionary. */
export function isOfTexts({ type: { typeId } }: ArrowVector): boolean {
  return typeId === ARROW_TYPES.utf8 || typeId === ARROW_TYPES.largeUtf8 || typeId === ARROW_TYPES.utf8View;
}

/** All texts of a vector, each as a string of its own. */
export function allTexts(vector: ArrowVector): (string | null)[] {
  return Array.from({ length: vector.length }, (_, index) => textAt(vector, index));
}

/** The column of texts: with the codes that a dictionary has, or with new ones; `undefined` for what is no text. */
export function arrowTexts(vector: ArrowVector, readDictionary: ReadDictionary): TextColumn | undefined {
  const [data] = vector.data;
  if (isOfTexts(vector)) return codedTexts(vector, 0, vector.length);
  const values = data.dictionary === undefined ? undefined : readDictionary(data.dictionary);
  const codes = integersIn(data.values, data.length);
  return values === undefined || codes === undefined ? undefined : { codes, values, ...nullsOf(data) };
}

/** The texts from one index up to another by a dictionary of their own, with negative codes where none is. */
export function codedTexts(vector: ArrowVector, from: number, to: number): TextColumn {
  const { values, codeOf } = numbering((text: string) => text);
  const codes = Int32Array.from({ length: to - from }, (_, at) => {
    const text = textAt(vector, from + at);
    return text === null ? -1 : codeOf(text);
  });
  return { codes, values };
}

/** The column of days as texts by a dictionary; a day of which `YYYY-MM-DD` cannot tell is nothing. */
export function arrowDates(vector: ArrowVector): TextColumn {
  const [data] = vector.data;
  const isThere = presenceOf(data);
  const { values, codeOf } = numbering(dayText);
  const codes = Int32Array.from({ length: data.length }, (_, row) =>
    isThere(row) ? codeOf(Number(vector.get(row))) : -1,
  );
  return { codes, values };
}

function numbering<Value>(textOf: (value: Value) => string | null): Numbering<Value> {
  const values: (string | null)[] = [];
  const codes = new Map<Value, number>();
  return {
    values,
    codeOf(value) {
      const known = codes.get(value);
      if (known !== undefined) return known;
      codes.set(value, values.length);
      return values.push(textOf(value)) - 1;
    },
  };
}

function textAt(vector: ArrowVector, index: number): string | null {
  const text = vector.get(index);
  return typeof text === 'string' ? text : null;
}

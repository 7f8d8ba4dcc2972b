import fc from 'fast-check';
import type { AccountColumns, Column, Fields, FieldType, IntegerArray, TextColumn } from '../../src/index.js';
import { nest } from './criteriaValues.js';

/** Accounts as columns, and the records that say the same. */
export interface WrittenAccounts {
  readonly accounts: AccountColumns;
  readonly records: readonly object[];
}

type Random = fc.GeneratorValue;

/** What a column can hold. */
export type Form = 'text' | 'number' | 'boolean' | 'list';

/** The forms that the column of a field may have. */
export const formsByType: { readonly [Type in FieldType]: readonly Form[] } = {
  string: ['text'],
  date: ['text'],
  number: ['number'],
  boolean: ['boolean'],
  'string[]': ['list'],
  any: ['text', 'number', 'boolean', 'list'],
};

/**
 * Columns of accounts, each in one of the many ways in which it can be written: dictionaries with entries that are
 * repeated, unused or nothing, integers of any size that fits, bitmaps with offsets, garbage where nothing is. A value
 * that a column cannot hold is absent from it and from the record.
 */
export function columnsOf(accounts: readonly object[], fields: Fields, g: Random): WrittenAccounts {
  const names = Object.keys(fields).filter((name) => name !== 'id');
  const written = names.map((name) => {
    const form = pick(g, formsByType[fields[name].type]);
    const values = accounts.map((account) => keep(form, memberAt(account, name)));
    return { name, values, column: writeColumn(form, values, g) };
  });
  // A field without a column is absent in every row.
  const kept = written.filter(({ values }) => g(fc.boolean) || values.some((value) => value !== undefined));
  const ids = accounts.map((account) => keep('text', memberAt(account, 'id')));
  const isWithJunk = !Object.hasOwn(fields, 'junk') && g(fc.boolean);
  return {
    accounts: {
      ids: isTextList(ids) && g(fc.boolean) ? ids : writeTexts(ids, g),
      columns: Object.fromEntries([
        ...kept.map(({ name, column }) => [name, column]),
        ...(isWithJunk ? [['junk', 'no column at all']] : []),
      ]),
    },
    records: accounts.map((_, row) =>
      nest([
        ...(ids[row] === undefined ? [] : [['id', ids[row]] as const]),
        ...written.flatMap(({ name, values }) => (values[row] === undefined ? [] : [[name, values[row]] as const])),
      ]),
    ),
  };
}

/** One of some choices. */
export function pick<Choice>(g: Random, choices: readonly Choice[]): Choice {
  return choices[g(fc.nat, { max: choices.length - 1 })];
}

/** An own member by a dotted name. */
export function memberAt(record: unknown, name: string): unknown {
  return name.split('.').reduce<unknown>((value, member) => {
    const isThere = typeof value === 'object' && value !== null && Object.hasOwn(value, member);
    return isThere ? Reflect.get(value, member) : undefined;
  }, record);
}

/** The value where a column of a form can hold it. */
export function keep(form: Form, value: unknown): unknown {
  if (form === 'text') return typeof value === 'string' ? value : undefined;
  if (form === 'list') return isList(value) ? [...value] : undefined;
  return typeof value === form ? value : undefined;
}

function isList(value: unknown): value is (string | null)[] {
  return Array.isArray(value) && Array.from(value).every((item) => typeof item === 'string' || item === null);
}

function isTextList(values: readonly unknown[]): values is readonly string[] {
  return values.every((value) => typeof value === 'string');
}

function writeColumn(form: Form, values: readonly unknown[], g: Random): Column {
  switch (form) {
    case 'text':
      return writeTexts(values, g);
    case 'number':
      return writeNumbers(values, g);
    case 'boolean':
      return g(fc.boolean) ? writeBooleans(values, g) : writeBits(values, g);
    case 'list':
      return writeLists(values, g);
  }
}

function writeTexts(values: readonly unknown[], g: Random): TextColumn {
  const { entries, codeOf } = dictionaryOf(values, g);
  const codes = values.map((value) => (typeof value === 'string' ? codeOf(value) : undefined));
  const { column, isThere } = bitmapOf(
    codes.map((code) => code !== undefined),
    g,
  );
  return {
    codes: integersOf(
      codes.map((code, row) => (isThere(row) ? (code ?? absentCode(g, entries)) : junk(g))),
      g,
    ),
    values: entries,
    ...column,
  };
}

function writeLists(values: readonly unknown[], g: Random): Column {
  const lists = values.map((value) => (isList(value) ? value : undefined));
  const { entries, codeOf } = dictionaryOf(
    lists.flatMap((list) => list ?? []),
    g,
  );
  const { column } = bitmapOf(
    lists.map((list) => list !== undefined),
    g,
    true,
  );
  const codes = Array.from({ length: g(fc.nat, { max: 3 }) }, () => junk(g));
  const offsets = [codes.length];
  for (const list of lists) {
    // Where nothing is, there may still be codes.
    if (list === undefined) codes.push(...Array.from({ length: g(fc.nat, { max: 2 }) }, () => junk(g)));
    else codes.push(...list.map((text) => (text === null ? absentCode(g, entries) : codeOf(text))));
    offsets.push(codes.length);
  }
  codes.push(...Array.from({ length: g(fc.nat, { max: 3 }) }, () => junk(g)));
  const offsetList = g(fc.boolean) ? Int32Array.from(offsets) : Uint32Array.from(offsets);
  return { offsets: offsetList, codes: integersOf(codes, g), values: entries, ...column };
}

function writeNumbers(values: readonly unknown[], g: Random): Column {
  const isNumber = (value: unknown): value is number => typeof value === 'number';
  const { column } = bitmapOf(values.map(isNumber), g, true);
  const numbers = values.map((value) => (isNumber(value) ? value : 0));
  const fitting = numberArrays.filter((kind) =>
    numbers.every((number, at) => Object.is(kind.from(numbers)[at], number)),
  );
  return { numbers: pick(g, fitting).from(numbers), ...column };
}

function writeBooleans(values: readonly unknown[], g: Random): Column {
  const { column } = bitmapOf(
    values.map((value) => value !== undefined),
    g,
    true,
  );
  return { booleans: Uint8Array.from(values, (value) => (value === true ? pick(g, [1, 2, 255]) : 0)), ...column };
}

function writeBits(values: readonly unknown[], g: Random): Column {
  const { column } = bitmapOf(
    values.map((value) => value !== undefined),
    g,
    true,
  );
  const bitsOffset = g(fc.nat, { max: 17 });
  const bits = packBits(
    values.map((value) => value === true),
    bitsOffset,
    g,
  );
  return { bits, ...(bitsOffset === 0 ? {} : { bitsOffset }), ...column };
}

interface Dictionary {
  readonly entries: readonly (string | null)[];
  readonly codeOf: (text: string) => number;
}

/** The texts in any order, some of them twice, among others and nothings. */
function dictionaryOf(values: readonly unknown[], g: Random): Dictionary {
  const texts = [...new Set(values.filter((value) => typeof value === 'string'))];
  const repeated = texts.filter(() => g(fc.boolean));
  const others = pick(g, [[], [null], ['unused', null, ''], ['__proto__', 'DE', 'bio', '2024-01-01']]);
  const entries = g(() =>
    fc.shuffledSubarray([...texts, ...repeated, ...others], {
      minLength: texts.length + repeated.length + others.length,
    }),
  );
  return {
    entries,
    codeOf: (text) =>
      pick(
        g,
        [...entries.keys()].filter((at) => entries[at] === text),
      ),
  };
}

/** A code for nothing: a negative one, or that of an entry that is nothing. */
function absentCode(g: Random, entries: readonly (string | null)[]): number {
  return pick(g, [-1, -2, ...[...entries.keys()].filter((at) => entries[at] === null)]);
}

function junk(g: Random): number {
  return pick(g, [-7, 0, 1, 99]);
}

/** Integers in an array of any kind that takes them. */
function integersOf(integers: readonly number[], g: Random): IntegerArray {
  const fitting = integerArrays.filter((kind) => integers.every((integer, at) => kind.from(integers)[at] === integer));
  return pick(g, fitting).from(integers);
}

const integerArrays = [Int8Array, Uint8Array, Int16Array, Uint16Array, Int32Array, Uint32Array];
const numberArrays = [Float64Array, Float32Array, ...integerArrays];

interface Bitmap {
  readonly column: { readonly validity?: Uint8Array; readonly validityOffset?: number };
  /** What the bitmap itself says of a row. */
  readonly isThere: (row: number) => boolean;
}

/** A bitmap, or none where it is not needed: where every value is there, or where something else tells what is not. */
function bitmapOf(present: readonly boolean[], g: Random, isNeeded = false): Bitmap {
  const isMissing = present.includes(false);
  if (!(isNeeded && isMissing) && g(fc.boolean)) return { column: {}, isThere: () => true };
  const validityOffset = g(fc.nat, { max: 17 });
  const said = present.map((each) => each || !(isNeeded || g(fc.boolean)));
  const validity = packBits(said, validityOffset, g);
  return { column: { validity, ...(validityOffset === 0 ? {} : { validityOffset }) }, isThere: (row) => said[row] };
}

/** One bit each after so many others, among garbage. */
function packBits(flags: readonly boolean[], offset: number, g: Random): Uint8Array {
  const bits = new Uint8Array(Math.ceil((flags.length + offset) / 8) + g(fc.nat, { max: 1 })).fill(pick(g, [0, 255]));
  for (const [row, flag] of flags.entries()) {
    const bit = 1 << ((row + offset) & 7);
    if (flag) bits[(row + offset) >> 3] |= bit;
    else bits[(row + offset) >> 3] &= ~bit;
  }
  return bits;
}

import {
  Bool,
  type DataType,
  DateDay,
  DateMillisecond,
  Dictionary,
  Field,
  Float32,
  Float64,
  Int8,
  Int16,
  Int32,
  Int64,
  LargeList,
  LargeUtf8,
  List,
  Table,
  tableFromIPC,
  tableToIPC,
  Uint8,
  Uint16,
  Uint32,
  Utf8,
  type Vector,
  vectorFromArray,
} from 'apache-arrow';
import fc from 'fast-check';
import type { Fields } from '../../src/index.js';
import { type Form, formsByType, keep, memberAt, pick } from './columnsOf.js';
import { nest } from './criteriaValues.js';

/** Accounts as a table of Apache Arrow, and the records that say the same. */
export interface ArrowAccounts {
  readonly table: Table;
  readonly records: readonly object[];
}

/**
 * Arrow's table of accounts: columns of any type that takes their values, in one batch or several, or in slices of longer
 * ones, built here or read from a file. A value that a column cannot hold is absent from it and from the record.
 */
export function arrowOf(accounts: readonly object[], fields: Fields, g: fc.GeneratorValue): ArrowAccounts {
  const names = Object.keys(fields).filter((name) => name !== 'id');
  const columns = ['id', ...names].map((name) => {
    const form = name === 'id' ? 'text' : pick(g, formsByType[fields[name].type]);
    const values = accounts.map((account) => wellFormed(keep(form, memberAt(account, name))));
    return { name, form, values };
  });
  return {
    table: cutTable(
      new Table(Object.fromEntries(columns.map(({ name, form, values }) => [name, vectorOf(form, values, g)]))),
      g,
    ),
    records: accounts.map((_, row) =>
      nest(columns.flatMap(({ name, values }) => (values[row] === undefined ? [] : [[name, values[row]] as const]))),
    ),
  };
}

/** Arrow writes texts in UTF-8, which has no lone surrogates. */
function wellFormed(value: unknown): unknown {
  const isWell = (text: unknown) => typeof text !== 'string' || Buffer.from(text).toString() === text;
  return (Array.isArray(value) ? value.every(isWell) : isWell(value)) ? value : undefined;
}

function vectorOf(form: Form, values: readonly unknown[], g: fc.GeneratorValue): Vector {
  const present = values.filter((value) => value !== undefined);
  const type = pick(g, typesOf(form, present));
  const isDate = type instanceof DateDay || type instanceof DateMillisecond;
  const written = values.map((value) => {
    if (value === undefined) return null;
    if (isDate) return new Date(String(value));
    return type instanceof Int64 ? BigInt(Number(value)) : value;
  });
  return vectorFromArray<DataType>(written, type);
}

function typesOf(form: Form, present: readonly unknown[]): DataType[] {
  switch (form) {
    case 'text':
      return [
        new Utf8(),
        new LargeUtf8(),
        ...dictionaries(),
        ...(present.every(isDay) ? [new DateDay(), new DateMillisecond()] : []),
      ];
    case 'number':
      return [new Float64(), ...numberTypes.filter(({ fits }) => present.every(fits)).map(({ make }) => make())];
    case 'boolean':
      return [new Bool()];
    case 'list':
      return [new Utf8(), ...dictionaries()].flatMap((type) => {
        const field = new Field<DataType>('item', type, true);
        return [new List(field), new LargeList(field)];
      });
  }
}

function dictionaries(): DataType[] {
  const indices = [new Int8(), new Int16(), new Int32(), new Uint8(), new Uint16(), new Uint32()];
  return indices.map((each) => new Dictionary(new Utf8(), each));
}

const numberTypes: readonly { readonly make: () => DataType; readonly fits: (value: unknown) => boolean }[] = [
  { make: () => new Float32(), fits: (value) => Object.is(Math.fround(Number(value)), value) },
  { make: () => new Int8(), fits: (value) => Object.is(Int8Array.of(Number(value))[0], value) },
  { make: () => new Uint16(), fits: (value) => Object.is(Uint16Array.of(Number(value))[0], value) },
  { make: () => new Int32(), fits: (value) => Object.is(Int32Array.of(Number(value))[0], value) },
  { make: () => new Int64(), fits: (value) => Number.isSafeInteger(value) && !Object.is(value, -0) },
];

function isDay(value: unknown): boolean {
  const ms = Date.parse(String(value));
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === value;
}

/** The same rows in one of many layouts. */
function cutTable(whole: Table, g: fc.GeneratorValue): Table {
  const rows = whole.numRows;
  const cut = g(fc.nat, { max: rows });
  const layouts = [
    () => whole,
    () => whole.slice(0, cut).concat(whole.slice(cut)),
    // Slices of something longer.
    () =>
      whole
        .slice(cut)
        .concat(whole, whole.slice(0, cut))
        .slice(rows - cut, 2 * rows - cut),
  ];
  const table = pick(g, layouts)();
  return g(fc.boolean) ? tableFromIPC(tableToIPC(table)) : table;
}

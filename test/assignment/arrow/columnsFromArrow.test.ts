import {
  Binary,
  Bool,
  type DataType,
  DateDay,
  DateMillisecond,
  Decimal,
  Dictionary,
  Field,
  Float16,
  Float32,
  Float64,
  Int8,
  Int16,
  Int32,
  Int64,
  LargeList,
  LargeUtf8,
  List,
  makeVector,
  Null,
  Struct,
  Table,
  TimestampMillisecond,
  tableFromArrays,
  tableFromIPC,
  tableToIPC,
  Uint8,
  Uint16,
  Uint32,
  Uint64,
  Utf8,
  type Vector,
  vectorFromArray,
} from 'apache-arrow';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AccountColumns,
  assignAccounts,
  assignColumns,
  type Column,
  columnsFromArrow,
  compileModel,
  parseModel,
  tableRows,
} from '../../../src/index.js';
import { arrowOf } from '../../support/arrowOf.js';
import { situations } from '../../support/pinArbitraries.js';
import { thrownIssues } from '../../support/thrownIssues.js';

const texts = ['DE', null, 'FR', 'DE'];
const coded = new Dictionary(new Utf8(), new Int32());

/** A table of some accounts with one column besides their ids. */
function tableOf(vector: Vector): Table {
  const ids = vectorFromArray(
    Array.from({ length: vector.length }, (_, row) => `${row}`),
    new Utf8(),
  );
  return new Table({ id: ids, field: vector });
}

/** The one column besides the ids of a table in one batch. */
function columnOf(vector: Vector): Column {
  const [{ columns }, ...others] = columnsFromArrow(tableOf(vector));
  expect(others).toEqual([]);
  return columns.field;
}

/** What a column says, row by row, as a model with that field sees it. */
function valuesOf(
  parts: readonly AccountColumns[],
  type: 'string' | 'number' | 'boolean' | 'string[]',
  candidates: readonly unknown[],
): unknown[] {
  const tests = candidates.map((value) => {
    if (type === 'string[]')
      return Array.isArray(value)
        ? { all: [{ var: 'field' }, { in: [{ var: '' }, value] }] }
        : { '==': [{ var: 'field' }, null] };
    return { '==': [{ var: 'field' }, value] };
  });
  const territories = tests.map((criteria, at) => ({ id: `${at}`, parentId: null, criteria }));
  const table = assignColumns(
    compileModel(JSON.parse(JSON.stringify({ id: 'm', fields: { field: { type } }, territories }))),
    parts,
  );
  return [...tableRows(table)].map((row) => row.territories.map(({ territoryId }) => candidates[Number(territoryId)]));
}

describe('columnsFromArrow', () => {
  it('makes columns of a table that JavaScript arrays are made into', () => {
    const table = tableFromArrays({
      id: ['a', 'b'],
      country: ['DE', null],
      size: Float64Array.of(1, 2),
      vip: [true, false],
    });
    const [part, ...others] = columnsFromArrow(table);
    expect(others).toEqual([]);
    expect(part).toEqual({
      ids: { codes: Int32Array.of(0, 1), values: ['a', 'b'] },
      columns: {
        country: { codes: expect.any(Int32Array), values: ['DE'], validity: expect.any(Uint8Array) },
        size: { numbers: Float64Array.of(1, 2) },
        vip: { bits: expect.any(Uint8Array) },
      },
    });
  });

  it('gives accounts that are assigned as records are', () => {
    const compiled = compileModel({
      id: 'm',
      fields: { country: { type: 'string' }, size: { type: 'number' } },
      territories: [
        { id: 'de', parentId: null, criteria: { '==': [{ var: 'country' }, 'DE'] } },
        { id: 'large', parentId: 'de', criteria: { '>=': [{ var: 'size' }, 2] } },
      ],
    });
    const table = tableFromArrays({ id: ['a', 'b', 'c'], country: ['DE', 'DE', null], size: [1, 2, null] });
    const records = [{ id: 'a', country: 'DE', size: 1 }, { id: 'b', country: 'DE', size: 2 }, { id: 'c' }];
    expect(assignColumns(compiled, columnsFromArrow(table))).toEqual(assignAccounts(compiled, records));
  });

  it.each([new Int8(), new Int16(), new Int32(), new Uint8(), new Uint16(), new Uint32()])(
    'leaves the codes of a dictionary with indices of %s where they are',
    (indices) => {
      const vector = vectorFromArray(texts, new Dictionary(new Utf8(), indices));
      const column = columnOf(vector);
      if (!('codes' in column)) return expect.fail('no codes');
      expect(column.codes.buffer).toBe(vector.data[0].values.buffer);
      expect(column.codes.byteOffset).toBe(vector.data[0].values.byteOffset);
      expect([...column.codes]).toEqual([...vector.data[0].values.subarray(0, 4)]);
      expect(column.validity).toBe(vector.data[0].nullBitmap);
      expect(column).toMatchObject({ values: ['DE', 'FR'] });
      expect(valuesOf(columnsFromArrow(tableOf(vector)), 'string', ['DE', 'FR', null])).toEqual([
        ['DE'],
        [null],
        ['FR'],
        ['DE'],
      ]);
    },
  );

  it.each([new Utf8(), new LargeUtf8()])('reads a dictionary of %s', (type) => {
    const vector = vectorFromArray(texts, new Dictionary(type, new Int32()));
    expect(columnOf(vector)).toMatchObject({ values: ['DE', 'FR'] });
  });

  it('copies the codes of a dictionary with indices of 64 bits', () => {
    const vector = makeVector({
      type: Reflect.construct(Dictionary, [new Utf8(), new Int64()]),
      data: BigInt64Array.of(0n, 99n, 1n, 0n),
      nullBitmap: Uint8Array.of(0b1101),
      dictionary: vectorFromArray(['DE', 'FR'], new Utf8()),
    });
    expect(columnOf(vector)).toMatchObject({ codes: Int32Array.of(0, 99, 1, 0), values: ['DE', 'FR'] });
    expect(valuesOf(columnsFromArrow(tableOf(vector)), 'string', ['DE', 'FR', null])).toEqual([
      ['DE'],
      [null],
      ['FR'],
      ['DE'],
    ]);
  });

  it('takes an entry of a dictionary that is nothing for nothing', () => {
    const dictionary = vectorFromArray(['DE', null], new Utf8());
    const vector = vectorFromArray(['DE'], coded);
    const [data] = vector.data;
    data.dictionary = dictionary;
    data.values.set([1]);
    const parts = columnsFromArrow(tableOf(vector));
    expect(parts[0].columns.field).toMatchObject({ values: ['DE', null] });
    expect(valuesOf(parts, 'string', ['DE', null])).toEqual([[null]]);
  });

  it('decodes a dictionary that several batches share once', () => {
    const table = tableFromArrays({ id: ['a', 'b'], country: ['DE', 'FR'] });
    const parts = columnsFromArrow(table.slice(0, 1).concat(table.slice(1)));
    const lists = parts.map(({ columns: { country } }) => ('values' in country ? country.values : undefined));
    expect(lists).toEqual([
      ['DE', 'FR'],
      ['DE', 'FR'],
    ]);
    expect(lists[0]).toBe(lists[1]);
  });

  it.each([
    [new Float64(), [0.5, -0, 1e300]],
    [new Float32(), [0.5, -0, 16_777_216]],
    [new Int8(), [1, -128, 127]],
    [new Int16(), [1, -2, 3]],
    [new Int32(), [1, -2, 3]],
    [new Uint8(), [0, 1, 255]],
    [new Uint16(), [0, 1, 65_535]],
    [new Uint32(), [0, 1, 4_294_967_295]],
  ])('leaves numbers of %s where they are', (type, numbers) => {
    const vector = vectorFromArray<DataType>([...numbers, null], type);
    const column = columnOf(vector);
    if (!('numbers' in column)) return expect.fail('no numbers');
    expect(column.numbers.buffer).toBe(vector.data[0].values.buffer);
    expect([...column.numbers].slice(0, 3)).toEqual(numbers);
    expect(column.numbers).toHaveLength(4);
    expect(column.validity).toBe(vector.data[0].nullBitmap);
  });

  it('reads floats of 16 bits as the numbers that they are', () => {
    const column = columnOf(vectorFromArray([1.5, null, -2], new Float16()));
    expect(column).toMatchObject({ numbers: Float32Array.of(1.5, 0, -2) });
  });

  it.each([
    [new Int64(), [1n, null, -9_007_199_254_740_991n], [1, 0, -9_007_199_254_740_991]],
    [new Uint64(), [0n, null, 9_007_199_254_740_991n], [0, 0, 9_007_199_254_740_991]],
  ])('copies integers of %s', (type, integers, numbers) => {
    expect(columnOf(vectorFromArray<DataType>(integers, type))).toMatchObject({ numbers: Float64Array.from(numbers) });
  });

  it('refuses an integer that a double does not hold exactly, by its row in the table', () => {
    const table = new Table({
      id: vectorFromArray(['a', 'b', 'c'], new Utf8()),
      revenue: vectorFromArray([1n, 2n, 9_007_199_254_740_993n], new Int64()),
    });
    expect(thrownIssues(() => columnsFromArrow(table.slice(0, 2).concat(table.slice(2))))).toEqual([
      {
        code: 'wrong_type',
        pointer: '/revenue/2',
        expected: 'a whole number of at most 53 bits',
        received: 'the number `9007199254740993`',
      },
    ]);
  });

  it('does not look at what memory holds where nothing is', () => {
    const vector = vectorFromArray([1n, null], new Int64());
    vector.data[0].values[1] = 2n ** 60n;
    expect(columnOf(vector)).toMatchObject({ numbers: { 0: 1 } });
  });

  it('leaves truth values in their bits', () => {
    const vector = vectorFromArray([true, null, false, true], new Bool());
    const column = columnOf(vector);
    if (!('bits' in column)) return expect.fail('no bits');
    expect(column.bits).toBe(vector.data[0].values);
    expect(valuesOf(columnsFromArrow(tableOf(vector)), 'boolean', [true, false, null])).toEqual([
      [true],
      [null],
      [false],
      [true],
    ]);
  });

  it.each([new Utf8(), new LargeUtf8()])('decodes texts of %s into a dictionary', (type) => {
    const column = columnOf(vectorFromArray<DataType>(['DE', '\u00e9\ud83d\ude00', null, 'DE'], type));
    expect(column).toEqual({ codes: Int32Array.of(0, 1, -1, 0), values: ['DE', '\u00e9\ud83d\ude00'] });
  });

  it('reads days as texts, from the years 0 to 9999', () => {
    const days = ['1970-01-01', '1969-12-31', '2024-02-29', '2000-03-01', '1900-02-28', '0000-01-01', '9999-12-31'];
    const all = [...days.map((day) => Date.parse(day) / 86_400_000), 2_932_897, -719_529];
    const byDay = vectorFromArray([null, ...all], new DateDay());
    byDay.data[0].values.set(all, 1);
    const byMs = vectorFromArray([null, ...all.map((day) => new Date(day * 86_400_000))], new DateMillisecond());
    for (const vector of [byDay, byMs])
      expect(columnOf(vector)).toEqual({
        codes: Int32Array.of(-1, 0, 1, 2, 3, 4, 5, 6, 7, 8),
        values: [...days, null, null],
      });
  });

  it.each([
    ['List', new List(new Field('item', coded, true))],
    ['LargeList', new LargeList(new Field('item', coded, true))],
    ['List', new List(new Field('item', new Utf8(), true))],
    ['LargeList', new LargeList(new Field('item', new LargeUtf8(), true))],
  ])('reads a %s of texts', (_, type) => {
    const lists = [['a', 'b'], [], null, ['a', null], ['b']];
    const table = tableOf(vectorFromArray<DataType>(lists, type));
    const expected = [[['a', 'b']], [], [null], [null], [['a', 'b'], ['b']]];
    expect(valuesOf(columnsFromArrow(table), 'string[]', [['a', 'b'], ['b'], null])).toEqual(expected);
    expect(valuesOf(columnsFromArrow(table.slice(2)), 'string[]', [['a', 'b'], ['b'], null])).toEqual(
      expected.slice(2),
    );
  });

  it('leaves offsets and codes of lists where they are', () => {
    const vector = vectorFromArray([['a', 'b'], null, ['b']], new List(new Field('item', coded, true)));
    const column = columnOf(vector);
    if (!('offsets' in column)) return expect.fail('no offsets');
    expect(column.offsets.buffer).toBe(vector.data[0].valueOffsets.buffer);
    expect(column.codes.buffer).toBe(vector.getChildAt(0)?.data[0].values.buffer);
    expect(column.validity).toBe(vector.data[0].nullBitmap);
  });

  it('leaves what a slice is of where it is, and begins at its offset', () => {
    const whole = new Table({
      id: vectorFromArray(['a', 'b', 'c', 'd'], coded),
      country: vectorFromArray(texts, coded),
      size: vectorFromArray([1, null, 3, 4], new Float64()),
      vip: vectorFromArray([true, null, false, true], new Bool()),
    });
    const [part] = columnsFromArrow(whole.slice(1, 4));
    expect(part).toMatchObject({
      ids: { codes: Int32Array.of(1, 2, 3) },
      columns: {
        country: { codes: Int32Array.of(0, 1, 0), validityOffset: 1 },
        size: { numbers: Float64Array.of(0, 3, 4), validityOffset: 1 },
        vip: { bitsOffset: 1, validityOffset: 1 },
      },
    });
    const { country, size, vip } = part.columns;
    const memory = (name: 'country' | 'size' | 'vip') => whole.getChild(name)?.data[0].values.buffer;
    expect('codes' in country && country.codes.buffer).toBe(memory('country'));
    expect('numbers' in size && size.numbers.buffer).toBe(memory('size'));
    expect('bits' in vip && vip.bits.buffer).toBe(memory('vip'));
  });

  it('makes a part of each batch, and none of none', () => {
    const table = tableFromArrays({ id: ['a', 'b', 'c'], country: ['DE', 'FR', 'DE'] });
    const parts = columnsFromArrow(table.concat(table.slice(1), table.slice(0, 1)));
    expect(parts.map(({ ids }) => ('codes' in ids ? [...ids.codes] : ids))).toEqual([[0, 1, 2], [1, 2], [0]]);
    const none = new Table(table.schema, []);
    expect(assignColumns(compileModel({ id: 'm', territories: [] }), columnsFromArrow(none)).accountIds).toEqual([]);
  });

  it('reads a table that came as a file', () => {
    const table = new Table({
      id: vectorFromArray(['a', 'b', 'c'], new Utf8()),
      field: vectorFromArray(['DE', null, 'FR'], new Dictionary(new Utf8(), new Int8())),
    });
    const read = tableFromIPC(tableToIPC(table.concat(table.slice(1))));
    expect(read.batches).toHaveLength(2);
    const parts = columnsFromArrow(read);
    expect(parts.map(({ ids }) => ids)).toEqual([
      ['a', 'b', 'c'],
      ['b', 'c'],
    ]);
    expect(valuesOf(parts, 'string', ['DE', 'FR', null])).toEqual([['DE'], [null], ['FR'], [null], ['FR']]);
  });

  it('takes the rows that a shorter column lacks for nothing', () => {
    const list = new List(new Field('item', coded, true));
    const table = new Table({
      id: vectorFromArray(['a', 'b', 'c'], coded),
      country: vectorFromArray(['DE'], coded),
      size: vectorFromArray([7], new Int32()),
      vip: vectorFromArray([true], new Bool()),
      tags: vectorFromArray([['x']], list),
    });
    const criteria = ['country', 'size', 'vip', 'tags'].map((name) => ({ '==': [{ var: name }, null] }));
    const model = compileModel({
      id: 'm',
      fields: {
        country: { type: 'string' },
        size: { type: 'number' },
        vip: { type: 'boolean' },
        tags: { type: 'string[]' },
      },
      territories: criteria.map((each, at) => ({ id: `${at}`, parentId: null, criteria: each })),
    });
    expect([...assignColumns(model, columnsFromArrow(table)).offsets]).toEqual([0, 0, 4, 8]);
  });

  it('leaves out a column of nothing but nulls', () => {
    const [{ columns }] = columnsFromArrow(tableOf(vectorFromArray([null, null], new Null())));
    expect(columns).toEqual({});
  });

  it('takes the ids from another column, and texts of every kind', () => {
    const names = vectorFromArray(['a', null], new Utf8());
    const table = new Table({ id: vectorFromArray([7, 8], new Int32()), name: names });
    const [{ ids, columns }] = columnsFromArrow(table, { id: 'name' });
    expect(ids).toEqual({ codes: Int32Array.of(0, -1), values: ['a'] });
    expect(Object.keys(columns)).toEqual(['id']);
  });

  it('takes certain columns only, and lets the others be of any type', () => {
    const table = new Table({
      id: vectorFromArray(['a'], new Utf8()),
      country: vectorFromArray(['DE'], coded),
      size: vectorFromArray([1], new Int32()),
      logo: vectorFromArray([Uint8Array.of(1)], new Binary()),
    });
    const [{ columns }] = columnsFromArrow(table, { id: undefined, columns: ['country', 'nowhere'] });
    expect(Object.keys(columns)).toEqual(['country']);
  });

  it.each([
    [new TimestampMillisecond(), 'Timestamp<MILLISECOND>'],
    [new Decimal(2, 12), 'Decimal[12e+2]'],
    [new Binary(), 'Binary'],
    [new Struct([new Field('zip', new Utf8())]), 'Struct<{zip:Utf8}>'],
    [new Dictionary(new Int32(), new Int8()), 'Dictionary<Int8, Int32>'],
  ])('refuses a column of %s by name', (type, name) => {
    const table = tableOf(vectorFromArray<DataType>([null], type));
    expect(thrownIssues(() => columnsFromArrow(table.concat(table)))).toEqual([
      {
        code: 'wrong_type',
        pointer: '/field',
        expected: 'texts, numbers, truth values, days or lists of texts',
        received: `a column of the type \`${name}\``,
      },
    ]);
  });

  it('refuses lists of something else than texts by name', () => {
    const vector = vectorFromArray([[1]], new List(new Field('item', new Int32())));
    expect(thrownIssues(() => columnOf(vector))).toMatchObject([
      { pointer: '/field', received: 'a column of the type `List<Int32>`' },
    ]);
  });

  it('refuses ids that are no texts, ids that are not there, and names that come twice', () => {
    const numbers = new Table({ id: vectorFromArray([7], new Int32()), 'a/b': vectorFromArray([null], new Binary()) });
    expect(thrownIssues(() => columnsFromArrow(numbers))).toMatchObject([
      { code: 'wrong_type', pointer: '/id', expected: 'texts, as ids are', received: 'a column of the type `Int32`' },
      { code: 'wrong_type', pointer: '/a~1b' },
    ]);
    expect(thrownIssues(() => columnsFromArrow(numbers, { id: 'name' }))).toEqual([
      { code: 'missing_member', pointer: '/name', expected: 'a column of ids' },
    ]);
    const twice = { schema: { fields: [{ name: 'id' }, { name: 'x' }, { name: 'x' }] }, batches: [] };
    expect(thrownIssues(() => columnsFromArrow(twice))).toEqual([
      { code: 'wrong_type', pointer: '/x', expected: 'one column of this name', received: 'another one' },
    ]);
    expect(columnsFromArrow(twice, { columns: [] })).toEqual([]);
  });

  it.each([
    [undefined, 'nothing'],
    [7, 'the number `7`'],
    [[], 'a list of 0'],
    [{ schema: {} }, 'an object'],
  ])('refuses %j in the place of a table', (table, received) => {
    expect(thrownIssues(() => Reflect.apply(columnsFromArrow, undefined, [table]))).toEqual([
      { code: 'wrong_type', pointer: '', expected: 'a table of Apache Arrow', received },
    ]);
  });

  it('property: accounts in a table are assigned as the same accounts in records', () => {
    fc.assert(
      fc.property(situations(), fc.gen(), ({ model, accounts, options }, g) => {
        const ready = compileModel(parseModel(model));
        const { table, records } = arrowOf(accounts, ready.fields, g);
        const expected = assignAccounts(ready, records, options);
        expect(assignColumns(ready, columnsFromArrow(table), options)).toEqual(expected);
      }),
    );
  });
});

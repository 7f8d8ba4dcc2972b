import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { assignColumns, compileModel, describeIssue, type Fields } from '../../../src/index.js';
import { thrownIssues } from '../../support/thrownIssues.js';

const fields: Fields = {
  country: { type: 'string' },
  created: { type: 'date' },
  size: { type: 'number' },
  vip: { type: 'boolean' },
  tags: { type: 'string[]' },
  extra: { type: 'any' },
  'a/b': { type: 'string' },
  billing: { type: 'any' },
  'billing.zip': { type: 'string' },
  'id.part': { type: 'string' },
};
/** Whose criteria read every field. */
const compiled = compileModel({
  id: 'm',
  fields,
  territories: [{ id: 't', parentId: null, criteria: { missing: Object.keys(fields) } }],
});

const ids = ['a', 'b'];
const codes = Int32Array.of(0, 1);
const values = ['DE', 'FR'];
const offsets = Int32Array.of(0, 1, 2);

/** The issues of something in the place of columns, each as pointer, what was expected and what came. */
function issuesOf(
  accounts: unknown,
  by = compiled,
): (readonly [pointer: string, expected: string, received: string])[] {
  return thrownIssues(() => Reflect.apply(assignColumns, undefined, [by, accounts])).map((issue) => {
    return issue.code === 'wrong_type'
      ? [issue.pointer, issue.expected, issue.received]
      : [issue.code, 'nothing else than `wrong_type`', describeIssue(issue)];
  });
}

describe('columns', () => {
  it.each([
    ['nothing at all', undefined, '', 'nothing'],
    ['null', null, '', '`null`'],
    ['a text', 'ids', '', 'the text `ids`'],
    ['a part of a list that is nothing', [{ ids, columns: {} }, undefined], '/1', 'nothing'],
    ['a part that is left out', holed(), '/1', 'nothing'],
  ])('refuse %s in their place', (_, accounts, pointer, received) => {
    expect(issuesOf(accounts)).toEqual([[pointer, 'accounts as columns: `ids` and `columns`', received]]);
  });

  it.each([
    ['nothing', { columns: {} }, 'nothing'],
    ['a typed array', { ids: codes, columns: {} }, 'an object'],
    ['values alone', { ids: { values }, columns: {} }, 'an object'],
    ['fractions as codes', { ids: { codes: Float64Array.of(0, 1), values }, columns: {} }, 'an object'],
  ])('refuse %s as ids', (_, accounts, received) => {
    expect(issuesOf(accounts)).toEqual([['/ids', 'a list of texts, or `codes` and `values`', received]]);
  });

  it.each([
    ['nothing', undefined, 'nothing'],
    ['a list', [], 'a list of 0'],
  ])('refuse %s in the place of the columns by name', (_, columns, received) => {
    expect(issuesOf({ ids, columns })).toEqual([['/columns', 'an object of columns by field name', received]]);
  });

  it.each([
    ['ids without a dictionary', { codes }, '/ids/values', 'a list of texts', 'nothing'],
    ['a code of ids that has no value', { codes, values: ['a'] }, '/ids/codes/1', codeOf(1), 'the number `1`'],
    [
      'a bitmap of ids that is too short',
      { codes, values, validity: new Uint8Array() },
      '/ids/validity',
      '1 bytes or more',
      '0',
    ],
  ])('refuse %s', (_, idColumn, pointer, expected, received) => {
    expect(issuesOf({ ids: idColumn, columns: {} })).toEqual([[pointer, expected, received]]);
  });

  it.each([
    ['country', 'string', { numbers: codes }, '`codes` and `values`', '`numbers`'],
    ['country', 'string', { offsets, codes, values }, '`codes` and `values`', '`offsets`, `codes` and `values`'],
    ['created', 'date', { booleans: Uint8Array.of(0, 1) }, '`codes` and `values`', '`booleans`'],
    ['size', 'number', { codes, values }, '`numbers`', '`codes` and `values`'],
    ['size', 'number', Float64Array.of(1, 2), '`numbers`', 'an object'],
    ['size', 'number', [1, 2], '`numbers`', 'a list of 2'],
    ['vip', 'boolean', { numbers: codes }, '`booleans`, or of `bits`', '`numbers`'],
    ['tags', 'string[]', { codes, values }, '`offsets`, `codes` and `values`', '`codes` and `values`'],
    ['tags', 'string[]', undefined, '`offsets`, `codes` and `values`', 'nothing'],
    [
      'extra',
      'any',
      { values },
      '`codes` and `values`, or of `numbers`, or of `booleans`, or of `bits`, or of `offsets`, `codes` and `values`',
      'an object',
    ],
  ])('refuse for %s, a %s field, %o', (name, type, column, members, received) => {
    expect(issuesOf({ ids, columns: { [name]: column } })).toEqual([
      [`/columns/${name}`, `a column of ${members} for a ${type} field`, received],
    ]);
  });

  it.each([
    ['country', { codes: [0, 1], values }, 'codes', 'a typed array of whole numbers', 'a list of 2'],
    ['country', { codes: Float32Array.of(0, 1), values }, 'codes', 'a typed array of whole numbers', 'an object'],
    ['country', { codes: BigInt64Array.of(0n, 1n), values }, 'codes', 'a typed array of whole numbers', 'an object'],
    [
      'country',
      { codes: new DataView(new ArrayBuffer(2)), values },
      'codes',
      'a typed array of whole numbers',
      'an object',
    ],
    ['country', { codes }, 'values', 'a list of texts', 'nothing'],
    ['country', { codes, values: 'DE' }, 'values', 'a list of texts', 'the text `DE`'],
    ['country', { codes, values: ['DE', 7] }, 'values/1', 'a text, or `null` for none', 'the number `7`'],
    ['country', { codes, values: ['DE', undefined] }, 'values/1', 'a text, or `null` for none', 'nothing'],
    ['country', { codes, values: holed() }, 'values/0', 'a text, or `null` for none', 'an object'],
    ['country', { codes: Int8Array.of(0), values }, 'codes', entries(2), '1'],
    ['country', { codes: Int8Array.of(0, 0, 0), values }, 'codes', entries(2), '3'],
    ['country', { codes: Int8Array.of(0, 2), values }, 'codes/1', codeOf(2), 'the number `2`'],
    ['country', { codes: Uint32Array.of(2 ** 32 - 1, 0), values }, 'codes/0', codeOf(2), 'the number `4294967295`'],
    ['country', { codes: Int8Array.of(0, -1), values: [] }, 'codes/0', codeOf(0), 'the number `0`'],
    [
      'created',
      { codes: Int8Array.of(1, 5), values, validity: Uint8Array.of(2) },
      'codes/1',
      codeOf(2),
      'the number `5`',
    ],
    ['size', { numbers: [1, 2] }, 'numbers', 'a typed array of numbers', 'a list of 2'],
    ['size', { numbers: BigInt64Array.of(1n, 2n) }, 'numbers', 'a typed array of numbers', 'an object'],
    ['size', { numbers: Float64Array.of(1) }, 'numbers', entries(2), '1'],
    ['size', { numbers: new Float64Array(0) }, 'numbers', entries(2), '0'],
    ['vip', { booleans: [true, false] }, 'booleans', 'a Uint8Array', 'a list of 2'],
    ['vip', { booleans: Int32Array.of(1, 0) }, 'booleans', 'a Uint8Array', 'an object'],
    ['vip', { booleans: Uint8Array.of(1, 0, 1) }, 'booleans', entries(2), '3'],
    ['vip', { bits: 3 }, 'bits', 'a Uint8Array', 'the number `3`'],
    ['vip', { bits: new Uint8Array(0) }, 'bits', '1 bytes or more', '0'],
    ['vip', { bits: new Uint8Array(1), bitsOffset: 7 }, 'bits', '2 bytes or more', '1'],
    ['vip', { bits: new Uint8Array(1), bitsOffset: -1 }, 'bitsOffset', 'a whole number from 0 on', 'the number `-1`'],
    ['tags', { offsets: [0, 1, 2], codes, values }, 'offsets', 'a typed array of whole numbers', 'a list of 3'],
    ['tags', { offsets: Int32Array.of(0, 2), codes, values }, 'offsets', entries(3), '2'],
    ['tags', { offsets: new Int32Array(), codes, values }, 'offsets', entries(3), '0'],
    ['tags', { offsets: Int32Array.of(-1, 1, 2), codes, values }, 'offsets/0', placeOf(2), 'the number `-1`'],
    ['tags', { offsets: Int32Array.of(0, 2, 1), codes, values }, 'offsets/2', placeOf(2), 'the number `1`'],
    ['tags', { offsets: Int32Array.of(0, 1, 3), codes, values }, 'offsets/2', placeOf(2), 'the number `3`'],
    ['tags', { offsets, codes: Int8Array.of(0, 9), values }, 'codes/1', codeOf(2), 'the number `9`'],
    ['tags', { offsets, codes, values: ['DE', {}] }, 'values/1', 'a text, or `null` for none', 'an object'],
    ['size', { numbers: codes, validity: [1] }, 'validity', 'a Uint8Array', 'a list of 1'],
    ['size', { numbers: codes, validity: null }, 'validity', 'a Uint8Array', '`null`'],
    ['size', { numbers: codes, validity: new Uint8Array(0) }, 'validity', '1 bytes or more', '0'],
    ['size', { numbers: codes, validity: new Uint8Array(1), validityOffset: 7 }, 'validity', '2 bytes or more', '1'],
    ['size', { numbers: codes, validityOffset: -1 }, 'validityOffset', 'a whole number from 0 on', 'the number `-1`'],
    ['size', { numbers: codes, validityOffset: 0.5 }, 'validityOffset', 'a whole number from 0 on', 'the number `0.5`'],
    [
      'size',
      { numbers: codes, validityOffset: Number.NaN },
      'validityOffset',
      'a whole number from 0 on',
      'the number `NaN`',
    ],
    ['size', { numbers: codes, validityOffset: '0' }, 'validityOffset', 'a whole number from 0 on', 'the text `0`'],
    ['a~1b', { codes: Int8Array.of(0, 2), values }, 'codes/1', codeOf(2), 'the number `2`'],
  ])('refuse for %s the column %o', (name, column, place, expected, received) => {
    const columns = { [name.replace('~1', '/')]: column };
    expect(issuesOf({ ids, columns })).toEqual([[`/columns/${name}/${place}`, expected, received]]);
    expect(
      issuesOf([
        { ids: [], columns: {} },
        { ids, columns },
      ]),
    ).toEqual([[`/1/columns/${name}/${place}`, expected, received]]);
  });

  it('refuse a column inside a field that has one of its own', () => {
    const column = { codes, values };
    expect(issuesOf({ ids, columns: { billing: column, 'billing.zip': column, 'id.part': column } })).toEqual([
      [
        '/columns/billing.zip',
        'no column inside the field `billing`, which has one of its own',
        'one of `billing.zip`',
      ],
      ['/columns/id.part', 'no column inside the field `id`, which has one of its own', 'one of `id.part`'],
    ]);
  });

  it('report everything that is wrong at once', () => {
    const country = { codes: [0], values: 7, validity: 8, validityOffset: 0 };
    const tags = { offsets: 1, codes: 2, values: [3] };
    expect(issuesOf({ ids: { codes, values: [] }, columns: { country, tags } }).map(([pointer]) => pointer)).toEqual([
      '/ids/codes/0',
      '/columns/country/validity',
      '/columns/country/codes',
      '/columns/country/values',
      '/columns/tags/codes',
      '/columns/tags/values/0',
      '/columns/tags/offsets',
    ]);
  });

  it('that criteria do not read are looked at for their form and length alone', () => {
    const byCountry = compileModel({
      id: 'm',
      fields,
      territories: [{ id: 't', parentId: null, criteria: { '==': [{ var: 'country' }, 'FR'] } }],
    });
    const country = { codes, values };
    const created = { codes: Int8Array.of(7, 8), values: ['2026-01-01', 9] };
    const tags = { offsets: Int32Array.of(3, 1, 2), codes: Int8Array.of(9), values: [{}] };
    const accounts = { ids, columns: { country, created, tags } };
    expect(issuesOf(accounts)).toHaveLength(3);
    const found = Reflect.apply(assignColumns, undefined, [byCountry, accounts]);
    expect([...found.offsets]).toEqual([0, 0, 1]);
    const short = { codes: Int8Array.of(0), values: ['2026-01-01'] };
    expect(issuesOf({ ids, columns: { country, created: short, size: { codes, values } } }, byCountry)).toEqual([
      ['/columns/created/codes', entries(2), '1'],
      ['/columns/size', 'a column of `numbers` for a number field', '`codes` and `values`'],
    ]);
  });

  it('are looked at in the form that their members give, whatever else they have', () => {
    const size = { numbers: Float64Array.of(1, 2), codes: 'junk', values: 'junk', offsets: 'junk' };
    expect(issuesOf({ ids, columns: { size } })).toEqual([]);
  });

  it('may be typed arrays of another realm', () => {
    const size = runInNewContext('({ numbers: Float64Array.of(1, 2), validity: Uint8Array.of(3) })');
    const country = runInNewContext('({ codes: Int8Array.of(0, -1), values: ["DE"] })');
    expect(issuesOf({ ids, columns: { size, country } })).toEqual([]);
  });

  it('may have a zero of anything where there are no rows', () => {
    const none = { codes: new Int8Array(), values: [] };
    const columns = {
      country: none,
      size: { numbers: new Float64Array() },
      vip: { bits: new Uint8Array(), validity: new Uint8Array() },
      tags: { offsets: new Uint32Array(1), ...none },
    };
    expect(issuesOf({ ids: [], columns })).toEqual([]);
    expect(issuesOf({ ids: [], columns: { tags: { offsets: new Uint32Array(), ...none } } })).toEqual([
      ['/columns/tags/offsets', entries(1), '0'],
    ]);
  });

  it.each([
    ['ids', throwing('ids', { columns: {} })],
    ['columns', throwing('columns', { ids })],
    ['a column', { ids, columns: throwing('country', {}) }],
    ['the codes of a column', { ids, columns: { country: throwing('codes', { values }) } }],
  ])('are refused where reading %s throws', (_, accounts) => {
    expect(thrownIssues(() => Reflect.apply(assignColumns, undefined, [compiled, accounts]))).toEqual([
      { code: 'unreadable_value', pointer: '', reason: 'no answer' },
    ]);
  });
});

function throwing(member: string, others: object): object {
  return Object.defineProperty(others, member, {
    enumerable: true,
    get() {
      throw new Error('no answer');
    },
  });
}

function entries(expected: number): string {
  return `${expected} entries, to go with the ids`;
}

function codeOf(size: number): string {
  return `the place of one of ${size} values, or a negative number for none`;
}

function placeOf(size: number): string {
  return `a place of ${size} codes, not before that of the row above`;
}

/** A list with a hole. */
function holed(): unknown[] {
  const list: unknown[] = [{ ids: ['a', 'b'], columns: {} }, 0];
  delete list[1];
  return list;
}

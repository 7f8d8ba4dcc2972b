import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AccountColumns,
  assignAccounts,
  assignColumns,
  compileModel,
  type TerritoryModel,
} from '../../../src/index.js';

const tests: TerritoryModel['territories'][number]['criteria'][] = [
  { in: ['tag-1', { var: 'tags' }] },
  { and: [{ in: ['tag-2', { var: 'tags' }] }, { in: ['tag-3', { var: 'tags' }] }] },
  { '!': [{ in: ['tag-4', { var: 'tags' }] }] },
  { '!': [{ var: 'tags' }] },
  { some: [{ var: 'tags' }, { in: [{ var: '' }, ['tag-5', 'tag-33', 'tag-34']] }] },
  { all: [{ var: 'tags' }, { '!=': [{ var: '' }, 'tag-1'] }] },
];

const compiled = compileModel({
  id: 'tags',
  fields: { tags: { type: 'string[]' } },
  territories: tests.map((criteria, at) => ({ id: `t${at}`, parentId: null, criteria })),
});

/** A dictionary in which some values are nothing, or twice there. */
const dictionary = fc.array(fc.option(fc.nat(40).map((number) => `tag-${number}`)), { minLength: 1, maxLength: 40 });

/** Lists of places in a dictionary, some of them of nothing; some lists are absent. */
const lists = fc.array(
  fc.record({ places: fc.array(fc.integer({ min: -1, max: 1_000 }), { maxLength: 5 }), isThere: fc.boolean() }),
  { minLength: 1, maxLength: 40 },
);

describe('columns of lists', () => {
  // With up to 32 values, their classes are found by the bits of a number.
  it('are assigned as records are, whatever their dictionary and however large it is', () => {
    fc.assert(
      fc.property(dictionary, lists, (values, given) => {
        const codes = given.map(({ places }) => places.map((place) => (place === -1 ? -1 : place % values.length)));
        const records = given.map(({ isThere }, row) => {
          const tags = codes[row].map((code) => values[code] ?? null);
          return isThere ? { id: `${row}`, tags } : { id: `${row}` };
        });
        expect(assignColumns(compiled, columnsOf(values, codes, given))).toEqual(assignAccounts(compiled, records));
      }),
    );
  });
});

function columnsOf(
  values: readonly (string | null)[],
  codes: readonly (readonly number[])[],
  given: readonly { readonly isThere: boolean }[],
): AccountColumns {
  const offsets = new Uint32Array(codes.length + 1);
  const validity = new Uint8Array(Math.ceil(codes.length / 8));
  for (const [row, list] of codes.entries()) {
    offsets[row + 1] = offsets[row] + list.length;
    if (given[row].isThere) validity[row >> 3] |= 1 << (row & 7);
  }
  return {
    ids: codes.map((_, row) => `${row}`),
    columns: { tags: { offsets, codes: Int32Array.from(codes.flat()), values, validity } },
  };
}

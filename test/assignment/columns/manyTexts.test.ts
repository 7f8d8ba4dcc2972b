import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AccountColumns,
  assignAccounts,
  assignColumns,
  type Column,
  compileModel,
  type TerritoryModel,
} from '../../../src/index.js';

/** So many texts are in a table of their own, which is looked up many at a time. */
const LISTED = 3_000;

/** Texts of several lengths, for which there are several tables. */
const kinds = {
  'short ones': (number: number) => `${number}.com`,
  'long ones': (number: number) => `${number}`.padEnd(40, '.com'),
  'those with letters beyond a byte': (number: number) => `${number}.łódź`,
} as const;

/** Two lists, by id and by domain: every other text is in one of them. */
function listsOf(textOf: (number: number) => string): TerritoryModel {
  const listed = Array.from({ length: LISTED }, (_, at) => textOf(2 * at));
  const half = LISTED / 2;
  return {
    id: 'lists',
    fields: { id: { type: 'string' }, domain: { type: 'string' } },
    territories: [
      { id: 'by-domain', parentId: null, criteria: { in: [{ var: 'domain' }, listed.slice(0, half)] } },
      { id: 'by-other-domain', parentId: null, criteria: { in: [{ var: 'domain' }, listed.slice(half)] } },
      { id: 'by-id', parentId: null, criteria: { in: [{ var: 'id' }, listed] } },
    ],
  };
}

/** A row: its id, the code of its domain, and whether the bitmap leaves it a value. */
const rows = fc.array(
  fc.record({ id: fc.nat(8_000), code: fc.integer({ min: -1, max: 1_499 }), isThere: fc.boolean() }),
  {
    minLength: 1_000,
    maxLength: 2_500,
  },
);

describe('columns of many texts that criteria ask for', () => {
  it.each(Object.entries(kinds))('are assigned as records are: %s', (_, textOf) => {
    const compiled = compileModel(listsOf(textOf));
    fc.assert(
      fc.property(rows, fc.array(fc.nat(8_000), { minLength: 1, maxLength: 1_500 }), (given, numbers) => {
        // Some values are nothing, and some texts are in the dictionary twice.
        const values = Array.from({ length: 1_500 }, (_value, at) => {
          const number = numbers[at % numbers.length];
          return number % 50 === 0 ? null : textOf(number);
        });
        const ids = given.map(({ id }) => textOf(id));
        const validity = new Uint8Array(Math.ceil(given.length / 8));
        for (const [row, { isThere }] of given.entries()) if (isThere) validity[row >> 3] |= 1 << (row & 7);
        const domain: Column = { codes: Int32Array.from(given, ({ code }) => code), values, validity };
        const records = given.map(({ code, isThere }, row) => {
          const value = isThere && code >= 0 ? values[code] : null;
          return value === null ? { id: ids[row] } : { id: ids[row], domain: value };
        });
        const expected = assignAccounts(compiled, records);
        const columns: AccountColumns = { ids, columns: { domain } };
        expect(assignColumns(compiled, columns).territories).toEqual(expected.territories);
        expect(assignColumns(compiled, columns).offsets).toEqual(expected.offsets);
        // Once more in parts that share a dictionary, the second of which finds most of it worked out.
        const parts = assignColumns(compiled, [columns, columns]);
        expect(parts.territories).toEqual(Uint32Array.of(...expected.territories, ...expected.territories));
      }),
      { numRuns: 10 },
    );
  });
});

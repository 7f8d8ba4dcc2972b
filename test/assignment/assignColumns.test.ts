import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AccountColumns,
  type AssignmentTable,
  assignAccounts,
  assignColumns,
  type Column,
  compileModel,
  countByTerritory,
  type Fields,
  type JsonLogic,
  parseModel,
  type TerritoryModel,
  tableRow,
} from '../../src/index.js';
import { columnsOf } from '../support/columnsOf.js';
import { deepFreeze } from '../support/deepFreeze.js';
import { accounts, models, refusedAccounts } from '../support/modelArbitraries.js';
import { type Situation, situations } from '../support/pinArbitraries.js';
import { thrownIssues } from '../support/thrownIssues.js';

const compiled = compileModel({
  id: 'm',
  fields: { country: { type: 'string' }, size: { type: 'number' }, id: { type: 'string' } },
  territories: [
    { id: 'world', parentId: null, criteria: true },
    { id: 'de', parentId: 'world', criteria: { '==': [{ var: 'country' }, 'DE'] } },
    { id: 'large', parentId: 'de', criteria: { '>=': [{ var: 'size' }, 100] } },
    { id: 'named', parentId: null, criteria: { in: [{ var: 'id' }, ['acme']] } },
  ],
});

const country: Column = { codes: Int32Array.of(0, 0, 1, -1), values: ['DE', 'FR'] };
const four: AccountColumns = {
  ids: ['acme', 'globex', 'initech', 'hooli'],
  columns: { country, size: { numbers: Float64Array.of(99, 100, 100, 100) } },
};

describe('assignColumns', () => {
  it('gives the table of the same accounts as records', () => {
    expect(assignColumns(compiled, four)).toEqual({
      accountIds: ['acme', 'globex', 'initech', 'hooli'],
      territoryIds: ['de', 'large', 'named', 'world'],
      offsets: Uint32Array.of(0, 2, 3, 4, 5),
      territories: Uint32Array.of(0, 2, 1, 3, 3),
      pinned: Uint8Array.of(0),
      issues: [],
    });
  });

  it('takes accounts in parts as one table', () => {
    const first: AccountColumns = { ids: ['globex'], columns: { country: { codes: Int8Array.of(0), values: ['DE'] } } };
    const table = assignColumns(compiled, [first, four, { ids: [], columns: {} }]);
    expect(table.accountIds).toEqual(['globex', 'acme', 'globex', 'initech', 'hooli']);
    expect(territoriesOf(table)).toEqual([['de'], ['de', 'named'], ['large'], ['world'], ['world']]);
  });

  it('counts rows on from part to part', () => {
    const { issues } = assignColumns(compiled, [four, { ids: [''], columns: {} }]);
    expect(issues).toMatchObject([{ code: 'refused_account', row: 4 }]);
  });

  it('gives a table without rows for no part and for a part without rows', () => {
    const empty = assignAccounts(compiled, []);
    expect(assignColumns(compiled, [])).toEqual(empty);
    expect(assignColumns(compiled, { ids: [], columns: {} })).toEqual(empty);
    const list: Column = { offsets: Int32Array.of(0), codes: new Int8Array(), values: [] };
    const text: Column = { codes: new Int32Array(), values: [], validity: new Uint8Array(), validityOffset: 0 };
    const model = plan({ tags: { type: 'string[]' }, country: { type: 'string' } }, { '!!': [{ var: 'tags' }] });
    expect(assignColumns(model, { ids: [], columns: { tags: list, country: text } }).accountIds).toEqual([]);
  });

  it('takes what has no column for absent', () => {
    const model = plan({ size: { type: 'number' } }, { '==': [{ var: 'size' }, null] });
    expect(territoriesOf(assignColumns(model, { ids: ['a'], columns: {} }))).toEqual([['t']]);
  });

  it('does not look at a column of no field', () => {
    const columns = JSON.parse('{ "nothing": "no column", "__proto__": 7 }');
    expect(territoriesOf(assignColumns(compiled, { ids: ['acme'], columns }))).toEqual([['named', 'world']]);
  });

  it('reads ids by dictionary, and as the field `id`', () => {
    const ids = { codes: Uint8Array.of(1, 0, 1), values: ['globex', 'acme'] };
    const table = assignColumns(compiled, { ids, columns: {} });
    expect(table.accountIds).toEqual(['acme', 'globex', 'acme']);
    expect(territoriesOf(table)).toEqual([['named', 'world'], ['world'], ['named', 'world']]);
  });

  it('does not look at a column of the field `id`', () => {
    const id: Column = { codes: Int8Array.of(0), values: ['acme'] };
    expect(territoriesOf(assignColumns(compiled, { ids: ['globex'], columns: { id } }))).toEqual([['world']]);
    const opaque = plan({ id: { type: 'string' } }, { '==': [{ cat: [{ var: 'id' }, '!'] }, 'globex!'] });
    const columns = JSON.parse('{ "id": "no column" }');
    expect(territoriesOf(assignColumns(opaque, { ids: ['globex', 'acme'], columns }))).toEqual([['t'], []]);
  });

  it('refuses an account without an id, and no other', () => {
    const ids = { codes: Int8Array.of(0, -1, 1, 2, 0), values: ['acme', '', null], validity: Uint8Array.of(0b01111) };
    const table = assignColumns(compiled, { ids, columns: {} });
    expect(table.accountIds).toEqual(['acme', '', '', '', '']);
    expect(table.offsets).toEqual(Uint32Array.of(0, 2, 2, 2, 2, 2));
    expect(table.issues).toEqual([
      { code: 'refused_account', row: 1, received: 'an object whose `id` is nothing' },
      { code: 'refused_account', row: 2, received: 'an object whose `id` is the text ``' },
      { code: 'refused_account', row: 3, received: 'an object whose `id` is nothing' },
      { code: 'refused_account', row: 4, received: 'an object whose `id` is nothing' },
    ]);
  });

  it('says what came in the place of an id, as for records', () => {
    const ids = JSON.parse('["", 7, null, "acme"]');
    const asRecords = assignAccounts(compiled, [{ id: '' }, { id: 7 }, { id: null }, { id: 'acme' }]);
    expect(assignColumns(compiled, { ids, columns: {} })).toEqual(asRecords);
    const coded = { codes: Int8Array.of(0, 1, 2), values: JSON.parse('["", 7, "acme"]') };
    expect(assignColumns(compiled, { ids: coded, columns: {} }).issues).toEqual(asRecords.issues.slice(0, 2));
  });

  it('takes numbers that JSON does not have for absent', () => {
    const model = plan({ size: { type: 'number' } }, { '==': [{ var: 'size' }, null] });
    const size: Column = { numbers: Float32Array.of(Number.NaN, Number.NEGATIVE_INFINITY, 0) };
    expect(territoriesOf(assignColumns(model, { ids: ['a', 'b', 'c'], columns: { size } }))).toEqual([
      ['t'],
      ['t'],
      [],
    ]);
  });

  it('reads truth values from bytes and from bits, each from an offset on', () => {
    const model = plan({ vip: { type: 'boolean' } }, { '==': [{ var: 'vip' }, true] });
    const ids = ['a', 'b', 'c'];
    const expected = [['t'], [], ['t']];
    const bytes: Column = { booleans: Uint8Array.of(1, 0, 255) };
    expect(territoriesOf(assignColumns(model, { ids, columns: { vip: bytes } }))).toEqual(expected);
    const bits: Column = { bits: Uint8Array.of(0b10111111, 0b1111), bitsOffset: 5 };
    expect(territoriesOf(assignColumns(model, { ids, columns: { vip: bits } }))).toEqual(expected);
    const absent: Column = { bits: Uint8Array.of(0b111), validity: Uint8Array.of(0, 0b10100000), validityOffset: 13 };
    expect(territoriesOf(assignColumns(model, { ids, columns: { vip: absent } }))).toEqual(expected);
  });

  it('takes a list with an element that is nothing for absent', () => {
    const model = plan({ tags: { type: 'string[]' } }, { in: ['bio', { var: 'tags' }] });
    const tags: Column = {
      offsets: Int32Array.of(0, 1, 3, 5, 5),
      codes: Int8Array.of(0, 0, -1, 0, 1),
      values: ['bio', null],
    };
    const table = assignColumns(model, { ids: ['a', 'b', 'c', 'd'], columns: { tags } });
    expect(territoriesOf(table)).toEqual([['t'], [], [], []]);
  });

  it('does not look at codes where a bitmap says that nothing is', () => {
    const fields: Fields = { country: { type: 'string' }, tags: { type: 'string[]' } };
    const model = plan(fields, { or: [{ '!!': [{ var: 'country' }] }, { '!!': [{ var: 'tags' }] }] });
    const columns: AccountColumns['columns'] = {
      country: { codes: Uint8Array.of(200, 0), values: ['DE'], validity: Uint8Array.of(0b10) },
      tags: { offsets: Int32Array.of(0, 2, 2), codes: Uint8Array.of(9, 8), values: [], validity: Uint8Array.of(0b10) },
    };
    expect(territoriesOf(assignColumns(model, { ids: ['a', 'b'], columns }))).toEqual([[], ['t']]);
  });

  it('reads a dotted name as a member of an object, which itself is there', () => {
    const fields: Fields = { billing: { type: 'any' }, 'billing.zip': { type: 'string' } };
    const model = plan(fields, { and: [{ '!!': [{ var: 'billing' }] }, { '==': [{ var: 'billing.zip' }, null] }] });
    const zip: Column = { codes: Int8Array.of(0, -1), values: ['94107'] };
    const table = assignColumns(model, { ids: ['a', 'b'], columns: { 'billing.zip': zip } });
    expect(territoriesOf(table)).toEqual([[], ['t']]);
    expect(territoriesOf(table)).toEqual(
      territoriesOf(
        assignAccounts(model, [
          { id: 'a', billing: { zip: '94107' } },
          { id: 'b', billing: {} },
        ]),
      ),
    );
  });

  it('works out the classes of a dictionary once for all parts that have it', () => {
    const values = ['DE', 'FR'];
    const part = (...codes: number[]): AccountColumns => ({
      ids: codes.map(String),
      columns: { country: { codes: Int8Array.from(codes), values } },
    });
    const table = assignColumns(compiled, [part(0, 1), part(1, 0), part(0)]);
    expect(territoriesOf(table)).toEqual([['de'], ['world'], ['world'], ['de'], ['de']]);
  });

  it.each([1, 1_023, 1_024, 1_025, 100_000])('gives %i rows', (rows) => {
    const ids = Array.from({ length: rows }, (_, row) => `${row}`);
    const codes = Uint16Array.from(ids, (_, row) => row % 3);
    const size = Float64Array.from(ids, (_, row) => row % 200);
    const columns: AccountColumns['columns'] = {
      country: { codes, values: ['DE', 'FR', null] },
      size: { numbers: size },
    };
    const records = ids.map((id, row) => ({ id, country: ['DE', 'FR', null][row % 3], size: row % 200 }));
    const table = assignColumns(compiled, { ids, columns });
    // Far faster than `toEqual` for many rows.
    expect(isDeepStrictEqual(table, assignAccounts(compiled, records))).toBe(true);
    const half = Math.floor(rows / 2);
    const parts = [
      {
        ids: ids.slice(0, half),
        columns: {
          country: { codes: codes.subarray(0, half), values: ['DE', 'FR', null] },
          size: { numbers: size.subarray(0, half) },
        },
      },
      {
        ids: ids.slice(half),
        columns: {
          country: { codes: codes.subarray(half), values: ['DE', 'FR', null] },
          size: { numbers: size.subarray(half) },
        },
      },
    ];
    expect(isDeepStrictEqual(assignColumns(compiled, parts), table)).toBe(true);
  });

  it('counts pins on accounts that do not come once for all parts', () => {
    const pins = [
      { accountId: 'nobody', effect: 'exclude' },
      { accountId: 'hooli', effect: 'assign', territoryId: 'large' },
    ] as const;
    const table = assignColumns(compiled, [{ ids: ['umbrella'], columns: {} }, four], { pins });
    expect(table.issues).toEqual([{ code: 'pin_on_unknown_account', accountId: 'nobody' }]);
    expect(tableRow(table, 4).territories).toEqual([
      { territoryId: 'large', source: 'pin' },
      { territoryId: 'world', source: 'rule' },
    ]);
    expect(countByTerritory(table).get('large')).toBe(2);
  });

  it('refuses a day that the calendar does not have', () => {
    expect(thrownIssues(() => assignColumns(compiled, four, { asOf: '2026-13-01' }))).toMatchObject([
      { code: 'invalid_date', received: '2026-13-01' },
    ]);
  });

  it('property: the table is that of the same accounts as records', () => {
    fc.assert(
      fc.property(situations(), fc.gen(), ({ model, accounts: batch, options }, g) => {
        const ready = compileModel(parseModel(model));
        const written = columnsOf(batch, ready.fields, g);
        expect(assignColumns(ready, written.accounts, options)).toEqual(
          assignAccounts(ready, written.records, options),
        );
      }),
    );
  });

  it('property: the same holds for criteria on the field `id`', () => {
    fc.assert(
      fc.property(situations().map(withIdField), fc.gen(), ({ model, accounts: batch, options }, g) => {
        const ready = compileModel(parseModel(model));
        const written = columnsOf(batch, ready.fields, g);
        expect(assignColumns(ready, written.accounts, options)).toEqual(
          assignAccounts(ready, written.records, options),
        );
      }),
    );
  });

  it('property: the same holds for inputs that are no accounts', () => {
    const inputs = fc.array(
      fc.oneof(
        accounts(),
        refusedAccounts().map((input) => Object(input)),
      ),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(models(), inputs, fc.gen(), (model, batch, g) => {
        const ready = compileModel(parseModel(model));
        const written = columnsOf(batch, ready.fields, g);
        expect(assignColumns(ready, written.accounts)).toEqual(assignAccounts(ready, written.records));
      }),
    );
  });

  it('property: parts come to the same as the whole', () => {
    fc.assert(
      fc.property(situations(), fc.nat(8), fc.gen(), ({ model, accounts: batch, options }, cut, g) => {
        const ready = compileModel(parseModel(model));
        const [first, second] = [batch.slice(0, cut), batch.slice(cut)].map((part) => columnsOf(part, ready.fields, g));
        const table = assignColumns(ready, [first.accounts, second.accounts], options);
        expect(table).toEqual(assignAccounts(ready, [...first.records, ...second.records], options));
      }),
    );
  });

  it('property: model, columns and options stay as they are', () => {
    fc.assert(
      fc.property(situations(), fc.gen(), ({ model, accounts: batch, options }, g) => {
        const ready = compileModel(deepFreeze(parseModel(model)));
        const { accounts: columns } = columnsOf(batch, ready.fields, g);
        const before = structuredClone(columns);
        assignColumns(ready, freezeLists(columns), Object.freeze(options));
        expect(columns).toEqual(before);
      }),
    );
  });
});

/** A model of one territory with some criteria. */
function plan(fields: Fields, criteria: JsonLogic) {
  return compileModel({ id: 'm', fields, territories: [{ id: 't', parentId: null, criteria }] });
}

function territoriesOf(table: AssignmentTable): string[][] {
  return table.accountIds.map((_, row) => tableRow(table, row).territories.map(({ territoryId }) => territoryId));
}

/** The same situation with the field `id` in the place of `state`, and ids that its criteria ask for. */
function withIdField({ model, accounts: batch, options }: Situation): Situation {
  const { state: _, ...rest } = model;
  const renamed: TerritoryModel = JSON.parse(JSON.stringify(rest).replaceAll('"state"', '"id"'));
  const renamedBatch = batch.map(({ state, ...account }) => ({
    ...account,
    id: typeof state === 'string' && state !== '' ? state : account.id,
  }));
  return { model: renamed, accounts: renamedBatch, options };
}

/** Frozen wherever JavaScript can freeze: not the typed arrays. */
function freezeLists<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  Object.values(value).forEach(freezeLists);
  return Object.freeze(value);
}

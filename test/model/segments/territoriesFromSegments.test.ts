import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignAccount, compileModel, indexHierarchy, leaves } from '../../../src/index.js';
import { type Dimension, type Segmentation, territoriesFromSegments } from '../../../src/model/index.js';
import { deepFreeze } from '../../support/deepFreeze.js';
import { dimensionLists, segmentedAccounts } from '../../support/segmentArbitraries.js';
import { thrownIssues } from '../../support/thrownIssues.js';

const geography: Dimension = {
  kind: 'values',
  field: 'country',
  cells: [
    { id: 'dach', name: 'D-A-CH', values: ['DE', 'AT', 'CH'] },
    { id: 'fr', values: ['FR'] },
  ],
  remainder: { id: 'elsewhere', name: 'Rest of the world' },
};
const size: Dimension = {
  kind: 'bands',
  field: 'employees',
  cells: [
    { id: 'small', to: 50 },
    { id: 'large', from: 250 },
  ],
  remainder: { id: 'other' },
};

function issuesOf(...dimensions: readonly unknown[]) {
  return thrownIssues(() => territoriesFromSegments(JSON.parse(JSON.stringify({ dimensions }))));
}

function assigned(segmentation: Segmentation, account: object): string[] {
  const compiled = compileModel({ id: 'plan', ...territoriesFromSegments(segmentation) });
  return assignAccount(compiled, { id: 'acme', ...account }).territories.map(({ territoryId }) => territoryId);
}

describe('territoriesFromSegments', () => {
  it('has a level for each dimension and a territory for each combination', () => {
    const { territories } = territoriesFromSegments({ dimensions: [geography, size] });
    expect(territories.map(({ id, parentId }) => `${id} < ${parentId}`)).toEqual([
      'dach < null',
      'dach/small < dach',
      'dach/large < dach',
      'dach/other < dach',
      'fr < null',
      'fr/small < fr',
      'fr/large < fr',
      'fr/other < fr',
      'elsewhere < null',
      'elsewhere/small < elsewhere',
      'elsewhere/large < elsewhere',
      'elsewhere/other < elsewhere',
    ]);
  });

  it('names territories after their segments, and puts the first level under a territory', () => {
    expect(territoriesFromSegments({ dimensions: [geography], parentId: 'world' }).territories).toStrictEqual([
      {
        id: 'dach',
        name: 'D-A-CH',
        parentId: 'world',
        criteria: { in: [{ var: 'country' }, ['DE', 'AT', 'CH']] },
      },
      { id: 'fr', parentId: 'world', criteria: { in: [{ var: 'country' }, ['FR']] } },
      {
        id: 'elsewhere',
        name: 'Rest of the world',
        parentId: 'world',
        criteria: { '!': [{ in: [{ var: 'country' }, ['DE', 'AT', 'CH', 'FR']] }] },
      },
    ]);
  });

  it('declares the fields that it goes by', () => {
    expect(territoriesFromSegments({ dimensions: [geography, size] }).fields).toEqual({
      country: { type: 'string' },
      employees: { type: 'number' },
    });
  });

  it('counts the start of a band in and its end out, and gaps to the remainder', () => {
    const segmentation = { dimensions: [size] };
    expect(assigned(segmentation, { employees: 49 })).toEqual(['small']);
    expect(assigned(segmentation, { employees: 50 })).toEqual(['other']);
    expect(assigned(segmentation, { employees: 250 })).toEqual(['large']);
  });

  it('puts absent and mistyped values into the remainder', () => {
    const segmentation = { dimensions: [geography, size] };
    expect(assigned(segmentation, {})).toEqual(['elsewhere/other']);
    expect(assigned(segmentation, { country: 49, employees: '7' })).toEqual(['elsewhere/other']);
  });

  it('has a band without ends for every number, and only a remainder for no cells', () => {
    const every: Dimension = { ...size, cells: [{ id: 'known' }] };
    expect(assigned({ dimensions: [every] }, { employees: 0 })).toEqual(['known']);
    expect(assigned({ dimensions: [every] }, {})).toEqual(['other']);
    expect(assigned({ dimensions: [{ ...size, cells: [] }] }, { employees: 7 })).toEqual(['other']);
  });

  it('takes texts by how they start', () => {
    const zip: Dimension = {
      kind: 'prefixes',
      field: 'zip',
      cells: [
        { id: 'bay', prefixes: ['940', '941'] },
        { id: 'ny', prefixes: ['10'] },
      ],
      remainder: { id: 'rest' },
    };
    expect(assigned({ dimensions: [zip] }, { zip: '94107' })).toEqual(['bay']);
    expect(assigned({ dimensions: [zip] }, { zip: '94' })).toEqual(['rest']);
  });

  it('refuses cells that share values', () => {
    const values = [
      { id: 'a', values: ['DE', 'FR'] },
      { id: 'b', values: ['ES', 'DE'] },
    ];
    expect(issuesOf({ ...geography, cells: values })).toEqual([
      {
        code: 'overlapping_cells',
        pointer: '/dimensions/0/cells/1',
        firstPointer: '/dimensions/0/cells/0',
        shared: 'the text `DE`',
      },
    ]);
    const prefixes = [
      { id: 'a', prefixes: ['941', '94', '95'] },
      { id: 'b', prefixes: ['9410'] },
    ];
    expect(issuesOf({ kind: 'prefixes', field: 'zip', cells: prefixes, remainder: { id: 'rest' } })).toMatchObject([
      { code: 'overlapping_cells', shared: 'a text that starts with `9410`' },
    ]);
  });

  it.each([
    [
      'the number `10`',
      [
        { from: 0, to: 100 },
        { from: 10, to: 20 },
      ],
    ],
    ['numbers below `10`', [{ to: 20 }, { to: 10 }]],
    ['every number', [{}, {}]],
  ])('refuses bands that share %s', (shared, ends) => {
    const cells = ends.map((each, row) => ({ id: `band ${row}`, ...each }));
    expect(issuesOf({ ...size, cells })).toMatchObject([{ code: 'overlapping_cells', shared }]);
  });

  it('finds an overlap with a band that started long before', () => {
    const cells = [
      { id: 'a', from: 30, to: 40 },
      { id: 'b', from: 0, to: 100 },
      { id: 'c', from: 10, to: 20 },
    ];
    expect(issuesOf({ ...size, cells })).toMatchObject([
      { pointer: '/dimensions/0/cells/2', firstPointer: '/dimensions/0/cells/1' },
      { pointer: '/dimensions/0/cells/1', firstPointer: '/dimensions/0/cells/0' },
    ]);
  });

  it('reports everything else that is wrong at once', () => {
    const twice = { ...geography, remainder: { id: 'fr' } };
    const empty = { ...size, field: 'country', cells: [{ id: 'none', from: 5, to: 5 }] };
    expect(issuesOf(twice, empty, { ...size, field: '__proto__' })).toEqual([
      {
        code: 'field_type_conflict',
        pointer: '/dimensions/1/field',
        field: 'country',
        fieldType: 'string',
        usedAs: 'a number',
        firstPointer: '/dimensions/0/field',
      },
      { code: 'unsafe_path', pointer: '/dimensions/2/field', path: '__proto__' },
      {
        code: 'duplicate_id',
        pointer: '/dimensions/0/remainder/id',
        id: 'fr',
        firstPointer: '/dimensions/0/cells/1/id',
      },
      {
        code: 'wrong_type',
        pointer: '/dimensions/1/cells/0/to',
        expected: 'a number above `5`',
        received: 'the number `5`',
      },
    ]);
  });

  it.each<[string, unknown, string]>([
    ['no dimension', 7, '/dimensions/0'],
    ['an unknown kind', { ...size, kind: 'ranges' }, '/dimensions/0/kind'],
    ['a dimension without a remainder', { ...size, remainder: undefined }, '/dimensions/0/remainder'],
    ['an id with a slash', { ...size, remainder: { id: 'a/b' } }, '/dimensions/0/remainder/id'],
    ['a cell without values', { ...geography, cells: [{ id: 'a', values: [] }] }, '/dimensions/0/cells/0/values'],
    ['a member of another kind', { ...size, cells: [{ id: 'a', values: ['x'] }] }, '/dimensions/0/cells/0/values'],
  ])('refuses %s', (_, dimension, pointer) => {
    expect(issuesOf(dimension)).toMatchObject([{ pointer }]);
  });

  it('refuses no dimensions at all', () => {
    expect(issuesOf()).toMatchObject([{ code: 'wrong_type', pointer: '/dimensions' }]);
  });

  it('refuses more territories than the limit before it makes them', () => {
    const many: Dimension = {
      ...geography,
      cells: Array.from({ length: 999 }, (_, n) => ({ id: `${n}`, values: [`${n}`] })),
    };
    expect(thrownIssues(() => territoriesFromSegments({ dimensions: [many, many, many] }))).toEqual([
      { code: 'limit_exceeded', pointer: '/dimensions', limit: 'territories', maximum: 1e6, received: 1_001_001_000 },
    ]);
  });

  it('property: every account belongs to exactly one leaf, and that is where its values are', () => {
    fc.assert(
      fc.property(dimensionLists(), segmentedAccounts(), (dimensions, account) => {
        const { fields, territories } = territoriesFromSegments(deepFreeze({ dimensions }));
        const compiled = compileModel({ id: 'plan', fields, territories });
        const { territories: found } = assignAccount(compiled, account);
        const expected = dimensions.map((dimension) => segmentOf(dimension, account)).join('/');
        expect(found).toEqual([{ territoryId: expected, source: 'rule' }]);
        expect(leaves(indexHierarchy(territories))).toContain(expected);
      }),
    );
  });
});

/** The segment of one dimension that takes an account, worked out on its value alone. */
function segmentOf(dimension: Dimension, account: object): string {
  const value = dimension.field.split('.').reduce<unknown>((inner, name) => Object(inner)[name], account);
  const taking = cellTests(dimension).filter(({ takes }) => takes(value));
  expect(taking.length).toBeLessThan(2);
  return taking[0]?.id ?? dimension.remainder.id;
}

function cellTests(dimension: Dimension): { id: string; takes: (value: unknown) => boolean }[] {
  switch (dimension.kind) {
    case 'values':
      return dimension.cells.map(({ id, values }) => ({ id, takes: (value) => values.some((each) => each === value) }));
    case 'prefixes':
      return dimension.cells.map(({ id, prefixes }) => ({
        id,
        takes: (value) => typeof value === 'string' && prefixes.some((prefix) => value.startsWith(prefix)),
      }));
    case 'bands':
      return dimension.cells.map(({ id, from = -Infinity, to = Infinity }) => ({
        id,
        takes: (value) => typeof value === 'number' && Number.isFinite(value) && from <= value && value < to,
      }));
  }
}

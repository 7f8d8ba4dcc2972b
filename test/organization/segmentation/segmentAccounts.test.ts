import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assignAccounts,
  compileCriteria,
  compileModel,
  covers,
  describeIssue,
  disjoint,
  type SegmentDimension,
  type SegmentPlan,
  segmentAccounts,
  tableRow,
  territoriesFromSegments,
} from '../../../src/index.js';
import { hostileRecipes, hostileValue } from '../../fuzz/hostileValues.js';
import { deepFreeze } from '../../support/deepFreeze.js';
import { segmentedAccounts } from '../../support/segmentArbitraries.js';
import { segmentDimensions } from '../../support/segmentPlanArbitraries.js';
import { thrownIssues } from '../../support/thrownIssues.js';

const plan: SegmentPlan = deepFreeze({
  dimensions: [
    {
      basis: 'geography',
      kind: 'values',
      field: 'country',
      cells: [
        { id: 'dach', values: ['DE', 'AT', 'CH'] },
        { id: 'fr', values: ['FR'] },
      ],
      remainder: { id: 'elsewhere' },
    },
    {
      basis: 'product',
      kind: 'values',
      field: 'product',
      cells: [{ id: 'cloud', values: ['cloud'] }],
      remainder: { id: 'device' },
    },
    {
      basis: 'size',
      kind: 'bands',
      field: 'employees',
      cells: [{ id: 'large', from: 1000 }],
      remainder: { id: 'small' },
    },
    {
      basis: 'vertical',
      kind: 'prefixes',
      field: 'industry',
      cells: [{ id: 'bank', prefixes: ['64'] }],
      remainder: { id: 'any' },
    },
  ],
});

const accounts = deepFreeze([
  { id: 'a', country: 'DE', product: 'cloud', employees: 4000, industry: '6419' },
  { id: 'b', country: 'AT', product: 'cloud', employees: 1000, industry: '6430' },
  { id: 'c', country: 'FR', product: 'cloud', employees: 4000, industry: '6419' },
  { id: 'd', country: 'US' },
  { id: 'e' },
]);

/** Each run compiles plans. */
const RUNS = { numRuns: 30 };

function assigned(found: ReturnType<typeof segmentAccounts>, given: readonly unknown[]): (string | null)[] {
  const compiled = compileModel({ id: 'plan', ...territoriesFromSegments(found.segmentation) });
  const table = assignAccounts(compiled, given);
  return given.map((_, row) => {
    const { territories } = tableRow(table, row);
    expect(territories.length).toBeLessThan(2);
    return territories[0]?.territoryId ?? null;
  });
}

describe('segmentAccounts', () => {
  it('has the cells that hold accounts, by geography, product, size and vertical', () => {
    const { cells, cellIds, pruned, cautions, issues } = segmentAccounts(plan, accounts);
    expect(cells.map(({ id, accounts: count }) => [id, count])).toEqual([
      ['dach/cloud/large/bank', 2],
      ['fr/cloud/large/bank', 1],
      ['elsewhere/device/small/any', 2],
      ['other', 0],
    ]);
    expect(cells[0].segments).toEqual([
      { basis: 'geography', segmentId: 'dach' },
      { basis: 'product', segmentId: 'cloud' },
      { basis: 'size', segmentId: 'large' },
      { basis: 'vertical', segmentId: 'bank' },
    ]);
    expect(cellIds).toEqual([
      'dach/cloud/large/bank',
      'dach/cloud/large/bank',
      'fr/cloud/large/bank',
      'elsewhere/device/small/any',
      'elsewhere/device/small/any',
    ]);
    expect(pruned).toHaveLength(21);
    expect(pruned.every(({ reason }) => reason === 'empty')).toBe(true);
    expect(cautions).toEqual([]);
    expect(issues.map((issue) => [issue.code, 'field' in issue && issue.field])).toEqual(
      ['product', 'employees', 'industry', 'country', 'product', 'employees', 'industry'].map((field) => [
        'absent_required_field',
        field,
      ]),
    );
  });

  it('gives up cells with too few accounts in favour of the default cell', () => {
    const options = { minimumAccounts: 2, defaultCell: { id: 'rest', name: 'The rest' } };
    const found = segmentAccounts(plan, accounts, options);
    expect(found.cells.map(({ id, accounts: count }) => [id, count])).toEqual([
      ['dach/cloud/large/bank', 2],
      ['elsewhere/device/small/any', 2],
      ['rest', 1],
    ]);
    expect(found.pruned.filter(({ reason }) => reason === 'under_minimum')).toEqual([
      { id: 'fr/cloud/large/bank', accounts: 1, reason: 'under_minimum' },
    ]);
    expect(assigned(found, accounts)).toEqual(found.cellIds);
    expect(found.cellIds[2]).toBe('rest');
  });

  it('makes territories of the cells, and one for what is in none', () => {
    const { segmentation } = segmentAccounts({ ...plan, parentId: 'world' }, accounts, { minimumAccounts: 2 });
    const { territories } = territoriesFromSegments(segmentation);
    expect(territories.map(({ id, parentId }) => `${id} < ${parentId}`)).toEqual([
      'dach < world',
      'dach/cloud < dach',
      'dach/cloud/large < dach/cloud',
      'dach/cloud/large/bank < dach/cloud/large',
      'elsewhere < world',
      'elsewhere/device < elsewhere',
      'elsewhere/device/small < elsewhere/device',
      'elsewhere/device/small/any < elsewhere/device/small',
      'other < world',
    ]);
  });

  it('has no default cell where nothing was given up', () => {
    const small = { dimensions: plan.dimensions.slice(0, 1) };
    const found = segmentAccounts(small, accounts);
    expect(found.cells.map(({ id }) => id)).toEqual(['dach', 'fr', 'elsewhere']);
    expect(found.segmentation.keep).toBeUndefined();
  });

  it('warns of more cells than there are teams', () => {
    const caution = { code: 'too_many_cells' as const, cells: 3, maximum: 2, sellers: 9, minimumTeamSize: 4 };
    expect(segmentAccounts(plan, accounts, { sellers: 9, minimumTeamSize: 4 }).cautions).toEqual([caution]);
    expect(segmentAccounts(plan, accounts, { sellers: 12, minimumTeamSize: 4 }).cautions).toEqual([]);
    expect(describeIssue(caution)).toBe('9 sellers in teams of 4 can serve 2 cells, got 3');
  });

  it('keeps a row for what is no account, with an issue', () => {
    const found = segmentAccounts(plan, [7, accounts[0]]);
    expect(found.cellIds).toEqual([null, 'dach/cloud/large/bank']);
    expect(found.issues).toMatchObject([{ code: 'refused_account', row: 0 }]);
  });

  it('counts an account once, and says what is absent, of another type or there twice', () => {
    const sizes: SegmentPlan = { dimensions: [plan.dimensions[2]] };
    const given = [
      { id: 'a', employees: 5_000 },
      { id: 'a', employees: 2_000 },
      { id: 'b', employees: '9000' },
      { id: 'c' },
    ];
    const found = segmentAccounts(sizes, given);
    expect(found.cellIds).toEqual(['large', 'large', 'small', 'small']);
    expect(found.cells.map(({ id, accounts: count }) => [id, count])).toEqual([
      ['large', 1],
      ['small', 2],
    ]);
    expect(found.issues).toEqual([
      { code: 'duplicate_account', row: 1, firstRow: 0, accountId: 'a' },
      expect.objectContaining({ code: 'mistyped_value', row: 2, accountId: 'b', field: 'employees' }),
      expect.objectContaining({ code: 'absent_required_field', row: 3, accountId: 'c', field: 'employees' }),
    ]);
  });

  it('refuses what is no dimension, a default cell that is taken, and options of another kind', () => {
    const pointers = (...args: unknown[]) =>
      thrownIssues(() => Reflect.apply(segmentAccounts, undefined, args)).map((issue) => [
        issue.code,
        'pointer' in issue ? issue.pointer : '',
      ]);
    expect(pointers({ dimensions: [{ ...plan.dimensions[0], basis: 'mood' }] }, [])).toEqual([
      ['wrong_type', '/dimensions/0/basis'],
    ]);
    expect(pointers({ dimensions: [{ basis: 'size', kind: 'bands' }] }, [])).toEqual([
      ['missing_member', '/dimensions/0/field'],
      ['missing_member', '/dimensions/0/cells'],
      ['missing_member', '/dimensions/0/remainder'],
    ]);
    expect(pointers(plan, [], { defaultCell: { id: 'fr' } })).toEqual([['duplicate_id', '/defaultCell/id']]);
    expect(pointers(plan, [], { minimumAccounts: 0, team: 3 })).toEqual([
      ['wrong_type', '/minimumAccounts'],
      ['unknown_member', '/team'],
    ]);
  });

  const worlds = fc.record({
    dimensions: segmentDimensions(),
    given: fc
      .array(segmentedAccounts(), { maxLength: 8 })
      .map((list) => list.map((account, row) => ({ ...account, id: `account ${row}` }))),
    minimumAccounts: fc.integer({ min: 1, max: 3 }),
  });

  it('property: assigning through the territories puts each account into the territory of its cell', () => {
    fc.assert(
      fc.property(worlds, ({ dimensions, given, minimumAccounts }) => {
        const found = segmentAccounts(deepFreeze({ dimensions }), deepFreeze(given), { minimumAccounts });
        expect(assigned(found, given)).toEqual(found.cellIds);
      }),
      RUNS,
    );
  });

  it('property: cells are those that the values of accounts tell, one dimension after the other', () => {
    fc.assert(
      fc.property(worlds, ({ dimensions, given, minimumAccounts }) => {
        const { cellIds } = segmentAccounts({ dimensions }, given, { minimumAccounts });
        const slow = given.map((account) => dimensions.map((dimension) => segmentOf(dimension, account)).join('/'));
        const isKept = (id: string) => slow.filter((each) => each === id).length >= minimumAccounts;
        expect(cellIds).toEqual(slow.map((id) => (isKept(id) ? id : 'other')));
      }),
      RUNS,
    );
  });

  it('property: each account meets the criteria of exactly one cell, that of its id', () => {
    fc.assert(
      fc.property(worlds, ({ dimensions, given, minimumAccounts }) => {
        const { cells, cellIds, segmentation } = segmentAccounts({ dimensions }, given, { minimumAccounts });
        const { fields } = territoriesFromSegments(segmentation);
        const tests = cells.map(({ id, criteria }) => ({ id, holds: compileCriteria(criteria, fields) }));
        for (const [row, account] of given.entries()) {
          expect(tests.filter(({ holds }) => holds(account)).map(({ id }) => id)).toEqual([cellIds[row]]);
        }
      }),
      RUNS,
    );
  });

  it('property: counts add up, and a cell is given up exactly where it has too few', () => {
    fc.assert(
      fc.property(worlds, ({ dimensions, given, minimumAccounts }) => {
        const { cells, pruned, cellIds } = segmentAccounts({ dimensions }, given, { minimumAccounts });
        for (const { id, accounts: count } of cells) {
          expect(cellIds.filter((cellId) => cellId === id).length).toBe(count);
        }
        const named = cells.filter(({ segments }) => segments.length > 0);
        expect(named.every(({ accounts: count }) => count >= minimumAccounts)).toBe(true);
        expect(pruned.every(({ accounts: count }) => count < minimumAccounts)).toBe(true);
        const all = dimensions.reduce((product, { cells: list }) => product * (list.length + 1), 1);
        expect(named.length + pruned.length).toBe(all);
      }),
      RUNS,
    );
  });

  it('proves that cells are disjoint and leave nobody out', () => {
    const { cells, segmentation } = segmentAccounts(plan, accounts, { minimumAccounts: 2 });
    const { fields } = territoriesFromSegments(segmentation);
    for (const [row, { criteria }] of cells.entries()) {
      for (const other of cells.slice(row + 1)) {
        expect(disjoint(criteria, other.criteria, { fields })).toMatchObject({ holds: true });
      }
    }
    const all = cells.map(({ criteria }) => criteria);
    expect(covers(true, all, { fields })).toMatchObject({ holds: true });
  });

  it('property: whatever it is given, only a TerritoryError comes of it', () => {
    fc.assert(
      fc.property(hostileRecipes(), (recipe) => {
        const call = (...args: unknown[]) => thrownIssues(() => Reflect.apply(segmentAccounts, undefined, args));
        call(hostileValue(recipe), accounts);
        call({ dimensions: [hostileValue(recipe)] }, accounts);
        call(plan, hostileValue(recipe));
        call(plan, [hostileValue(recipe)], hostileValue(recipe));
      }),
      { numRuns: 40 },
    );
  });
});

/** The segment of one dimension that takes an account, worked out on its value alone. */
function segmentOf(dimension: SegmentDimension, account: object): string {
  const value = dimension.field.split('.').reduce<unknown>((inner, name) => Object(inner)[name], account);
  for (const cell of dimension.cells) {
    if ('values' in cell && cell.values.some((each) => each === value)) return cell.id;
    if ('prefixes' in cell && typeof value === 'string' && cell.prefixes.some((each) => value.startsWith(each))) {
      return cell.id;
    }
    if ('values' in cell || 'prefixes' in cell || typeof value !== 'number' || !Number.isFinite(value)) continue;
    if ((cell.from ?? -Infinity) <= value && value < (cell.to ?? Infinity)) return cell.id;
  }
  return dimension.remainder.id;
}

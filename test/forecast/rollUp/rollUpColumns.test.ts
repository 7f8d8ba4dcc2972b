import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CreditLine, compileRates, forecastOf, rollUp, rollUpColumns, updateRollUp } from '../../../src/index.js';
import { thrownIssues } from '../../support/thrownIssues.js';
import { creditColumnsOf } from './creditColumnsOf.js';
import { type World, worlds } from './worldArbitraries.js';
import { input, line, months, quarter, territories } from './worlds.js';

const dimensions = [{ id: 'product', values: ['a', 'b'] }];
const products = fc.array(fc.constantFrom('a', 'b', 'c', undefined), { minLength: 1, maxLength: 7 });
const currencies = fc.array(fc.constantFrom('EUR', 'USD', 'XXX', undefined), { minLength: 1, maxLength: 5 });

describe('a roll-up of columns', () => {
  it('property: is that of the same lines, with the same issues', () => {
    fc.assert(
      fc.property(worlds(), products, (world, products) => {
        const lines = plain(world).map((each, at) => withProduct(each, products[at % products.length]));
        expectSame(world, lines, { dimensions });
      }),
    );
  });

  it('property: is that of the same lines in several currencies', () => {
    const rates = compileRates([
      { from: 'EUR', to: 'USD', rate: '1.0725', validFrom: '2020-01-01' },
      { from: 'EUR', to: 'USD', rate: '1.2', validFrom: '2026-11-01' },
    ]);
    const conversion = { rates, to: 'USD', mode: { kind: 'closeDate' } } as const;
    fc.assert(
      fc.property(worlds(fc.integer()), currencies, (world, given) => {
        const lines = plain(world).map((each, at) => ({ ...each, ...named(given[at % given.length]) }));
        expectSame({ ...world, options: { ...world.options, conversion } }, lines);
      }),
      { numRuns: 50 },
    );
  });

  it('leaves a tie to nobody where lines do', () => {
    const lines = [line('o1', 90, 'commit', ['W', 'E']), line('o2', 5, 'commit', ['W'])];
    const options = { overlap: 'primary', tie: 'none' } as const;
    const { lines: _, ...rest } = input([]);
    const found = rollUpColumns({ ...rest, columns: creditColumnsOf(lines) }, options);
    expect(found).toStrictEqual(rollUp(input(lines), options));
  });

  it('takes what is absent by bitmap, code or value for nothing', () => {
    const columns = {
      ...creditColumnsOf([line('a', 1, 'commit', ['W']), line('b', 2, 'commit', ['W']), line('c', 3, 'commit', ['W'])]),
      userIds: { codes: new Int8Array([0, -1, 1]), values: ['ann', null] },
      closeDates: { codes: new Uint8Array([0, 0, 9]), values: ['2026-11-22'], validity: new Uint8Array([0b011]) },
      territories: {
        offsets: new Int32Array([0, 1, 2, 3]),
        codes: new Int32Array([0, -1, 0]),
        values: ['W'],
      },
    };
    const { lines: _, ...rest } = input([]);
    const { issues } = rollUpColumns({ ...rest, columns });
    expect(issues).toStrictEqual([
      { code: 'line_in_unknown_territory', row: 1, lineId: 'b', territoryId: '' },
      { code: 'unassigned_line', row: 1, lineId: 'b' },
      {
        code: 'refused_line',
        row: 2,
        lineId: 'c',
        pointer: '/lines/2/closeDate',
        expected: 'a calendar day as text, YYYY-MM-DD',
        received: 'the text ``',
      },
    ]);
  });

  it('has a line in no territory where the bitmap says that its list is absent', () => {
    const columns = creditColumnsOf([line('a', 1, 'commit', ['W']), line('b', 2, 'commit', ['W', 'E'])]);
    const { lines: _, ...rest } = input([]);
    const territories = { ...columns.territories, validity: new Uint8Array([0b00]) };
    const found = rollUpColumns({ ...rest, columns: { ...columns, territories } });
    expect(found).toStrictEqual(rollUp(input([line('a', 1, 'commit', []), line('b', 2, 'commit', [])])));
    expect(found.issues.map(({ code }) => code)).toEqual(['unassigned_line', 'unassigned_line']);
    const present = { ...columns.territories, validity: new Uint8Array([0b11]) };
    expect(rollUpColumns({ ...rest, columns: { ...columns, territories: present } }).issues).toEqual([]);
  });

  it('can be updated by lines', () => {
    const lines = [line('a', 1, 'commit', ['W']), line('b', 2, 'commit', ['W'])];
    const { lines: _, ...rest } = input([]);
    const updated = updateRollUp(rollUpColumns({ ...rest, columns: creditColumnsOf(lines) }), {
      removedLineIds: ['a'],
    });
    expect(forecastOf(updated, 'G', 'Q4').single.commit).toBe(2);
  });

  it('names everything that is wrong with columns, beside what else is wrong', () => {
    const columns = {
      ids: ['a', 'b'],
      opportunityIds: ['o'],
      amountsMinor: { codes: new Int32Array(2), values: [] },
      categories: { codes: new Int32Array([0, 7]), values: ['commit'] },
      territories: { offsets: new Int32Array([0, 2, 1]), codes: new Int32Array(2), values: ['W'] },
      kinds: 7,
      probabilities: { numbers: new Float64Array(3) },
      dimensions: { product: [] },
      userIdz: 1,
    };
    // @ts-expect-error input from outside may be anything
    const issues = thrownIssues(() => rollUpColumns({ territories, periods: 7, lines: [], columns }));
    expect(issues.map((issue) => ('pointer' in issue ? `${issue.code} ${issue.pointer}` : issue.code))).toStrictEqual([
      'wrong_type /periods',
      'wrong_type /columns/opportunityIds',
      'wrong_type /columns/amountsMinor',
      'wrong_type /columns/categories/codes/1',
      'missing_member /columns/closeDates',
      'wrong_type /columns/territories/offsets/2',
      'wrong_type /columns/kinds',
      'wrong_type /columns/probabilities/numbers',
      'wrong_type /columns/dimensions/product',
      'unknown_member /columns/userIdz',
      'unknown_member /lines',
    ]);
  });

  it.each([
    [undefined],
    [null],
    [{ territories, periods: [quarter] }],
    [{ territories, periods: [quarter], columns: null }],
    [{ territories, periods: [quarter], columns: { ids: 'a' } }],
  ])('throws for %j', (given) => {
    // @ts-expect-error input from outside may be anything
    expect(thrownIssues(() => rollUpColumns(given))).not.toStrictEqual([]);
  });
});

/** Lines whose territories have nothing but an id. */
function plain({ input: { lines } }: World): CreditLine[] {
  return lines.map(({ territories, ...rest }) => {
    return { ...rest, territories: territories.map(({ territoryId }) => ({ territoryId })), dimensions: {} };
  });
}

function withProduct(line: CreditLine, product: string | undefined): CreditLine {
  return product === undefined ? line : { ...line, dimensions: { product } };
}

function named(currency: string | undefined) {
  return currency === undefined ? {} : { currency };
}

/** INVARIANT: an index of rows, all columns and all sums are the same as well, so that nothing needs to be asked. */
function expectSame({ input, options }: World, lines: readonly CreditLine[], more = {}): void {
  const { territories } = input;
  const rest = { territories, periods: months, ...more };
  const given = { ...rest, columns: creditColumnsOf(lines) };
  const before = structuredClone(given);
  const found = attempt(() => rollUpColumns(given, options));
  expect(found).toStrictEqual(attempt(() => rollUp({ ...rest, lines }, options)));
  expect(given).toStrictEqual(before);
}

/** What comes of it, or the issues of its error. */
function attempt(run: () => unknown): unknown {
  try {
    return run();
  } catch {
    return thrownIssues(run);
  }
}

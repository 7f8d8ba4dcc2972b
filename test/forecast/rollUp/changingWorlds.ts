import fc from 'fast-check';
import { expect } from 'vitest';
import type { CreditLine, LineChanges, RollUp, RollUpInput, RollUpOptions } from '../../../src/index.js';
import {
  compileRates,
  contributingLines,
  forecastOf,
  forecastsByDimension,
  forecastsByUser,
  forecastTotal,
  rollUp,
  unassignedOf,
  updateRollUp,
  weightedPipeline,
} from '../../../src/index.js';
import { creditLineLists, type World, worlds } from './worldArbitraries.js';

const MONTHS = ['oct', 'nov', 'dec'];
const dimensions = [{ id: 'product', values: ['a', 'b'] }];

/** Everything that can be asked, with the row of each issue as `rows` has it. */
function everything(found: RollUp, input: RollUpInput, rows?: ReadonlyMap<number, number>) {
  const ids = input.territories.map(({ id }) => id).sort();
  return {
    of: ids.map((id) => [
      MONTHS.map((month) => forecastOf(found, id, month)),
      contributingLines(found, id, MONTHS),
      contributingLines(found, id, MONTHS, { kind: 'overlay' }),
      forecastsByUser(found, id, MONTHS),
      forecastsByDimension(found, { territoryId: id, dimensionId: 'product' }, MONTHS),
      weightedPipeline(found, id, MONTHS),
    ]),
    total: MONTHS.map((month) => forecastTotal(found, month)),
    unassigned: MONTHS.map((month) => unassignedOf(found, month)),
    currency: found.currency,
    totals: found.totals,
    issues: found.issues.map((issue) => withRows(issue, rows)),
  };
}

/** An issue with its rows renumbered, in the pointer as well. */
function withRows(issue: RollUp['issues'][number], rows?: ReadonlyMap<number, number>) {
  const { row, firstRow, pointer, ...rest } = { row: 0, firstRow: undefined, pointer: undefined, ...issue };
  const numberOf = (from: number | undefined) => (from === undefined ? undefined : (rows?.get(from) ?? from));
  const place = String(pointer ?? '').replace(`/lines/${row}`, `/lines/${numberOf(row)}`);
  return { ...rest, row: numberOf(row), firstRow: numberOf(firstRow), pointer: place };
}

type Row = CreditLine | null;

/** The lines by row after changes, as slowly as can be. */
function changeSlowly(rows: readonly Row[], changes: LineChanges): Row[] {
  const { lines = [], removedLineIds = [], removedOpportunityIds = [] } = changes;
  const ofOpportunities = rows.flatMap((each) => {
    return each !== null && removedOpportunityIds.includes(each.opportunityId ?? each.id) ? [each.id] : [];
  });
  const gone = new Set([...removedLineIds, ...ofOpportunities, ...lines.map(({ id }) => id)]);
  const places = rows.map((each) => (each !== null && gone.has(each.id) ? each.id : null));
  const changed = rows.map((each) => (each !== null && gone.has(each.id) ? null : each));
  for (const each of lines) {
    const at = places.indexOf(each.id);
    if (at === -1) changed.push(each);
    else [changed[at], places[at]] = [each, null];
  }
  return changed;
}

/** What `rollUp` makes of the lines, which are one after the other there. */
function rollUpRows({ input, options }: World, rows: readonly Row[]) {
  const lines = rows.flatMap((each) => (each === null ? [] : [each]));
  const numbers = rows.flatMap((each, row) => (each === null ? [] : [row]));
  return { found: rollUp({ ...input, lines }, options), rows: new Map(numbers.map((row, at) => [at, row])) };
}

/** Lines of a few opportunities and products. */
function dressedLists(): fc.Arbitrary<CreditLine[]> {
  const dress = fc.record(
    {
      opportunityId: fc.constantFrom('l1', 'o1', 'o2', 'o3'),
      dimensions: fc.constantFrom<Readonly<Record<string, string>>>(
        { product: 'a' },
        { product: 'b' },
        { product: 'c' },
        {},
      ),
    },
    { requiredKeys: [] },
  );
  return fc
    .tuple(creditLineLists(), fc.array(dress, { minLength: 30, maxLength: 30 }))
    .map(([lines, dresses]) => lines.map((each, at): CreditLine => ({ ...each, ...dresses[at % 30] })));
}

function changeLists(): fc.Arbitrary<LineChanges[]> {
  const lines = dressedLists().map((all) => all.slice(0, 5));
  const removedLineIds = fc.array(
    fc.nat(40).map((id) => `l${id}`),
    { maxLength: 6 },
  );
  const removedOpportunityIds = fc.array(fc.constantFrom('l1', 'l2', 'o1', 'o2', 'o3', 'o4'), { maxLength: 2 });
  const change = fc.record({ lines, removedLineIds, removedOpportunityIds }, { requiredKeys: [] });
  return fc.array(change, { minLength: 1, maxLength: 5 });
}

const rates = compileRates([
  { from: 'EUR', to: 'USD', rate: '1.1', validFrom: '2020-01-01' },
  { from: 'EUR', to: 'USD', rate: '1.12345678912345', validFrom: '2026-11-15' },
  { from: 'JPY', to: 'USD', rate: '0.00671', validFrom: '2020-01-01' },
]);
const conversion = { rates, to: 'USD', mode: { kind: 'closeDate' } } as const;
const CURRENCIES = ['USD', 'EUR', 'JPY', 'XXX'];

function inCurrencies(lines: readonly CreditLine[]): CreditLine[] {
  return lines.map((each) => ({ ...each, currency: CURRENCIES[(Math.abs(each.amountMinor) % 7) % 4] ?? 'USD' }));
}

/** A world with dimensions, perhaps in several currencies, and changes of its lines, one after the other. */
export function changingWorlds(): fc.Arbitrary<{ readonly world: World; readonly steps: readonly LineChanges[] }> {
  return fc
    .tuple(worlds(), dressedLists(), changeLists(), fc.boolean(), fc.constantFrom('first' as const, 'none' as const))
    .map(([{ input, options: given }, dressed, changes, isConverted, tie]) => {
      const plain = { ...given, tie };
      const dress = isConverted ? inCurrencies : (lines: readonly CreditLine[]) => [...lines];
      const options: RollUpOptions = isConverted ? { ...plain, conversion } : plain;
      const steps = changes.map(({ lines, ...rest }) =>
        lines === undefined ? rest : { ...rest, lines: dress(lines) },
      );
      return { world: { input: { ...input, lines: dress(dressed), dimensions }, options }, steps };
    });
}

/** Expects that after each change the roll-up is that of the new lines, and the one before is as it was. */
export function expectSame(world: World, steps: readonly LineChanges[]): void {
  let rows: Row[] = [...world.input.lines];
  let found = rollUp(world.input, world.options);
  for (const changes of steps) {
    const before = everything(found, world.input);
    const after = updateRollUp(found, changes);
    rows = changeSlowly(rows, changes);
    const full = rollUpRows(world, rows);
    expect(everything(after, world.input)).toStrictEqual(everything(full.found, world.input, full.rows));
    expect(everything(found, world.input)).toStrictEqual(before);
    found = after;
  }
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CreditLine, checkRollUp, forecastOf, rollUp, rollUpColumns, updateRollUp } from '../../../src/index.js';
import { creditColumnsOf } from './creditColumnsOf.js';
import { denseWorlds } from './worldArbitraries.js';
import { input, line } from './worlds.js';

const dimensions = [{ id: 'product', values: ['a', 'b'] }];
const first = line('o1', 90, 'commit', ['W', 'E'], { dimensions: { product: 'a' } });

/** What became of a line that comes once more, otherwise: the codes of all issues, and the amount at the top. */
function outcomeOf(again: unknown, given: CreditLine = first) {
  const ask = (lines: readonly unknown[]) =>
    Reflect.apply(rollUp, undefined, [{ ...input([], { dimensions }), lines }]);
  const found: ReturnType<typeof rollUp> = ask([given, again]);
  const turned: ReturnType<typeof rollUp> = ask([again, given]);
  const told = [found, turned].map(({ issues, totals }) => {
    const linesIn = (part: 'credited' | 'leftOut' | 'repeated') =>
      totals.reduce((sum, all) => sum + all[part].lines, 0);
    return {
      codes: issues.map(({ code }) => code),
      lines: [linesIn('credited'), linesIn('leftOut'), linesIn('repeated')],
    };
  });
  expect(told[1]).toStrictEqual(told[0]);
  expect(forecastOf(turned, 'G', 'Q4')).toStrictEqual(forecastOf(found, 'G', 'Q4'));
  return { ...told[0], commit: forecastOf(found, 'G', 'Q4').single.commit };
}

const ONCE = { codes: [], lines: [1, 0, 1], commit: 90 };
const DISPUTED = { codes: ['duplicate_line'], lines: [0, 2, 0], commit: 0 };

describe('a line that comes again', () => {
  it.each<[string, object]>([
    ['as it is', {}],
    ['with its territories in another order', { territories: [{ territoryId: 'E' }, { territoryId: 'W' }] }],
    ['with its kind written out', { kind: 'revenue' }],
    ['with a weight of 1 written out', { territories: [{ territoryId: 'W', weight: 1 }, { territoryId: 'E' }] }],
    ['with itself for its opportunity', { opportunityId: 'o1' }],
    ['with a member that is ignored', { stage: 'late', amount: 7 }],
    ['with more about its territories', { territories: [{ territoryId: 'W', source: 'rule' }, { territoryId: 'E' }] }],
    ['with a dimension that there is not', { dimensions: { product: 'a', colour: 'red' } }],
    ['with absent members written out', { userId: undefined, currency: undefined, probability: undefined }],
  ])('counts once: %s', (_, more) => {
    expect(outcomeOf({ ...first, ...more })).toStrictEqual(ONCE);
  });

  it.each<[string, object]>([
    ['another amount', { amountMinor: 91 }],
    ['another territory', { territories: [{ territoryId: 'W' }, { territoryId: 'UK' }] }],
    ['one territory fewer', { territories: [{ territoryId: 'W' }] }],
    ['a territory twice', { territories: [{ territoryId: 'W' }, { territoryId: 'E' }, { territoryId: 'W' }] }],
    ['another weight', { territories: [{ territoryId: 'W', weight: 2 }, { territoryId: 'E' }] }],
    ['the dates of a territory', { territories: [{ territoryId: 'W', from: '2026-01-01' }, { territoryId: 'E' }] }],
    ['another kind', { kind: 'overlay' }],
    ['another user', { userId: '' }],
    ['an opportunity', { opportunityId: 'o2' }],
    ['another value of a dimension', { dimensions: { product: 'b' } }],
    ['no value of a dimension', { dimensions: {} }],
    ['a probability', { probability: 0.5 }],
    ['another day', { closeDate: '2026-11-23' }],
    ['a member of the wrong kind', { userId: null }],
    ['territories that are none', { territories: 7 }],
    ['dimensions that are none', { dimensions: null }],
  ])('is left out with the other one: it has %s', (_, more) => {
    expect(outcomeOf({ ...first, ...more })).toStrictEqual(DISPUTED);
  });

  it('counts once where 0 comes with either sign', () => {
    const nothing = line('o1', 0, 'commit', ['W'], { probability: 0 });
    const again = { ...nothing, amountMinor: -0, probability: -0 };
    expect(outcomeOf(again, nothing)).toStrictEqual({ ...ONCE, commit: 0 });
  });

  it('is refused once where both are broken alike', () => {
    const broken = { ...first, kind: 'both', stage: 'early' };
    const lines = [broken, { ...broken, stage: 'late' }];
    const { issues, totals } = Reflect.apply(rollUp, undefined, [{ ...input([]), lines }]);
    expect(issues).toMatchObject([{ code: 'refused_line', row: 0, pointer: '/lines/0/kind' }]);
    expect(totals).toMatchObject([{ leftOut: { lines: 1 }, repeated: { lines: 1 } }]);
  });

  it('is the same to columns', () => {
    const again = line('o1', 90, 'commit', ['E', 'W'], {
      kind: 'revenue',
      opportunityId: 'o1',
      dimensions: { product: 'a' },
    });
    const { lines: _, ...rest } = input([], { dimensions });
    const columns = creditColumnsOf([first, again]);
    const found = rollUpColumns({ ...rest, columns });
    expect(found).toStrictEqual(rollUp(input([first, again], { dimensions })));
    expect(found.issues).toStrictEqual([]);
  });

  it('is the same to a change of lines, and to a check', () => {
    const again = { ...first, territories: [...first.territories].reverse(), kind: 'revenue' as const };
    const updated = updateRollUp(rollUp(input([], { dimensions })), { lines: [first, again] });
    expect(updated.issues).toStrictEqual([]);
    expect(updated.totals).toStrictEqual(rollUp(input([first, again], { dimensions })).totals);
    expect(checkRollUp(updated, input([first, again], { dimensions }))).toStrictEqual([]);
  });

  it('property: changes nothing, however it is written, whichever comes first', () => {
    fc.assert(
      fc.property(denseWorlds(fc.integer()), fc.infiniteStream(fc.nat(3)), ({ input: given, options }, picks) => {
        const pick = () => picks.next().value;
        const again = given.lines.map(({ territories, ...rest }, at) => ({
          territories: pick() > 1 ? [...territories].reverse() : [...territories.slice(1), ...territories.slice(0, 1)],
          ...(pick() === 0 ? { kind: 'revenue' as const, opportunityId: `l${at}`, stage: pick() } : {}),
          ...rest,
          ...(rest.kind === undefined && pick() > 1 ? { kind: 'revenue' as const } : {}),
        }));
        const all = { ...given, dimensions };
        const once = rollUp(all, options);
        const twice = rollUp({ ...all, lines: [...given.lines, ...again] }, options);
        const turned = rollUp({ ...all, lines: [...again, ...given.lines] }, options);
        for (const found of [twice, turned]) {
          for (const { id } of given.territories) {
            expect(forecastOf(found, id, ['oct', 'nov', 'dec'])).toStrictEqual(
              forecastOf(once, id, ['oct', 'nov', 'dec']),
            );
          }
          expect(found.issues.map(({ code }) => code).sort()).toStrictEqual(once.issues.map(({ code }) => code).sort());
        }
        expect(twice.issues).toStrictEqual(once.issues);
      }),
      { numRuns: 50 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visitValues } from '../../../src/core/sparseList.js';
import {
  compileRates,
  contributingLines,
  forecastOf,
  forecastTotal,
  rollUp,
  updateRollUp,
  weightedPipeline,
} from '../../../src/index.js';
import { deepFreeze } from '../../support/deepFreeze.js';
import { thrownIssues } from '../../support/thrownIssues.js';
import { changingWorlds, expectSame } from './changingWorlds.js';
import { input, line, months, territories } from './worlds.js';

describe('an updated roll-up', () => {
  it('property: is that of the new lines after any changes, and the one before stays as it was', () => {
    fc.assert(
      fc.property(changingWorlds(), ({ world, steps }) => {
        expectSame(deepFreeze(world), deepFreeze(steps));
      }),
      { numRuns: 30 },
    );
  });

  it('shares what did not change', () => {
    const many = Array.from({ length: 5_000 }, (_, at) => line(`l${at}`, at, 'commit', [at % 2 === 0 ? 'W' : 'UK']));
    const before = rollUp(input(many));
    const after = updateRollUp(before, { lines: [line('l0', 7, 'closed', ['W'])] });
    expect(after.lines.table).toBe(before.lines.table);
    expect(after.lines.changed.count).toBe(1);
    expect(after.plan).toBe(before.plan);
    expect(after.issues).toBe(before.issues);
    expect(after.lines.byId).toBe(before.lines.byId);
    expect(forecastOf(after, 'W', 'Q4').single.closed).toBe(7);
  });

  it('touches the sums from the territory up to the root alone', () => {
    const wide = Array.from({ length: 12 }, (_, month) => {
      const [from, to] = [month + 1, month + 2].map((each) => `2026-${String(each).padStart(2, '0')}-01`);
      return { id: `m${month}`, from, to: month === 11 ? '2027-01-01' : to };
    });
    const forest = Array.from({ length: 200 }, (_, at) => ({ id: `t${at}`, parentId: null }));
    const one = line('l', 5, 'commit', ['t0']);
    const before = rollUp({ territories: forest, periods: wide, lines: [one] });
    const after = updateRollUp(before, { lines: [{ ...one, amountMinor: 6 }] });
    const changed: number[] = [];
    visitValues(after.revenue.value.changed, (_, cell) => changed.push(cell));
    // 60 cells a territory: that of the territory, and that of what is above all roots.
    expect(changed).toStrictEqual([10 * 5 + 3, 200 * 60 + 10 * 5 + 3]);
    expect(after.revenue.value.sums).toBe(before.revenue.value.sums);
  });

  it('is the same after so many changes that all lines are gathered anew', () => {
    const many = Array.from({ length: 1_500 }, (_, at) => line(`l${at}`, at, 'commit', [at % 2 === 0 ? 'W' : 'UK']));
    const others = many.map((each, at) => ({ ...each, amountMinor: 2 * at, opportunityId: `o${at % 9}` }));
    let updated = rollUp(input(many));
    for (const each of others.slice(0, 1_200)) updated = updateRollUp(updated, { lines: [each] });
    updated = updateRollUp(updated, { removedOpportunityIds: ['o4'] });
    updated = updateRollUp(updated, { lines: many.map((each) => ({ ...each, id: `${each.id}b` })) });
    const rest = [...others.slice(0, 1_200), ...many.slice(1_200)].filter((each) => each.opportunityId !== 'o4');
    const anew = rollUp(input([...rest, ...many.map((each) => ({ ...each, id: `${each.id}b` }))]));
    expect(updated.lines.table.ids.length).toBe(3_000);
    for (const id of ['G', 'W', 'UK']) {
      expect(forecastOf(updated, id, 'Q4')).toStrictEqual(forecastOf(anew, id, 'Q4'));
      expect(contributingLines(updated, id, 'Q4')).toStrictEqual(contributingLines(anew, id, 'Q4'));
    }
    expect(updated.totals).toStrictEqual(anew.totals);
  });

  it('gathers what only lines that came later have: a currency, a rate, a probability', () => {
    const rates = compileRates([{ from: 'EUR', to: 'USD', rate: '1.1', validFrom: '2020-01-01' }]);
    const options = { conversion: { rates, to: 'USD', mode: { kind: 'closeDate' } } } as const;
    const plain = Array.from({ length: 1_500 }, (_, at) => line(`l${at}`, 100, 'commit', ['W'], { currency: 'USD' }));
    const others = plain.map((each) => ({ ...each, currency: 'EUR', probability: 0.25 })).slice(0, 1_200);
    const updated = updateRollUp(rollUp(input(plain), options), { lines: others });
    const anew = rollUp(input([...others, ...plain.slice(1_200)]), options);
    expect(updated.lines.changed.count).toBe(0);
    expect(forecastOf(updated, 'W', 'Q4')).toStrictEqual(forecastOf(anew, 'W', 'Q4'));
    expect(weightedPipeline(updated, 'W', 'Q4')).toStrictEqual(weightedPipeline(anew, 'W', 'Q4'));
    const back = updateRollUp(updated, { lines: plain });
    expect(weightedPipeline(back, 'W', 'Q4')).toStrictEqual(weightedPipeline(rollUp(input(plain), options), 'W', 'Q4'));
    expect(back.totals).toStrictEqual(rollUp(input(plain), options).totals);
  });

  it('is the same where nothing changes', () => {
    const before = rollUp(input([line('a', 1, 'commit', ['W'])]));
    const after = updateRollUp(before, { removedLineIds: ['b'], removedOpportunityIds: ['c'] });
    expect(after.revenue).toBe(before.revenue);
    expect(after.totals).toStrictEqual(before.totals);
  });

  it('replaces the lines of an opportunity by others', () => {
    const split = (id: string, amount: number) => line(`o1/${id}`, amount, 'commit', ['W'], { opportunityId: 'o1' });
    const before = rollUp(input([split('a', 60), split('b', 40), line('o2', 5, 'commit', ['W'])]));
    const after = updateRollUp(before, { removedOpportunityIds: ['o1'], lines: [split('b', 70)] });
    expect(contributingLines(after, 'W', 'Q4')).toStrictEqual(['o1/b', 'o2']);
    expect(forecastOf(after, 'G', 'Q4').single.commit).toBe(75);
  });

  it('takes an opportunity without splits by its own id', () => {
    const before = rollUp(input([line('o1', 60, 'commit', ['W']), line('o2', 5, 'commit', ['W'])]));
    expect(contributingLines(updateRollUp(before, { removedOpportunityIds: ['o1'] }), 'W', 'Q4')).toStrictEqual(['o2']);
  });

  it('gives a new line the row after the last, and leaves that of a removed one empty', () => {
    const before = rollUp(input([line('a', 1, 'commit', ['W']), line('b', 1, 'commit', ['W'])]));
    const removed = updateRollUp(before, { removedLineIds: ['a'] });
    const { issues } = updateRollUp(removed, { lines: [line('c', 1, 'nothing', ['W'])] });
    expect(issues).toStrictEqual([{ code: 'unknown_category', row: 2, lineId: 'c', category: 'nothing' }]);
  });

  it('settles a dispute between lines of one id by a new one', () => {
    const before = rollUp(input([line('a', 1, 'commit', ['W']), line('a', 2, 'commit', ['W'])]));
    expect(before.issues).toHaveLength(1);
    const after = updateRollUp(before, { lines: [line('a', 3, 'commit', ['W'])] });
    expect(after.issues).toStrictEqual([]);
    expect(forecastOf(after, 'W', 'Q4').single.commit).toBe(3);
    expect(after.totals).toMatchObject([{ given: { lines: 1, amountMinor: 3 } }]);
  });

  it('leaves both out where new lines dispute an id', () => {
    const before = rollUp(input([line('a', 1, 'commit', ['W'])]));
    const after = updateRollUp(before, { lines: [line('a', 2, 'commit', ['W']), line('a', 3, 'commit', ['W'])] });
    expect(after.issues).toStrictEqual([{ code: 'duplicate_line', row: 1, firstRow: 0, lineId: 'a' }]);
    expect(forecastTotal(after, 'Q4').single.commit).toBe(0);
  });

  it('has room for sums beyond 2^53 that were small before', () => {
    const before = rollUp(input([line('a', 1, 'commit', ['W'])]));
    const big = Array.from({ length: 3 }, (_, at) => line(`b${at}`, Number.MAX_SAFE_INTEGER, 'commit', ['W']));
    const after = updateRollUp(before, { lines: big });
    expect(forecastOf(after, 'G', 'Q4').issues[0]).toMatchObject({ received: String(3n * (2n ** 53n - 1n) + 1n) });
    const back = updateRollUp(after, { removedLineIds: ['b0', 'b1', 'b2'] });
    expect(forecastOf(back, 'G', 'Q4').single.commit).toBe(1);
  });

  it('takes a rate of more digits than all before', () => {
    const many = compileRates([
      { from: 'EUR', to: 'USD', rate: '1.1', validFrom: '2020-01-01' },
      { from: 'JPY', to: 'USD', rate: '0.006713579246801', validFrom: '2020-01-01' },
    ]);
    const options = { conversion: { rates: many, to: 'USD', mode: { kind: 'closeDate' } } } as const;
    const euro = line('a', 101, 'commit', ['W'], { currency: 'EUR' });
    const yen = line('b', 9_000_000_000_001, 'commit', ['W', 'E'], { currency: 'JPY' });
    const after = updateRollUp(rollUp(input([euro]), options), { lines: [yen] });
    const full = rollUp(input([euro, yen]), options);
    expect(forecastOf(after, 'AMER', 'Q4')).toStrictEqual(forecastOf(full, 'AMER', 'Q4'));
  });

  it('grows from nothing to thousands of lines', () => {
    let found = rollUp(input([]));
    const lines = Array.from({ length: 9_000 }, (_, at) => line(`l${at}`, 1, 'commit', ['W']));
    for (let at = 0; at < lines.length; at += 1_500)
      found = updateRollUp(found, { lines: lines.slice(at, at + 1_500) });
    found = updateRollUp(found, { removedLineIds: lines.slice(10).map(({ id }) => id) });
    expect(contributingLines(found, 'W', 'Q4')).toHaveLength(10);
    expect(forecastTotal(found, 'Q4').single.commit).toBe(10);
  });

  it('has to stay in one currency without a conversion', () => {
    const before = rollUp(input([line('a', 1, 'commit', ['W'], { currency: 'EUR' })]));
    const dollars = line('b', 1, 'commit', ['W'], { currency: 'USD' });
    expect(thrownIssues(() => updateRollUp(before, { lines: [dollars] }))).toMatchObject([{ code: 'missing_member' }]);
    const after = updateRollUp(before, { lines: [dollars], removedLineIds: ['a'] });
    expect(after.currency).toBe('USD');
  });

  it('throws all that is wrong with the form of changes', () => {
    const before = rollUp({ territories, periods: months, lines: [] });
    const broken: unknown = { lines: 1, removedLineIds: [2], more: 3 };
    const issues = thrownIssues(() => Reflect.apply(updateRollUp, undefined, [before, broken]));
    expect(issues.map(({ code }) => code)).toStrictEqual(['wrong_type', 'wrong_type', 'unknown_member']);
  });
});

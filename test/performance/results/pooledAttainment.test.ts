import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AttainmentRow, pooledAttainment } from '../../../src/index.js';
import { hostileRecipes, hostileValue } from '../../fuzz/hostileValues.js';
import { deepFreeze } from '../../support/deepFreeze.js';
import { shuffled } from '../../support/salesArbitraries.js';
import { thrownIssues } from '../../support/thrownIssues.js';

describe('pooledAttainment', () => {
  it('adds up before it divides (T3-a)', () => {
    const { total } = pooledAttainment([
      { id: 'large', achievedMinor: 90, targetMinor: 100 },
      { id: 'small', achievedMinor: 30, targetMinor: 20 },
    ]);
    expect(total).toEqual({
      achievedMinor: 120,
      targetMinor: 120,
      attainment: 1,
      meanOfRatios: 1.2,
      ids: ['large', 'small'],
      leftOut: [],
      reasons: {},
    });
  });

  it('does so for each group as well', () => {
    const { total, groups } = pooledAttainment([
      { id: 'a', groupId: 'emea', achievedMinor: 5, targetMinor: 10 },
      { id: 'b', groupId: 'amer', achievedMinor: 30, targetMinor: 20 },
      { id: 'c', achievedMinor: 1, targetMinor: 10 },
    ]);
    expect(groups.map(({ groupId, attainment, ids }) => [groupId, attainment, ids])).toEqual([
      ['amer', 1.5, ['b']],
      ['emea', 0.5, ['a']],
    ]);
    expect(total.attainment).toBe(0.9);
  });

  it('leaves out what lacks a target or a result, and lists it', () => {
    const { total } = pooledAttainment([
      { id: 'a', achievedMinor: 5, targetMinor: 10 },
      { id: 'b', achievedMinor: null, targetMinor: 20 },
      { id: 'c', achievedMinor: 5, targetMinor: null },
    ]);
    expect(total).toMatchObject({ attainment: 0.5, ids: ['a'] });
    expect(total.leftOut).toEqual([
      { id: 'b', reason: 'result_not_given' },
      { id: 'c', reason: 'target_not_set' },
    ]);
  });

  it('has no ratio to nothing', () => {
    expect(pooledAttainment([{ id: 'a', achievedMinor: 5, targetMinor: 0 }]).total).toMatchObject({
      achievedMinor: 5,
      targetMinor: 0,
      attainment: null,
      meanOfRatios: null,
      reasons: { attainment: 'empty_denominator', meanOfRatios: 'empty_denominator' },
    });
    const nothing = { achievedMinor: null, targetMinor: null, attainment: null, meanOfRatios: null };
    const reasons = Object.fromEntries(Object.keys(nothing).map((name) => [name, 'no_rows']));
    expect(pooledAttainment([]).total).toEqual({ ...nothing, ids: [], leftOut: [], reasons });
    const row = { id: 'a', groupId: 'g', achievedMinor: null, targetMinor: 5 };
    const { total, groups } = pooledAttainment([row]);
    expect([total, groups[0]]).toMatchObject([
      { ...nothing, reasons },
      { ...nothing, reasons, groupId: 'g' },
    ]);
  });

  it('warns where the mean of ratios says otherwise', () => {
    const rows = [
      { id: 'a', groupId: 'g', achievedMinor: 80, targetMinor: 100 },
      { id: 'b', groupId: 'g', achievedMinor: 30, targetMinor: 20 },
    ];
    const { cautions } = pooledAttainment(rows);
    const meanOfRatios = expect.closeTo(1.15, 12);
    expect(cautions).toEqual([
      { code: 'pooled_and_mean_disagree', groupId: null, pooled: 110 / 120, meanOfRatios },
      { code: 'pooled_and_mean_disagree', groupId: 'g', pooled: 110 / 120, meanOfRatios },
    ]);
  });

  it('has no sum beyond 2^53', () => {
    const most = Number.MAX_SAFE_INTEGER;
    const { total } = pooledAttainment([
      { id: 'a', achievedMinor: most, targetMinor: most },
      { id: 'b', achievedMinor: 1, targetMinor: 0 },
    ]);
    expect(total).toMatchObject({ achievedMinor: null, targetMinor: most, attainment: null });
    expect(total.reasons).toEqual({ achievedMinor: 'unsafe_amount', attainment: 'unsafe_amount' });
  });

  it('refuses ids that occur twice', () => {
    const row = { id: 'a', achievedMinor: 1, targetMinor: 1 };
    expect(thrownIssues(() => pooledAttainment([row, row]))).toEqual([
      { code: 'duplicate_id', pointer: '/rows/1/id', id: 'a', firstPointer: '/rows/0/id' },
    ]);
  });

  const amounts = fc.option(fc.integer({ min: -9, max: 999 }), { freq: 5 });
  const rows: fc.Arbitrary<AttainmentRow[]> = fc
    .array(fc.record({ groupId: fc.constantFrom('x', 'y', '__proto__'), achievedMinor: amounts, targetMinor: amounts }))
    .map((list) => list.map((row, at) => ({ id: `r${at}`, ...row })));

  it('property: groups add up to the whole, in whatever order and unit', () => {
    fc.assert(
      fc.property(
        rows.chain((list) => fc.tuple(fc.constant(list), shuffled(list))),
        ([list, other]) => {
          const found = pooledAttainment(deepFreeze(list));
          expect(pooledAttainment(other)).toStrictEqual(found);
          const whole = list.filter((row) => row.achievedMinor !== null && row.targetMinor !== null);
          const [achieved, target] = [
            whole.reduce((sum, row) => sum + (row.achievedMinor ?? 0), 0),
            whole.reduce((sum, row) => sum + (row.targetMinor ?? 0), 0),
          ];
          expect(found.total.attainment).toBe(target > 0 ? achieved / target : null);
          expect(found.groups.reduce((sum, { achievedMinor }) => sum + (achievedMinor ?? 0), 0)).toBe(achieved);
          expect(found.total.ids.length + found.total.leftOut.length).toBe(list.length);
        },
      ),
    );
  });

  it('property: whatever it is given, only a TerritoryError comes of it', () => {
    fc.assert(
      fc.property(hostileRecipes(), (recipe) => {
        const bad = hostileValue(recipe);
        const call = (...args: unknown[]) => thrownIssues(() => Reflect.apply(pooledAttainment, undefined, args));
        call(bad);
        call([bad]);
        for (const member of ['id', 'groupId', 'achievedMinor', 'targetMinor'])
          call([{ id: 'a', achievedMinor: 1, targetMinor: 1, [member]: bad }]);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocateTarget } from '../../../src/forecast/targets/allocateTarget.js';
import { hedgeForAttainment } from '../../../src/forecast/targets/hedgeForAttainment.js';
import { hedgeReport } from '../../../src/forecast/targets/hedgeReport.js';
import { hostileRecipes, hostileValue } from '../../fuzz/hostileValues.js';
import { thrownIssues } from '../../support/thrownIssues.js';
import { forests, plan, reordered } from './forests.js';

describe('hedgeReport', () => {
  it('has the hedge of each level and what they come to (T2-k)', () => {
    const territories = ['plan', 'region', 'team', 'rep'].map((id, at, ids) => ({ id, parentId: ids[at - 1] ?? null }));
    const amounts = [1_000_000_000, 1_050_000_000, 1_102_500_000, 1_157_625_000];
    const targets = amounts.map((amountMinor, at) => ({ territoryId: territories[at].id, amountMinor }));
    const { rows, ...whole } = hedgeReport({ territories, targets });
    expect(rows.map(({ territoryId, hedge }) => [territoryId, hedge])).toEqual([
      ['plan', 0.05],
      ['region', 0.05],
      ['team', 0.05],
    ]);
    expect(whole).toEqual({
      planMinor: 1_000_000_000,
      streetMinor: 1_157_625_000,
      streetToPlan: 1.157625,
      issues: [],
    });
  });

  it('has a reason where there is no hedge', () => {
    const targets = [
      { territoryId: 'world', amountMinor: 0 },
      { territoryId: 'emea', amountMinor: 5 },
    ];
    const { rows, streetToPlan } = hedgeReport({ territories: plan, targets });
    expect(rows).toEqual([
      { territoryId: 'world', targetMinor: 0, childrenMinor: 5, hedge: null, reason: 'empty_denominator' },
      { territoryId: 'amer', targetMinor: null, childrenMinor: null, hedge: null, reason: 'target_not_set' },
    ]);
    expect(streetToPlan).toBeNull();
    const alone = hedgeReport({ territories: plan, targets: [{ territoryId: 'amer', amountMinor: 5 }] });
    expect(alone.rows[1]).toMatchObject({ hedge: null, reason: 'no_parts' });
  });

  it('has an issue for a sum beyond 2^53', () => {
    const targets = ['west', 'east'].map((territoryId) => ({ territoryId, amountMinor: Number.MAX_SAFE_INTEGER }));
    const { streetMinor, issues } = hedgeReport({ territories: plan, targets });
    expect(streetMinor).toBeNull();
    expect(issues).toContainEqual({ code: 'unsafe_amount', received: '18014398509481982' });
  });

  it('property: finds the hedge that a target was allocated with, in whatever order', () => {
    const worlds = forests().chain((territories) => fc.tuple(fc.constant(territories), reordered(territories)));
    fc.assert(
      fc.property(worlds, fc.nat(50), ([territories, other], percent) => {
        const input = { territories, total: 10 ** 9, method: { kind: 'equalUnitGrowth' }, basis: [] } as const;
        const { targets } = allocateTarget(input, { hedge: percent / 100 });
        const set = targets.map(({ territoryId, amountMinor }) => ({ territoryId, amountMinor: amountMinor ?? -1 }));
        const report = hedgeReport({ territories, targets: set });
        for (const { hedge } of report.rows) expect(hedge).toBeCloseTo(percent / 100, 5);
        expect(hedgeReport({ territories: other, targets: [...set].reverse() })).toStrictEqual(report);
      }),
    );
  });

  it('property: whatever it is given, only a TerritoryError comes of it', () => {
    fc.assert(
      fc.property(hostileRecipes(), (recipe) => {
        const call = (...args: unknown[]) => thrownIssues(() => Reflect.apply(hedgeReport, undefined, args));
        call(hostileValue(recipe));
        call({ territories: plan, targets: hostileValue(recipe) });
        call({ territories: plan, targets: [hostileValue(recipe)] });
        thrownIssues(() => Reflect.apply(hedgeForAttainment, undefined, [hostileValue(recipe)]));
      }),
    );
  });
});

describe('hedgeForAttainment', () => {
  it('is what an expected attainment falls short by (T2-k)', () => {
    expect(hedgeForAttainment(0.87)).toBeCloseTo(0.1494, 4);
    expect(hedgeForAttainment(1)).toBe(0);
  });

  it.each([0, -1, Number.NaN, Number.MIN_VALUE])('refuses an attainment of %j', (expected) => {
    expect(thrownIssues(() => hedgeForAttainment(expected))).toEqual([
      expect.objectContaining({ code: 'wrong_type', expected: 'an attainment above 0' }),
    ]);
  });
});

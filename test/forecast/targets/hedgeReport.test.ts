import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocateTarget } from '../../../src/forecast/targets/allocateTarget.js';
import { hedgeForAttainment } from '../../../src/forecast/targets/hedgeForAttainment.js';
import { hedgeReport } from '../../../src/forecast/targets/hedgeReport.js';
import { hostileRecipes, hostileValue } from '../../fuzz/hostileValues.js';
import { thrownIssues } from '../../support/thrownIssues.js';
import { childrenOf, forests, plan, reordered } from './forests.js';

function amounts(entries: Readonly<Record<string, number>>) {
  return Object.entries(entries).map(([territoryId, amountMinor]) => ({ territoryId, amountMinor }));
}

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
      reasons: {},
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
    const { streetMinor, reasons, issues } = hedgeReport({ territories: plan, targets });
    expect(streetMinor).toBeNull();
    expect(reasons.streetMinor).toBe('unsafe_amount');
    expect(issues).toContainEqual({ code: 'unsafe_amount', received: '18014398509481982' });
  });

  it.each<[string, Readonly<Record<string, number>>, object]>([
    ['no root has a target', { emea: 5 }, { planMinor: 'target_not_set', streetToPlan: 'target_not_set' }],
    ['no leaf has a target', { world: 5 }, { streetMinor: 'no_parts', streetToPlan: 'no_parts' }],
    ['the plan is 0', { world: 0, emea: 5 }, { streetToPlan: 'empty_denominator' }],
    ['the plan is below 0', { world: -1, emea: 5 }, { streetToPlan: 'empty_denominator' }],
  ])('has a reason for what cannot be told of the whole, where %s', (_, entries, reasons) => {
    const report = hedgeReport({ territories: plan, targets: amounts(entries) });
    expect(report.reasons).toEqual(reasons);
    expect(report.streetToPlan).toBeNull();
  });

  it('has no ratio of no territories, with the reason', () => {
    expect(hedgeReport({ territories: [], targets: [] })).toEqual({
      rows: [],
      planMinor: null,
      streetMinor: null,
      streetToPlan: null,
      reasons: { planMinor: 'target_not_set', streetMinor: 'no_parts', streetToPlan: 'target_not_set' },
      issues: [],
    });
  });

  it('names the leaves whose missing targets make the street short of the plan', () => {
    const { streetToPlan, issues } = hedgeReport({ territories: plan, targets: amounts({ world: 100, west: 30 }) });
    expect(streetToPlan).toBe(0.3);
    expect(issues).toEqual([{ code: 'incomplete_street', territoryIds: ['east', 'emea'] }]);
  });

  it('names the roots whose missing targets make the plan short of the street', () => {
    const territories = [...plan, { id: 'partners', parentId: null }, { id: 'reseller', parentId: 'partners' }];
    const targets = amounts({ world: 100, west: 30, east: 20, emea: 50, reseller: 40 });
    const { streetToPlan, issues } = hedgeReport({ territories, targets });
    expect(streetToPlan).toBe(1.4);
    expect(issues).toEqual([{ code: 'incomplete_plan', territoryIds: ['partners'] }]);
  });

  it('has no issue for what is in neither sum', () => {
    const territories = [...plan, { id: 'partners', parentId: null }, { id: 'reseller', parentId: 'partners' }];
    const targets = amounts({ world: 100, west: 30, east: 20, emea: 50 });
    expect(hedgeReport({ territories, targets }).issues).toEqual([]);
  });

  it('property: has a ratio or a reason, and an issue where targets are missing on one side', () => {
    const worlds = forests().chain((territories) => {
      const ids = fc.subarray(territories.map(({ id }) => id));
      const targets = ids.chain((chosen) =>
        fc.tuple(
          ...chosen.map((territoryId) => fc.record({ territoryId: fc.constant(territoryId), amountMinor: fc.nat(9) })),
        ),
      );
      return fc.record({ territories: fc.constant(territories), targets });
    });
    fc.assert(
      fc.property(worlds, ({ territories, targets }) => {
        const report = hedgeReport({ territories, targets });
        expect(report.streetToPlan === null).toBe(report.reasons.streetToPlan !== undefined);
        const isSet = new Set(targets.map(({ territoryId }) => territoryId));
        const leavesOf = (id: string): string[] => {
          const children = childrenOf(territories, id);
          return children.length === 0 ? [id] : children.flatMap((child) => leavesOf(child.id));
        };
        const roots = childrenOf(territories, null).map(({ id }) => id);
        const leaves = roots.flatMap(leavesOf);
        const isTold = [roots, leaves].every((list) => list.some((id) => isSet.has(id)));
        const noTarget = roots.filter((id) => !isSet.has(id) && leavesOf(id).some((leaf) => isSet.has(leaf)));
        const short = roots
          .filter((id) => isSet.has(id))
          .flatMap(leavesOf)
          .filter((id) => !isSet.has(id));
        const told = report.issues.map((issue) =>
          'territoryIds' in issue ? [issue.code, new Set(issue.territoryIds)] : expect.fail(issue.code),
        );
        expect(told).toEqual([
          ...(isTold && noTarget.length > 0 ? [['incomplete_plan', new Set(noTarget)]] : []),
          ...(isTold && short.length > 0 ? [['incomplete_street', new Set(short)]] : []),
        ]);
      }),
    );
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

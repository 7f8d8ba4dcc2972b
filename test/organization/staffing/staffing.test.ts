import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { organizationBenchmarks, type StaffingRatio, staffing, staffingRatios } from '../../../src/index.js';
import { hostileRecipes, hostileValue } from '../../fuzz/hostileValues.js';
import { deepFreeze } from '../../support/deepFreeze.js';
import { thrownIssues } from '../../support/thrownIssues.js';

function ratio(id: string): StaffingRatio {
  const found = staffingRatios.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no ratio ${id}`);
  return found;
}

function headsOf(amount: number, ...ratios: readonly StaffingRatio[]) {
  const demand = [{ driverId: 'accountExecutive', amount }];
  const { rows } = staffing({ units: [{ unitId: 'all', demand }], ratios });
  return rows.map(({ roleId, heads }) => `${roleId} ${heads}`);
}

describe('staffingRatios', () => {
  it('have a source each, and say whether it was read', () => {
    for (const { source, verified } of [...staffingRatios, ...organizationBenchmarks]) {
      expect(source).not.toBe('');
      expect(['yes', 'weak', 'no']).toContain(verified);
    }
    expect(ratio('engineersByExecutives').verified).toBe('no');
    expect(ratio('developmentByExecutivesMedian').verified).toBe('weak');
    expect(new Set(staffingRatios.map(({ id }) => id)).size).toBe(staffingRatios.length);
  });

  it.each([
    ['developmentByExecutives', 2.5],
    ['developmentByExecutivesBelow25Million', 2.1],
    ['developmentByExecutivesAbove25Million', 4.4],
    ['developmentManagersBridge', 8.1],
    ['developmentManagersTopo', 8.7],
    ['managersByExecutivesMean', 8.5],
    ['managersByExecutivesCeb', 8],
    ['enablementByEmployees', 100],
    ['customerSuccessByRevenueRule', 2_000_000],
    ['customerSuccessByRevenueMean', 1_720_000],
    ['customerSuccessByAccounts', 104],
  ])('have one head in %s for %d', (id, per) => {
    expect(ratio(id)).toMatchObject({ per, verified: 'yes' });
  });
});

describe('staffing', () => {
  it('rounds up, and works out managers from those whom they manage', () => {
    const ratios = [ratio('developmentManagersTopo'), ratio('developmentByExecutives')];
    expect(headsOf(10, ...ratios)).toEqual(['salesDevelopment 4', 'salesDevelopmentManager 1']);
    expect(headsOf(10.1, ...ratios)).toEqual(['salesDevelopment 5', 'salesDevelopmentManager 1']);
    expect(headsOf(50, ...ratios)).toEqual(['salesDevelopment 20', 'salesDevelopmentManager 3']);
  });

  it('has one person for each role in each pod at least', () => {
    const units = ['a', 'b', 'c'].map((unitId) => ({
      unitId,
      demand: [{ driverId: 'accountExecutive', amount: unitId === 'c' ? 0 : 1 }],
    }));
    const found = staffing(deepFreeze({ units, ratios: [ratio('developmentByExecutives')] }));
    expect(found.totals).toEqual([{ roleId: 'salesDevelopment', heads: 3 }]);
    expect(found.totalHeads).toBe(3);
  });

  it('takes the ratio that asks for the most, and shows all of them', () => {
    const demand = [
      { driverId: 'recurringRevenueDollars', amount: 10_000_000 },
      { driverId: 'accounts', amount: 600 },
    ];
    const ratios = [ratio('customerSuccessByRevenueRule'), ratio('customerSuccessByAccounts')];
    const [row] = staffing({ units: [{ unitId: 'all', demand }], ratios }).rows;
    expect(row.heads).toBe(6);
    expect(row.asked).toEqual([
      {
        ratioId: 'customerSuccessByAccounts',
        driverId: 'accounts',
        amount: 600,
        exactHeads: 600 / 104,
        source: 'ClientSuccess, mean of about 600 (brighteyevc.com)',
        verified: 'yes',
      },
      {
        ratioId: 'customerSuccessByRevenueRule',
        driverId: 'recurringRevenueDollars',
        amount: 10_000_000,
        exactHeads: 5,
        source: 'rule of Lemkin (gaingrowretain.com)',
        verified: 'yes',
      },
    ]);
  });

  it('counts numbers as they are written, so that 0.3 by 0.1 is three heads', () => {
    const own = {
      id: 'own',
      roleId: 'coach',
      driverId: 'accountExecutive',
      per: 0.1,
      source: 'ours',
      verified: 'no',
    } as const;
    expect(headsOf(0.3, own)).toEqual(['coach 3']);
    expect(headsOf(3, { ...own, heads: 1.8, per: 1 })).toEqual(['coach 6']);
  });

  it('goes by what a unit says before what ratios come to', () => {
    const demand = [
      { driverId: 'accountExecutive', amount: 10 },
      { driverId: 'salesDevelopment', amount: 20 },
    ];
    const ratios = [ratio('developmentByExecutives'), ratio('developmentManagersTopo')];
    const { rows } = staffing({ units: [{ unitId: 'all', demand }], ratios });
    expect(rows.map(({ heads }) => heads)).toEqual([4, 3]);
  });

  it('tells of demand that is not given, and of spans beyond what the source deems sensible', () => {
    const units = [{ unitId: 'all', demand: [{ driverId: 'accountExecutive', amount: 3 }] }];
    const ratios = [ratio('managersByExecutivesIdeal'), ratio('enablementByEmployees')];
    expect(staffing({ units, ratios }).issues).toEqual([
      { code: 'demand_not_given', unitId: 'all', ratioId: 'enablementByEmployees', driverId: 'employees' },
      {
        code: 'ratio_out_of_range',
        unitId: 'all',
        ratioId: 'managersByExecutivesIdeal',
        perHead: 3,
        lowest: 6,
        highest: 10,
      },
    ]);
  });

  it('refuses roles that are staffed by each other, and what occurs twice', () => {
    const rule = { heads: 1, per: 2, source: 'ours', verified: 'no' } as const;
    const ratios = [
      { ...rule, id: 'x', roleId: 'chicken', driverId: 'egg' },
      { ...rule, id: 'x', roleId: 'egg', driverId: 'chicken' },
      { ...rule, id: 'y', roleId: 'farmer', driverId: 'land' },
    ];
    const unit = {
      unitId: 'a',
      demand: [
        { driverId: 'egg', amount: 1 },
        { driverId: 'egg', amount: 2 },
      ],
    };
    expect(thrownIssues(() => staffing({ units: [unit, unit], ratios }))).toEqual([
      { code: 'duplicate_id', pointer: '/units/1/unitId', id: 'a', firstPointer: '/units/0/unitId' },
      {
        code: 'duplicate_id',
        pointer: '/units/0/demand/1/driverId',
        id: 'egg',
        firstPointer: '/units/0/demand/0/driverId',
      },
      {
        code: 'duplicate_id',
        pointer: '/units/1/demand/1/driverId',
        id: 'egg',
        firstPointer: '/units/1/demand/0/driverId',
      },
      { code: 'duplicate_id', pointer: '/ratios/1/id', id: 'x', firstPointer: '/ratios/0/id' },
      { code: 'ratio_cycle', pointer: '/ratios', roleIds: ['chicken', 'egg'] },
    ]);
  });

  it('refuses more heads than can be counted', () => {
    const own = {
      id: 'own',
      roleId: 'coach',
      driverId: 'accountExecutive',
      per: 1e-300,
      source: 'ours',
      verified: 'no',
    } as const;
    expect(thrownIssues(() => headsOf(1e300, own))).toMatchObject([{ code: 'limit_exceeded', limit: 'heads' }]);
  });

  const worlds = fc.record({
    units: fc.uniqueArray(
      fc.record({
        unitId: fc.constantFrom('a', 'b', '__proto__'),
        demand: fc
          .subarray(['accounts', 'closer'])
          .chain((drivers) =>
            fc.tuple(...drivers.map((driverId) => fc.record({ driverId: fc.constant(driverId), amount: fc.nat(40) }))),
          ),
      }),
      { selector: ({ unitId }) => unitId, maxLength: 3 },
    ),
    pers: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 4, maxLength: 4 }),
  });

  /** A chain: closers by accounts, helpers by closers and by accounts, chiefs by helpers. */
  function ratiosOf(pers: readonly number[]): StaffingRatio[] {
    const rule = { source: 'test', verified: 'no' } as const;
    return [
      { ...rule, id: '4', roleId: 'chief', driverId: 'helper', per: pers[3] },
      { ...rule, id: '1', roleId: 'closer', driverId: 'accounts', per: pers[0] },
      { ...rule, id: '3', roleId: 'helper', driverId: 'accounts', per: pers[2] },
      { ...rule, id: '2', roleId: 'helper', driverId: 'closer', per: pers[1] },
    ];
  }

  it('property: heads are found by counting up from one until every ratio is content', () => {
    fc.assert(
      fc.property(worlds, ({ units, pers }) => {
        const ratios = ratiosOf(pers);
        const { rows, totalHeads } = staffing(deepFreeze({ units, ratios }));
        expect(totalHeads).toBe(rows.reduce((sum, { heads }) => sum + heads, 0));
        for (const { unitId, demand } of units) {
          const amounts = new Map(demand.map(({ driverId, amount }) => [driverId, amount]));
          for (const role of ['closer', 'helper', 'chief']) {
            const own = ratios.filter(({ roleId }) => roleId === role);
            let heads = 1;
            while (own.some(({ driverId, per }) => heads * per < (amounts.get(driverId) ?? 0))) heads++;
            if (!amounts.has(role)) amounts.set(role, heads);
            expect(rows.find((row) => row.unitId === unitId && row.roleId === role)?.heads).toBe(heads);
          }
        }
      }),
    );
  });

  it('property: more demand never takes fewer heads, and the order of anything is without effect', () => {
    fc.assert(
      fc.property(worlds, fc.nat(9), ({ units, pers }, more) => {
        const ratios = ratiosOf(pers);
        const larger = units.map(({ unitId, demand }) => ({
          unitId,
          demand: demand.map(({ driverId, amount }) => ({ driverId, amount: amount + more })),
        }));
        const [before, after] = [units, larger].map((each) => staffing({ units: each, ratios }));
        for (const [row, { heads }] of before.rows.entries())
          expect(after.rows[row].heads).toBeGreaterThanOrEqual(heads);
        const turned = { units: [...units].reverse(), ratios: [...ratios].reverse() };
        expect(staffing(turned)).toEqual(before);
      }),
    );
  });

  it('property: whatever it is given, only a TerritoryError comes of it', () => {
    fc.assert(
      fc.property(hostileRecipes(), (recipe) => {
        const call = (given: unknown) => thrownIssues(() => Reflect.apply(staffing, undefined, [given]));
        call(hostileValue(recipe));
        call({ units: [hostileValue(recipe)], ratios: staffingRatios });
        call({ units: [], ratios: [hostileValue(recipe)] });
      }),
      { numRuns: 40 },
    );
  });
});

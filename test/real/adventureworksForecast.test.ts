import { expect, it } from 'vitest';
import {
  type CreditLine,
  checkRollUp,
  compareToTargets,
  contributingLines,
  fiscalCalendar,
  forecastOf,
  forecastOfUser,
  forecastTotal,
  type LineTerritory,
  type Period,
  periods,
  rollUp,
  unassignedOf,
} from '../../src/index.js';
import { describeWithShared } from '../support/shared.js';
import { readShared } from './readShared.js';

const COMPANY = 'AdventureWorks';

/** The company over groups, countries and territories. */
function salesTree() {
  const rows = readShared('adventureworks', 'sales_territory.csv');
  const groups = new Set(rows.map((row) => row.Group));
  const countries = new Map(rows.map((row) => [row.CountryRegionCode, row.Group]));
  return [
    { id: COMPANY, parentId: null },
    ...Array.from(groups, (id) => ({ id, parentId: COMPANY })),
    ...Array.from(countries, ([id, parentId]) => ({ id, parentId })),
    ...rows.map((row) => ({ id: row.TerritoryID, parentId: row.CountryRegionCode })),
  ];
}

/** An amount in ten-thousandths of a dollar, since most orders have fractions of a cent. */
function unitsOf(decimal: string): number {
  const [whole, fraction = ''] = decimal.split('.');
  return Number(whole + fraction.padEnd(4, '0'));
}

/** The territories that each seller has held, `to` being the day after the last. */
function heldTerritories(): Map<string, LineTerritory[]> {
  const held = new Map<string, LineTerritory[]>();
  for (const row of readShared('adventureworks', 'sales_territory_history_orig2011.csv')) {
    const end = row.EndDate === '' ? {} : { to: dayAfter(row.EndDate) };
    const entry = { territoryId: row.TerritoryID, from: row.StartDate, ...end };
    held.set(row.SalesPersonID, [...(held.get(row.SalesPersonID) ?? []), entry]);
  }
  return held;
}

function dayAfter(date: string): string {
  return new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
}

function sumBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string, unitsOfRow: (row: Row) => number) {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(keyOf(row), (sums.get(keyOf(row)) ?? 0) + unitsOfRow(row));
  return sums;
}

describeWithShared('the orders of AdventureWorks in 2011', () => {
  const territories = salesTree();
  const orders = readShared('adventureworks', 'sales_order_header_2011.csv');
  const lines = orders.map((order): CreditLine => {
    const seller = order.SalesPersonID === '' ? {} : { userId: order.SalesPersonID };
    return {
      ...{
        id: order.SalesOrderID,
        amountMinor: unitsOf(order.SubTotal),
        category: 'closed',
        closeDate: order.OrderDate,
      },
      ...{ territories: [{ territoryId: order.TerritoryID }], ...seller },
    };
  });
  const calendar = fiscalCalendar({ kind: 'months' });
  const quarters = periods(calendar, { from: '2011-04-01', to: '2012-01-01', grain: 'quarter' });
  const input = { territories, lines, periods: quarters };
  const found = rollUp(input);
  const quarterOf = (date: string) => `FY2011-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
  const closedOf = (territoryId: string, { id }: Period) => forecastOf(found, territoryId, id).cumulative.closedOnly;

  it('are all credited, none twice, without an issue', () => {
    expect(found.issues).toEqual([]);
    expect(found.totals).toMatchObject([{ given: { lines: 1_566 }, credited: { lines: 1_566 } }]);
    expect(checkRollUp(found, input)).toEqual([]);
  });

  it('add up by territory and quarter', () => {
    const sums = sumBy(
      orders,
      (order) => `${order.TerritoryID} ${quarterOf(order.OrderDate)}`,
      ({ SubTotal }) => unitsOf(SubTotal),
    );
    for (const quarter of quarters) {
      for (let territory = 1; territory <= 10; territory++) {
        expect(closedOf(`${territory}`, quarter)).toBe(sums.get(`${territory} ${quarter.id}`) ?? 0);
      }
    }
  });

  it('add up by group and quarter', () => {
    const groups = new Map(
      readShared('adventureworks', 'sales_territory.csv').map((row) => [row.TerritoryID, row.Group]),
    );
    const sums = sumBy(
      orders,
      (order) => `${groups.get(order.TerritoryID)} ${quarterOf(order.OrderDate)}`,
      ({ SubTotal }) => unitsOf(SubTotal),
    );
    const groupsOf = quarters.flatMap((quarter) =>
      ['Europe', 'North America', 'Pacific'].map((group) => ({ group, quarter })),
    );
    for (const { group, quarter } of groupsOf) {
      expect([group, quarter.id, closedOf(group, quarter)]).toEqual([
        group,
        quarter.id,
        sums.get(`${group} ${quarter.id}`) ?? 0,
      ]);
    }
    expect(sums.size).toBeLessThanOrEqual(groupsOf.length);
    const all = orders.reduce((sum, { SubTotal }) => sum + unitsOf(SubTotal), 0);
    expect(
      forecastTotal(
        found,
        quarters.map(({ id }) => id),
      ).cumulative.closedOnly,
    ).toBe(all);
  });

  it('are found outside the territory of the seller on that day: 68 of 402, of 406 by sellers', () => {
    const held = heldTerritories();
    const reseller = lines.filter(({ userId }) => userId !== undefined);
    const bySeller = rollUp(
      { ...input, lines: reseller.map((line) => ({ ...line, territories: held.get(line.userId ?? '') ?? [] })) },
      { attribution: 'closeDate' },
    );
    const without = bySeller.issues.flatMap((issue) => (issue.code === 'unassigned_line' ? [issue.lineId] : []));
    const all = quarters.map(({ id }) => id);
    const outside = Array.from({ length: 10 }, (_, at) => String(at + 1)).flatMap((territoryId) => {
      const sold = new Set(contributingLines(found, territoryId, all));
      return contributingLines(bySeller, territoryId, all).filter((id) => !sold.has(id));
    });
    expect([reseller.length, reseller.length - without.length, outside.length]).toEqual([406, 402, 68]);
    const naive = reseller.filter(({ userId = '', closeDate, territories: [own] }) => {
      const entries = held.get(userId) ?? [];
      const entry = entries.find(({ from = '', to = '~' }) => from <= closeDate && closeDate < to);
      return entry !== undefined && entry.territoryId !== own.territoryId;
    });
    expect(outside.sort()).toEqual(naive.map(({ id }) => id).sort());
  });
});

describeWithShared('the quotas of AdventureWorks in 2011', () => {
  const quotas = readShared('adventureworks', 'sales_person_quota_history_orig2011.csv').filter(
    ({ QuotaDate }) => QuotaDate < '2012-01-01',
  );
  const starts = [...new Set(quotas.map(({ QuotaDate }) => QuotaDate))].sort();
  const ends = [...starts.slice(1), '2012-02-29'];
  const calendar = fiscalCalendar({
    kind: 'custom',
    periods: starts.map((from, at) => ({ id: from, from, to: ends[at], fiscalYear: 2012 })),
  });
  const quarters = periods(calendar, { from: '2011-05-31', to: '2012-02-29' });
  const orders = readShared('adventureworks', 'sales_order_header_2011.csv').filter(
    (order) => order.SalesPersonID !== '',
  );
  const found = rollUp({
    territories: salesTree(),
    periods: quarters,
    lines: orders.map((order) => ({
      ...{
        id: order.SalesOrderID,
        amountMinor: unitsOf(order.SubTotal),
        category: 'closed',
        closeDate: order.OrderDate,
      },
      ...{ territories: [{ territoryId: order.TerritoryID }], userId: order.SalesPersonID },
    })),
  });
  const targets = quotas.map((row) => ({
    ...{ territoryId: COMPANY, userId: row.SalesPersonID, periodId: row.QuotaDate },
    amountMinor: unitsOf(row.SalesQuota),
  }));
  const company = starts.map((periodId) => ({
    ...{ territoryId: COMPANY, periodId },
    amountMinor: targets.reduce((sum, target) => (target.periodId === periodId ? sum + target.amountMinor : sum), 0),
  }));
  const sellers = [...new Set([...quotas, ...orders].map((row) => row.SalesPersonID))];
  const results = starts.flatMap((periodId) => [
    {
      territoryId: COMPANY,
      periodId,
      achievedMinor: forecastOf(found, COMPANY, periodId).cumulative.closedOnly ?? 0,
      pipelineMinor: 0,
    },
    ...sellers.map((userId) => {
      const { cumulative } = forecastOfUser(found, { territoryId: COMPANY, userId }, periodId);
      return { territoryId: COMPANY, userId, periodId, achievedMinor: cumulative.closedOnly ?? 0, pipelineMinor: 0 };
    }),
  ]);
  const comparison = compareToTargets({ territories: salesTree(), targets: [...targets, ...company], results });
  const bySeller = comparison.rows.filter(({ userId }) => userId !== undefined);

  it('add up by territory and group in each quarter, in what the seller held on the first day', () => {
    const held = heldTerritories();
    const rolled = rollUp(
      {
        territories: salesTree(),
        periods: quarters,
        lines: quotas.map((row) => ({
          ...{ id: `${row.SalesPersonID} ${row.QuotaDate}`, amountMinor: unitsOf(row.SalesQuota), category: 'closed' },
          ...{ closeDate: row.QuotaDate, territories: held.get(row.SalesPersonID) ?? [] },
        })),
      },
      { attribution: 'closeDate' },
    );
    const rows = readShared('adventureworks', 'sales_territory.csv');
    const groups = new Map(rows.map((row) => [row.TerritoryID, row.Group]));
    const placed = quotas.map((row) => {
      const entries = held.get(row.SalesPersonID) ?? [];
      const entry = entries.find(({ from = '', to = '~' }) => from <= row.QuotaDate && row.QuotaDate < to);
      const group = groups.get(entry?.territoryId ?? '');
      return { start: row.QuotaDate, quota: unitsOf(row.SalesQuota), territoryId: entry?.territoryId, group };
    });
    const byTerritory = sumBy(
      placed,
      ({ territoryId, start }) => `${territoryId} ${start}`,
      ({ quota }) => quota,
    );
    const byGroup = sumBy(
      placed,
      ({ group, start }) => `${group} ${start}`,
      ({ quota }) => quota,
    );
    for (const start of starts) {
      for (const { TerritoryID, Group } of rows) {
        const [own, whole] = [TerritoryID, Group].map((id) => forecastOf(rolled, id, start).cumulative.closedOnly);
        expect([own, whole]).toEqual([
          byTerritory.get(`${TerritoryID} ${start}`) ?? 0,
          byGroup.get(`${Group} ${start}`) ?? 0,
        ]);
      }
      expect(unassignedOf(rolled, start).cumulative.closedOnly).toBe(byTerritory.get(`undefined ${start}`) ?? 0);
    }
    expect(placed.filter(({ territoryId }) => territoryId !== undefined).length).toBeGreaterThan(quotas.length / 2);
  });

  it('are each compared with what the seller sold until the next one', () => {
    const sold = sumBy(
      orders,
      (order) => `${order.SalesPersonID} ${starts.filter((from) => from <= order.OrderDate).at(-1)}`,
      ({ SubTotal }) => unitsOf(SubTotal),
    );
    expect(bySeller.length).toBe(quotas.length);
    for (const { SalesPersonID, QuotaDate, SalesQuota } of quotas) {
      const achieved = sold.get(`${SalesPersonID} ${QuotaDate}`) ?? 0;
      const row = bySeller.find(({ userId, periodId }) => userId === SalesPersonID && periodId === QuotaDate);
      expect(row).toMatchObject({
        achievedMinor: achieved,
        targetMinor: unitsOf(SalesQuota),
        gapMinor: Math.max(0, unitsOf(SalesQuota) - achieved),
        surplusMinor: Math.max(0, achieved - unitsOf(SalesQuota)),
        attainment: achieved / unitsOf(SalesQuota),
      });
    }
  });

  it('add up to that of the company, as what was sold does', () => {
    const totals = comparison.rows.filter(({ userId }) => userId === undefined);
    expect(totals.map(({ mismatchMinor }) => mismatchMinor)).toEqual([0, 0, 0]);
    const all = orders.reduce((sum, { SubTotal }) => sum + unitsOf(SubTotal), 0);
    expect(totals.reduce((sum, { achievedMinor }) => sum + (achievedMinor ?? 0), 0)).toBe(all);
    expect(bySeller.reduce((sum, { achievedMinor }) => sum + (achievedMinor ?? 0), 0)).toBe(all);
    expect(comparison.issues).toEqual([]);
  });
});

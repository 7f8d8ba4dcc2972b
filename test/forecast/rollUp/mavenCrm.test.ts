import { expect, it } from 'vitest';
import { fiscalCalendar } from '../../../src/forecast/calendar/fiscalCalendar.js';
import { periods as periodsOf } from '../../../src/forecast/calendar/periods.js';
import { forecastOf } from '../../../src/forecast/rollUp/forecastOf.js';
import { forecastTotal } from '../../../src/forecast/rollUp/forecastTotal.js';
import { rollUp } from '../../../src/forecast/rollUp/rollUp.js';
import { readShared } from '../../real/readShared.js';
import { describeWithShared } from '../../support/shared.js';

const CATEGORY_BY_STAGE = new Map([
  ['Won', 'closed'],
  ['Lost', 'omitted'],
  ['Engaging', 'commit'],
  ['Prospecting', 'pipeline'],
]);

/** Offices over managers over agents. */
function officeTree() {
  const teams = readShared('maven-crm', 'sales_teams.csv');
  const offices = new Set(teams.map((row) => row.regional_office));
  const managers = new Map(teams.map((row) => [row.manager, row.regional_office]));
  return [
    ...Array.from(offices, (id) => ({ id, parentId: null })),
    ...Array.from(managers, ([id, parentId]) => ({ id, parentId })),
    ...teams.map((row) => ({ id: row.sales_agent, parentId: row.manager })),
  ];
}

describeWithShared('the pipeline of Maven', () => {
  const rows = readShared('maven-crm', 'sales_pipeline.csv');
  const lines = rows.map((row) => ({
    id: row.opportunity_id,
    amountMinor: Number(row.close_value || '0') * 100,
    category: CATEGORY_BY_STAGE.get(row.deal_stage) ?? row.deal_stage,
    closeDate: row.close_date,
    territories: [{ territoryId: row.sales_agent }],
    userId: row.sales_agent,
  }));
  const calendar = fiscalCalendar({ kind: 'months' });
  const periods = periodsOf(calendar, { from: '2016-10-01', to: '2018-01-01' });
  const found = rollUp({ territories: officeTree(), lines, periods });
  const all = periods.map(({ id }) => id);

  it('adds up to what was won, in all and by office', () => {
    const wonBy = (office: string) => forecastOf(found, office, all).cumulative.closedOnly;
    expect(forecastTotal(found, all).cumulative.closedOnly).toBe(1_000_553_400);
    expect(['Central', 'West', 'East'].map(wonBy)).toStrictEqual([334_629_300, 356_864_700, 309_059_400]);
  });

  it('lists every deal without a close date, and no other', () => {
    const undated = rows.flatMap(({ close_date }, row) => (close_date === '' ? [row] : []));
    expect(found.issues.map((issue) => ('row' in issue ? issue.row : -1))).toStrictEqual(undated);
    expect(found.totals).toMatchObject([
      {
        given: { lines: rows.length, amountMinor: 1_000_553_400 },
        credited: { lines: rows.length - undated.length, amountMinor: 1_000_553_400 },
        leftOut: { lines: undated.length, amountMinor: 0 },
      },
    ]);
  });
});

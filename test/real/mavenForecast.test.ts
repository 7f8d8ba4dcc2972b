import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  type CreditLine,
  checkRollUp,
  compareToTargets,
  fiscalCalendar,
  forecastOf,
  periods,
  rollUp,
} from '../../src/index.js';
import { openWorkshop, type Workshop } from '../cli/commandLine.js';
import { describeWithShared } from '../support/shared.js';
import { readShared } from './readShared.js';

const STAGES = { Won: 'closed', Lost: 'omitted', Engaging: 'commit', Prospecting: 'pipeline' };

const CATEGORIES = new Map(Object.entries(STAGES));

/** Offices over managers over agents. */
function officeTree() {
  const teams = readShared('maven-crm', 'sales_teams.csv');
  const managers = new Map(teams.map((row) => [row.manager, row.regional_office]));
  return [
    ...Array.from(new Set(managers.values()), (id) => ({ id, parentId: null })),
    ...Array.from(managers, ([id, parentId]) => ({ id, parentId })),
    ...teams.map((row) => ({ id: row.sales_agent, parentId: row.manager })),
  ];
}

function toLine(row: Readonly<Record<string, string>>, territoryId: string | undefined): CreditLine {
  return {
    id: row.opportunity_id,
    amountMinor: Number(row.close_value || '0') * 100,
    category: CATEGORIES.get(row.deal_stage) ?? row.deal_stage,
    closeDate: row.close_date,
    territories: territoryId === undefined ? [] : [{ territoryId }],
  };
}

describeWithShared('the pipeline of Maven by sector', () => {
  const rows = readShared('maven-crm', 'sales_pipeline.csv');
  const sectorOf = new Map(readShared('maven-crm', 'accounts.csv').map(({ account, sector }) => [account, sector]));
  const spelt = [...new Set(sectorOf.values())].filter((sector) => sector !== 'technolgy');
  const territories = [{ id: 'market', parentId: null }, ...spelt.map((id) => ({ id, parentId: 'market' }))];
  const quarters = periods(fiscalCalendar({ kind: 'months' }), {
    from: '2017-01-01',
    to: '2018-01-01',
    grain: 'quarter',
  });
  const lines = rows.map((row) => toLine(row, sectorOf.get(row.account)));
  const found = rollUp({ territories, lines, periods: quarters });

  it('has every dirty row in an issue: without a date, without an account, in a misspelt sector', () => {
    const rowsWith = (code: string) =>
      found.issues.flatMap((issue) => (issue.code === code && 'row' in issue ? [issue.row] : []));
    const where = (isWanted: (row: (typeof rows)[number]) => boolean) =>
      rows.flatMap((row, at) => (isWanted(row) ? [at] : []));
    const isDated = ({ close_date }: (typeof rows)[number]) => close_date !== '';
    expect(rowsWith('refused_line')).toEqual(where((row) => !isDated(row)));
    const misspelt = where((row) => isDated(row) && sectorOf.get(row.account) === 'technolgy');
    expect(rowsWith('line_in_unknown_territory')).toEqual(misspelt);
    const lost = where((row) => isDated(row) && !spelt.includes(sectorOf.get(row.account) ?? ''));
    expect(rowsWith('unassigned_line')).toEqual(lost);
    expect(found.totals).toMatchObject([
      {
        given: { lines: 8_800, amountMinor: 1_000_553_400 },
        credited: { lines: 8_800 - 2_089 - lost.length },
        unassigned: { lines: lost.length },
        leftOut: { lines: 2_089, amountMinor: 0 },
      },
    ]);
    expect(checkRollUp(found, { territories, lines, periods: quarters })).toEqual([]);
  });

  it('has its misspelt sector reported by a check of the sums alone', () => {
    const claims = quarters.map(({ id: periodId }) => {
      const amountMinor = forecastOf(found, 'market', periodId).single.closed ?? 0;
      return { territoryId: 'market', periodId, category: 'closed', amountMinor };
    });
    const checked = checkRollUp(claims, { territories, lines, periods: quarters }, { unclaimed: 'unchecked' });
    const unlisted = checked.flatMap((finding) => (finding.code === 'unlisted_line' ? [finding] : []));
    expect(checked.length).toBe(unlisted.length);
    const amount = unlisted.reduce((sum, { amountMinor }) => sum + (amountMinor ?? 0), 0);
    expect(amount + claims.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(1_000_553_400);
  });
});

describeWithShared('the pipeline of Maven beside targets', () => {
  const rows = readShared('maven-crm', 'sales_pipeline.csv');
  const quarters = periods(fiscalCalendar({ kind: 'months' }), {
    from: '2017-01-01',
    to: '2018-01-01',
    grain: 'quarter',
  });
  const lines = rows.map((row) => toLine(row, row.sales_agent));
  const found = rollUp({ territories: officeTree(), lines, periods: quarters });
  const keys = quarters.flatMap(({ id }) =>
    ['Central', 'East', 'West'].map((territoryId) => ({ territoryId, periodId: id })),
  );

  it('covers every quarter with a target of each office', () => {
    const { rows: compared, issues } = compareToTargets({
      territories: officeTree(),
      targets: keys.map((key) => ({ ...key, amountMinor: 90_000_000 })),
      results: keys.map((key) => {
        const { closedOnly, openPipeline } = forecastOf(found, key.territoryId, key.periodId).cumulative;
        return { ...key, achievedMinor: closedOnly ?? 0, pipelineMinor: openPipeline ?? 0 };
      }),
    });
    expect(issues).toEqual([]);
    expect(compared.map(({ territoryId, periodId }) => ({ territoryId, periodId }))).toEqual(keys);
    expect(compared.filter(({ attainment }) => attainment === null)).toEqual([]);
    for (const { territoryId, periodId, achievedMinor } of compared) {
      const agents = new Set(
        readShared('maven-crm', 'sales_teams.csv').flatMap((row) =>
          row.regional_office === territoryId ? [row.sales_agent] : [],
        ),
      );
      const won = rows.filter((row) => row.deal_stage === 'Won' && agents.has(row.sales_agent));
      const inQuarter = won.filter(
        ({ close_date }) => `FY2017-Q${Math.ceil(Number(close_date.slice(5, 7)) / 3)}` === periodId,
      );
      expect(achievedMinor).toBe(inQuarter.reduce((sum, { close_value }) => sum + 100 * Number(close_value), 0));
    }
  });
});

describeWithShared('the pipeline of Maven in `bailiwick forecast`', () => {
  let shop: Workshop;
  beforeAll(async () => {
    const rows = readShared('maven-crm', 'sales_pipeline.csv').map((row) =>
      [row.opportunity_id, row.sales_agent, row.close_value || '0', row.deal_stage, row.close_date].join(','),
    );
    shop = await openWorkshop({
      'model.json': JSON.stringify({ id: 'maven', territories: officeTree() }),
      'pipeline.csv': ['id,territoryId,amount,stage,closeDate', ...rows, ''].join('\n'),
      'stages.json': JSON.stringify(STAGES),
      'targets.csv': 'territoryId,periodId,amount\nCentral,FY2017,3000000\nWest,FY2017,3500000\nEast,FY2017,3500000\n',
    });
  });
  afterAll(() => shop.remove());

  it('adds up to what was won by office, and counts every deal without a close date', async () => {
    const command =
      'forecast --model model.json --opportunities pipeline.csv --stages stages.json --targets targets.csv --calendar months --period FY2017 --currency USD';
    const { code, stdout } = await shop.run(`${command} --json`);
    const { periods: blocks, opportunities, issues } = JSON.parse(stdout);
    expect(code).toBe(0);
    const closed = new Map<string, number>(
      blocks[0].territories.map((row: { territoryId: string; forecast: { single: { closed: number } } }) => [
        row.territoryId,
        row.forecast.single.closed,
      ]),
    );
    expect(['Central', 'West', 'East'].map((office) => closed.get(office))).toEqual([
      334_629_300, 356_864_700, 309_059_400,
    ]);
    expect(opportunities).toEqual({
      ...{ read: 8_800, credited: 6_711, unassigned: 0, inOtherPeriods: 0, repeated: 0, leftOut: 2_089 },
    });
    expect(issues).toMatchObject([{ code: 'refused_line', count: 2_089 }]);
    const table = (await shop.run(command)).stdout;
    expect(table).toContain('FY2017, from 2017-01-01 to before 2018-01-01 in thousands of USD\n');
    expect(table).toMatch(/\ntotal +10,006 .* 10,000 +\+6 {2}██████ 100 %\n/);
  });
});

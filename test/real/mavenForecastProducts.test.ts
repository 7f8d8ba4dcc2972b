import { expect, it } from 'vitest';
import {
  type CreditLine,
  forecastOf,
  forecastsByDimension,
  forecastTotal,
  type Issue,
  rollUp,
  rollUpColumns,
} from '../../src/index.js';
import { creditColumnsOf } from '../forecast/rollUp/creditColumnsOf.js';
import { describeWithShared } from '../support/shared.js';
import { readShared } from './readShared.js';

const CATEGORIES = new Map([
  ['Won', 'closed'],
  ['Lost', 'omitted'],
  ['Engaging', 'commit'],
  ['Prospecting', 'pipeline'],
]);

describeWithShared('the pipeline of Maven by product and by country', () => {
  const rows = readShared('maven-crm', 'sales_pipeline.csv');
  const countryOf = new Map(readShared('maven-crm', 'accounts.csv').map((row) => [row.account, row.office_location]));
  const territories = [
    { id: 'world', parentId: null },
    ...Array.from(new Set(readShared('maven-crm', 'sales_teams.csv').map((row) => row.regional_office)), (id) => {
      return { id, parentId: 'world' };
    }),
  ];
  const officeOf = new Map(
    readShared('maven-crm', 'sales_teams.csv').map((row) => [row.sales_agent, row.regional_office]),
  );
  const periods = [{ id: 'FY2017', from: '2017-01-01', to: '2018-01-01' }];
  const countries = new Set(countryOf.values());
  const dimensions = [
    { id: 'product', values: readShared('maven-crm', 'products.csv').map(({ product }) => product) },
    { id: 'country', values: [...countries].map((each) => (each === 'Philipines' ? 'Philippines' : each)) },
  ];
  const lines = rows.map((row): CreditLine => {
    const country = countryOf.get(row.account);
    return {
      id: row.opportunity_id,
      amountMinor: Number(row.close_value || '0') * 100,
      category: CATEGORIES.get(row.deal_stage) ?? row.deal_stage,
      // What is open has no date, and is expected by the end of the year: so that every row counts.
      closeDate: row.close_date || '2017-12-31',
      territories: [{ territoryId: officeOf.get(row.sales_agent) ?? '' }],
      dimensions: { product: row.product, ...(country === undefined ? {} : { country }) },
    };
  });
  const found = rollUp({ territories, periods, lines, dimensions });

  /** The rows that an issue tells of. */
  function rowsTold(dimensionId: string, received: string, issues: readonly Issue[] = found.issues): number[] {
    const told = issues.filter((issue) => {
      return (
        issue.code === 'unknown_dimension_value' && issue.dimensionId === dimensionId && issue.received === received
      );
    });
    return told.map((issue) => ('row' in issue ? issue.row : -1));
  }

  it('has each of the 1,480 rows of `GTXPro`, which the table of products has not, in an issue', () => {
    const misspelt = rows.flatMap(({ product }, row) => (product === 'GTXPro' ? [row] : []));
    expect(misspelt).toHaveLength(1_480);
    expect(rowsTold('product', 'the text `GTXPro`')).toStrictEqual(misspelt);
    expect(found.issues.filter((issue) => 'dimensionId' in issue && issue.dimensionId === 'product')).toHaveLength(
      1_480,
    );
  });

  it('has each row of an account in `Philipines` in an issue, and no other country', () => {
    const misspelt = rows.flatMap(({ account }, row) => (countryOf.get(account) === 'Philipines' ? [row] : []));
    expect(misspelt).toHaveLength(94);
    expect(rowsTold('country', 'the text `Philipines`')).toStrictEqual(misspelt);
    expect(found.issues).toHaveLength(1_480 + 94);
  });

  it('counts them all the same, apart from what has a value', () => {
    const isWon = ({ deal_stage }: (typeof rows)[number]) => deal_stage === 'Won';
    const wonOf = (isOf: (row: (typeof rows)[number]) => boolean) =>
      rows.reduce((sum, row) => (isWon(row) && isOf(row) ? sum + 100 * Number(row.close_value) : sum), 0);
    const closedBy = (dimensionId: string) =>
      new Map(
        forecastsByDimension(found, { dimensionId, territoryId: 'world' }, 'FY2017').map((row) => [
          row.value,
          row.single.closed,
        ]),
      );
    const byProduct = closedBy('product');
    expect(byProduct.get(null)).toBe(wonOf(({ product }) => product === 'GTXPro'));
    expect(byProduct.get('GTX Basic')).toBe(wonOf(({ product }) => product === 'GTX Basic'));
    expect(byProduct.has('GTX Pro')).toBe(false);
    expect(closedBy('country').get(null)).toBe(wonOf(({ account }) => countryOf.get(account) === 'Philipines'));
    expect([...byProduct.values()].reduce<number>((sum, amount) => sum + Number(amount), 0)).toBe(1_000_553_400);
    expect(forecastTotal(found, 'FY2017').single.closed).toBe(1_000_553_400);
    expect(forecastOf(found, 'Central', 'FY2017').single.closed).toBe(334_629_300);
    expect(found.totals).toMatchObject([
      { given: { lines: 8_800 }, credited: { lines: 8_800 }, leftOut: { lines: 0 } },
    ]);
  });

  it('is the same from columns', () => {
    const part = lines.slice(0, 2_000);
    const fromColumns = rollUpColumns({ territories, periods, columns: creditColumnsOf(part), dimensions });
    expect(fromColumns).toStrictEqual(rollUp({ territories, periods, lines: part, dimensions }));
    expect(rowsTold('product', 'the text `GTXPro`', fromColumns.issues)).toStrictEqual(
      part.flatMap(({ dimensions: own }, row) => (own?.product === 'GTXPro' ? [row] : [])),
    );
  });
});

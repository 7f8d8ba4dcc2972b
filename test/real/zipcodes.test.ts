import { expect, it } from 'vitest';
import { type AssignmentTable, assignAccounts, compileModel, countByTerritory, tableRows } from '../../src/index.js';
import { describeWithShared } from '../support/shared.js';
import { censusModel, readZips, stateByArea } from './censusPlan.js';

function territoriesByZip(table: AssignmentTable): Map<string, readonly string[]> {
  const rows = [...tableRows(table)];
  return new Map(rows.map(({ accountId, territories }) => [accountId, territories.map((each) => each.territoryId)]));
}

describeWithShared('the ZIP codes of the United States', () => {
  const zips = readZips();
  const stateOf = stateByArea(zips);
  const accounts = zips.map(({ id, state }) => ({ id, zip: id, state }));
  const table = assignAccounts(compileModel(censusModel(stateOf)), accounts);
  const assigned = territoriesByZip(table);

  it('are 42,366 in 912 areas of 50 states and DC', () => {
    expect([zips.length, stateOf.size, new Set(zips.map((zip) => zip.state)).size]).toEqual([42_366, 912, 51]);
  });

  it('are each in exactly one territory', () => {
    expect(zips.filter(({ id }) => assigned.get(id)?.length !== 1)).toEqual([]);
  });

  it('are in the area of their first three digits, save six in five areas that are mostly in another state', () => {
    const elsewhere = zips.filter(({ id, area }) => assigned.get(id)?.[0] !== area);
    expect(elsewhere.map(({ id, state, area }) => ({ id, area, areaIn: stateOf.get(area), staysIn: state }))).toEqual([
      { id: '06390', area: '063', areaIn: 'CT', staysIn: 'NY' },
      { id: '20588', area: '205', areaIn: 'DC', staysIn: 'MD' },
      { id: '20598', area: '205', areaIn: 'DC', staysIn: 'VA' },
      { id: '56945', area: '569', areaIn: 'DC', staysIn: 'IA' },
      { id: '83414', area: '834', areaIn: 'ID', staysIn: 'WY' },
      { id: '93737', area: '937', areaIn: 'CA', staysIn: 'NV' },
    ]);
    expect(elsewhere.map(({ id }) => assigned.get(id))).toEqual(elsewhere.map(({ state }) => [state]));
  });

  it('fill every area', () => {
    const counts = countByTerritory(table);
    expect([...stateOf.keys()].filter((area) => !((counts.get(area) ?? 0) > 0))).toEqual([]);
  });

  it('give no issue', () => {
    expect(table.issues).toEqual([]);
  });
});

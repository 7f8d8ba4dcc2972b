import { expect, it } from 'vitest';
import {
  type AssignmentTable,
  assignAccounts,
  compileModel,
  countByTerritory,
  parseModel,
  type Territory,
  type TerritoryModel,
  tableRows,
} from '../../src/index.js';
import { describeWithShared } from '../support/shared.js';
import { readShared } from './readShared.js';

interface Zip {
  readonly id: string;
  readonly state: string;
  readonly area: string;
}

/** The nine divisions of the US Census Bureau. */
const divisions = {
  'New England': ['CT', 'MA', 'ME', 'NH', 'RI', 'VT'],
  'Middle Atlantic': ['NJ', 'NY', 'PA'],
  'East North Central': ['IL', 'IN', 'MI', 'OH', 'WI'],
  'West North Central': ['IA', 'KS', 'MN', 'MO', 'ND', 'NE', 'SD'],
  'South Atlantic': ['DC', 'DE', 'FL', 'GA', 'MD', 'NC', 'SC', 'VA', 'WV'],
  'East South Central': ['AL', 'KY', 'MS', 'TN'],
  'West South Central': ['AR', 'LA', 'OK', 'TX'],
  Mountain: ['AZ', 'CO', 'ID', 'MT', 'NM', 'NV', 'UT', 'WY'],
  Pacific: ['AK', 'CA', 'HI', 'OR', 'WA'],
};

/** Each three-digit area with the state that most of its ZIP codes are in. */
function stateByArea(zips: readonly Zip[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { area, state } of zips) {
    const byState = counts.get(area) ?? new Map<string, number>();
    counts.set(area, byState.set(state, (byState.get(state) ?? 0) + 1));
  }
  return new Map(
    [...counts].map(([area, byState]) => [
      area,
      [...byState].reduce((most, each) => (each[1] > most[1] ? each : most))[0],
    ]),
  );
}

function modelOf(stateOf: ReadonlyMap<string, string>): TerritoryModel {
  const territories: Territory[] = [];
  for (const [division, states] of Object.entries(divisions)) {
    territories.push({ id: division, parentId: null, criteria: { in: [{ var: 'state' }, states] } });
    for (const state of states) {
      territories.push({ id: state, parentId: division, criteria: { '==': [{ var: 'state' }, state] } });
    }
  }
  for (const [area, state] of stateOf) {
    territories.push({ id: area, parentId: state, criteria: { startsWith: [{ var: 'zip' }, area] } });
  }
  return parseModel({ id: 'us-census', territories });
}

function territoriesByZip(table: AssignmentTable): Map<string, readonly string[]> {
  const rows = [...tableRows(table)];
  return new Map(rows.map(({ accountId, territories }) => [accountId, territories.map((each) => each.territoryId)]));
}

describeWithShared('the ZIP codes of the United States', () => {
  const zips: readonly Zip[] = readShared('us-zipcodes', 'zipcodes.csv').map(({ zip, state }) => ({
    id: zip,
    state,
    area: zip.slice(0, 3),
  }));
  const stateOf = stateByArea(zips);
  const accounts = zips.map(({ id, state }) => ({ id, zip: id, state }));
  const table = assignAccounts(compileModel(modelOf(stateOf)), accounts);
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

import { parseModel, type Territory, type TerritoryModel } from '../../src/index.js';
import { readShared } from './readShared.js';

/** A ZIP code with its state, and the area of its first three digits. */
export interface Zip {
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
export function stateByArea(zips: readonly Zip[]): Map<string, string> {
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

/** Divisions over states over areas. */
export function censusModel(stateOf: ReadonlyMap<string, string>): TerritoryModel {
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

/** The ZIP codes of the United States. */
export function readZips(): readonly Zip[] {
  return readShared('us-zipcodes', 'zipcodes.csv').map(({ zip, state }) => ({ id: zip, state, area: zip.slice(0, 3) }));
}

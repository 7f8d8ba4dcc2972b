import type { CreditLine, ForecastPeriod, ForecastTerritory, RollUpInput } from '../../../src/forecast/rollUp/types.js';

/** The tree of the reference: `G{AMER{W,E}, EMEA{UK,DE}}`. */
export const territories: readonly ForecastTerritory[] = [
  { id: 'G', parentId: null },
  { id: 'AMER', parentId: 'G' },
  { id: 'W', parentId: 'AMER' },
  { id: 'E', parentId: 'AMER' },
  { id: 'EMEA', parentId: 'G' },
  { id: 'UK', parentId: 'EMEA' },
  { id: 'DE', parentId: 'EMEA' },
];

export const quarter: ForecastPeriod = { id: 'Q4', from: '2026-10-01', to: '2027-01-01' };

export const months: readonly ForecastPeriod[] = [
  { id: 'oct', from: '2026-10-01', to: '2026-11-01' },
  { id: 'nov', from: '2026-11-01', to: '2026-12-01' },
  { id: 'dec', from: '2026-12-01', to: '2027-01-01' },
];

/** A line in the fourth quarter, in the territories named. */
export function line(
  id: string,
  amountMinor: number,
  category: string,
  territoryIds: readonly string[],
  more: Partial<CreditLine> = {},
): CreditLine {
  const entries = territoryIds.map((territoryId) => ({ territoryId }));
  return { id, amountMinor, category, closeDate: '2026-11-22', territories: entries, ...more };
}

export function input(lines: readonly CreditLine[], more: Partial<RollUpInput> = {}): RollUpInput {
  return { territories, periods: [quarter], lines, ...more };
}

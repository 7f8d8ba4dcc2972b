import { compareText } from '../../core/compareText.js';
import { ALWAYS } from './dayBounds.js';
import type { ForecastTerritory } from './types.js';

/** The rows of each territory, the earliest first. */
export function versionsById(territories: readonly ForecastTerritory[]): Map<string, number[]> {
  const versions = new Map<string, number[]>();
  for (const [row, { id }] of territories.entries()) {
    const rows = versions.get(id);
    if (rows === undefined) versions.set(id, [row]);
    else rows.push(row);
  }
  const startOf = (row: number) => territories[row].from ?? ALWAYS;
  for (const rows of versions.values()) rows.sort((a, b) => compareText(startOf(a), startOf(b)) || a - b);
  return versions;
}

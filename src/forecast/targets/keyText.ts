import type { TargetKey } from './types.js';

/**
 * A key as one text, the same for the same key only.
 *
 * @example
 * keyText({ territoryId: 'de', periodId: 'FY2026' }); // => '["FY2026",null,"de",null]'
 */
export function keyText({ territoryId, userId, periodId, measure }: TargetKey): string {
  return JSON.stringify([periodId, measure ?? null, territoryId, userId ?? null]);
}

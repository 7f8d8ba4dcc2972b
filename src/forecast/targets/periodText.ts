import type { TargetKey } from './types.js';

/** What a key has in common with the keys that it is added up with: the period and the measure, as one text. */
export function periodText({ periodId, measure }: Pick<TargetKey, 'periodId' | 'measure'>): string {
  return JSON.stringify([periodId, measure ?? null]);
}

import { compareText } from '../../core/compareText.js';

/** The order of groups of lines, for `sort`: `null` first, which is no group, unlike an empty text. */
export function compareGroups(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(b === null) - Number(a === null);
  return compareText(a, b);
}

import { periodText } from './periodText.js';
import type { TargetKey } from './types.js';

/** Entries by period and measure. */
export function groupByPeriod<Entry>(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => TargetKey,
): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const text = periodText(keyOf(entry));
    const group = groups.get(text);
    if (group === undefined) groups.set(text, [entry]);
    else group.push(entry);
  }
  return groups;
}

import type { Organization } from '../structure/types.js';

/**
 * What is handed over on the way from one stage to a later one, in the order of the journey; nothing on the way back. With
 * `null` for the first, everything that was handed over up to the later one.
 */
export function handedOverItems({ stages, handoffs = [] }: Organization, from: string | null, to: string): string[] {
  const start = from === null ? 0 : stages.indexOf(from);
  if (start === -1) return [];
  const passed = handoffs.filter(
    ({ fromStage, toStage }) => stages.indexOf(fromStage) >= start && stages.indexOf(toStage) <= stages.indexOf(to),
  );
  const inOrder = passed.sort((a, b) => stages.indexOf(a.fromStage) - stages.indexOf(b.fromStage));
  return [...new Set(inOrder.flatMap(({ items }) => items))];
}

import type { Factor } from './readAdvice.js';

/** How well a model fits in one respect, in parts of the unit times parts of weight: weight × (1 − |value − ideal|). */
export function fitOf({ weightParts, valueParts, ideals }: Factor, modelId: string, unit: bigint): bigint {
  // INVARIANT: every model has an ideal for every factor.
  return weightParts * (unit - distance(valueParts, ideals.get(modelId)?.parts ?? 0n));
}

function distance(a: bigint, b: bigint): bigint {
  return a < b ? b - a : a - b;
}

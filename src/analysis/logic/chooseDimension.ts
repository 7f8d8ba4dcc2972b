import type { OpenBox } from './residual.js';

/** The dimension that decides most: that of the most boxes, each the more the fewer dimensions it has left. */
export function chooseDimension(boxes: readonly OpenBox[]): number {
  const weights = new Map<number, number>();
  for (const { dimensions } of boxes) {
    const weight = 2 ** -dimensions.length;
    for (const dimension of dimensions) weights.set(dimension, (weights.get(dimension) ?? 0) + weight);
  }
  let best = -1;
  let most = 0;
  for (const [dimension, weight] of weights) {
    if (weight < most || (weight === most && dimension > best && best !== -1)) continue;
    [best, most] = [dimension, weight];
  }
  return best;
}

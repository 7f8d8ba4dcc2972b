import type { Random } from './random.js';

/** A choice of positions, each as likely as its weight says; weights need not add up to one. */
export function chooser(weights: readonly number[]): (random: Random) => number {
  const ends = new Float64Array(weights.length);
  let total = 0;
  for (const [position, weight] of weights.entries()) ends[position] = total += weight;
  return (random) => {
    const wanted = random() * total;
    let low = 0;
    let high = ends.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ends[middle] > wanted) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

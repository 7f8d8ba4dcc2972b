import { normalQuantile } from './normalQuantile.js';
import type { RandomNumbers } from './randomNumbers.js';

/**
 * A number that looks drawn from the gamma distribution of a shape, which is 0 or more, and scale 1; 0 for the shape 0.
 *
 * Method of Marsaglia and Tsang (2000), with Γ(shape) = Γ(shape + 1) · u^(1 / shape) below 1; normal numbers by inversion.
 */
export function gammaNumber(shape: number, next: RandomNumbers): number {
  if (shape === 0) return 0;
  if (shape < 1) return gammaNumber(shape + 1, next) * next() ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const normal = normalQuantile(next());
    const cubed = (1 + c * normal) ** 3;
    if (cubed > 0 && Math.log(next()) < 0.5 * normal * normal + d - d * cubed + d * Math.log(cubed)) return d * cubed;
  }
}

import type { AdbudgResponse, ResponseFunction } from './types.js';

/** The mean elasticity of sales to personal selling: Albers, Mantrala and Sridhar, Journal of Marketing Research 2010. */
export const SELLING_ELASTICITY = 0.34;

/** What a response function, which has been checked, comes to at so many units. */
export function responseValue(response: ResponseFunction, units: number): number {
  switch (response.kind) {
    case 'power':
      return units === 0 ? 0 : response.scale * units ** (response.exponent ?? SELLING_ELASTICITY);
    case 'exponential':
      return response.ceiling * -Math.expm1(-response.rate * units) + 0;
    case 'adbudg':
      return adbudgValue(response, units);
  }
}

function adbudgValue(
  { lowest, highest, constant, shape, today = 1, scale = 1 }: AdbudgResponse,
  units: number,
): number {
  // With the power in the denominator neither no effort nor a huge one comes to Infinity / Infinity.
  const reached = 1 / (1 + constant * (units / today) ** -shape);
  return scale * (lowest + (highest - lowest) * reached);
}

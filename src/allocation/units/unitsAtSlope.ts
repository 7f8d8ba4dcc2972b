import { SELLING_ELASTICITY } from './responseValue.js';
import type { AdbudgResponse, ResponseFunction } from './types.js';

const ROUNDS = 100;

/** Between which units a slope is looked for. */
interface Span {
  readonly lowest: number;
  readonly highest: number;
}

/** The units at which a bit more brings `slope` for each unit, by a response that is concave in the span. */
export function unitsAtSlope(response: ResponseFunction, slope: number, span: Span): number {
  switch (response.kind) {
    case 'power':
      return powerUnits(response.scale, response.exponent ?? SELLING_ELASTICITY, slope);
    case 'exponential':
      return exponentialUnits(response.ceiling * response.rate, response.rate, slope);
    case 'adbudg':
      return adbudgUnits(response, slope, span);
  }
}

function powerUnits(scale: number, exponent: number, slope: number): number {
  const first = scale * exponent;
  if (slope === 0) return Number.POSITIVE_INFINITY;
  if (exponent === 1) return slope <= first ? Number.POSITIVE_INFINITY : 0;
  return first === 0 ? 0 : (slope / first) ** (1 / (exponent - 1));
}

function exponentialUnits(first: number, rate: number, slope: number): number {
  if (slope === 0) return Number.POSITIVE_INFINITY;
  return slope >= first ? 0 : -Math.log(slope / first) / rate;
}

function adbudgUnits(response: AdbudgResponse, slope: number, { lowest, highest }: Span): number {
  let [low, high] = [lowest, highest];
  for (let round = 0; round < ROUNDS; round++) {
    const middle = (low + high) / 2;
    if (adbudgSlope(response, middle) >= slope) low = middle;
    else high = middle;
  }
  return slope === 0 ? highest : low;
}

function adbudgSlope(
  { lowest, highest, constant, shape, today = 1, scale = 1 }: AdbudgResponse,
  units: number,
): number {
  // With y = constant · effort ^ −shape the response has come to 1 / (1 + y) of its range.
  const y = constant * (units / today) ** -shape;
  if (!(y > 0 && y < Number.MAX_VALUE) || units === 0) return y > 0 ? Number.POSITIVE_INFINITY : 0;
  return (scale * (highest - lowest) * shape * (y / (1 + y)) * (1 / (1 + y))) / units;
}

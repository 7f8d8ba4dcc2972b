import type { GainCurve } from './problemTypes.js';
import { responseValue, SELLING_ELASTICITY } from './responseValue.js';
import type { AdbudgResponse, ResponseFunction, SupportTeam } from './types.js';

/** So much may a listed gain be larger than the one before, as a part of it, when gains are differences of larger numbers. */
const ROUNDING = 1e-9;

/** What units bring to a team; `null` where it says nothing. */
export function curveOf({ gains, response }: SupportTeam): GainCurve | null {
  if (gains !== undefined) return listCurve(gains);
  return response === undefined ? null : responseCurve(response);
}

/** The same with every gain so many times as large. */
export function scaledCurve(curve: GainCurve, factor: number): GainCurve {
  return {
    ...curve,
    gainAt: (unit) => curve.gainAt(unit) * factor,
    valueAt: (units) => curve.valueAt(units) * factor,
  };
}

/** A response whose exponent, rate or shape is so many times as large; as it is where that has no meaning. */
export function reshapedResponse(response: ResponseFunction, factor: number): ResponseFunction {
  switch (response.kind) {
    case 'power':
      return { ...response, exponent: Math.min(1, (response.exponent ?? SELLING_ELASTICITY) * factor) };
    case 'exponential':
      return { ...response, rate: response.rate * factor };
    case 'adbudg':
      return { ...response, shape: response.shape * factor };
  }
}

function listCurve(gains: readonly number[]): GainCurve {
  const sums = new Float64Array(gains.length + 1);
  for (const [at, gain] of gains.entries()) sums[at + 1] = sums[at] + gain;
  return {
    most: gains.length,
    gainAt: (unit) => gains[unit - 1] ?? 0,
    valueAt: (units) => {
      const whole = Math.min(Math.floor(units), gains.length);
      return sums[whole] + (units - whole) * (gains[whole] ?? 0);
    },
    firstRise: (lowest, highest) => {
      for (let unit = lowest + 2; unit <= Math.min(highest, gains.length); unit++) {
        if (gains[unit - 1] - gains[unit - 2] > ROUNDING * Math.abs(gains[unit - 2])) return unit;
      }
      return null;
    },
  };
}

function responseCurve(response: ResponseFunction): GainCurve {
  const valueAt = (units: number) => responseValue(response, units);
  const gainAt = (unit: number) => valueAt(unit) - valueAt(unit - 1);
  return { most: Number.POSITIVE_INFINITY, gainAt, valueAt, firstRise: riseOf(response, gainAt) };
}

/**
 * The slope of an S rises up to its inflection and falls from there on, and so do the gains of units, which are means of it:
 * the first two tell.
 */
function riseOf(response: ResponseFunction, gainAt: GainCurve['gainAt']): GainCurve['firstRise'] {
  if (response.kind !== 'adbudg' || response.shape <= 1) return () => null;
  const inflection = inflectionOf(response);
  return (lowest, highest) => {
    if (lowest >= inflection || lowest + 2 > highest) return null;
    return gainAt(lowest + 2) > gainAt(lowest + 1) ? lowest + 2 : null;
  };
}

function inflectionOf({ constant, shape, today = 1 }: AdbudgResponse): number {
  return today * ((constant * (shape - 1)) / (shape + 1)) ** (1 / shape);
}

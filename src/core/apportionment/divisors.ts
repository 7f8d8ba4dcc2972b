import type { Ratio } from '../exact/types.js';
import type { ApportionMethod } from './types.js';

/**
 * A divisor method: who has k units and weight w gets the next one before whoever has a smaller `w / d(k)`.
 *
 * All are in whole numbers: `weight ** power / divisor(k)` is in the order of `w / d(k)`, whose d lies from `k + least / 2`
 * up to `k + most / 2`. A divisor of 0 means that everyone gets a first unit before anyone gets a second.
 */
export interface DivisorMethod {
  readonly power: 1n | 2n;
  readonly divisor: (units: bigint) => bigint;
  readonly least: 0n | 1n | 2n;
  readonly most: 0n | 1n | 2n;
  /** How many k have d(k) at most this ratio. */
  readonly countUpTo: (ratio: Ratio) => bigint;
}

/** The divisor methods by name: d(k) is k, the geometric mean of k and k + 1, their arithmetic mean, or k + 1. */
export const divisors: Readonly<Record<Exclude<ApportionMethod, 'hamilton'>, DivisorMethod>> = {
  adams: {
    power: 1n,
    divisor: (units) => units,
    least: 0n,
    most: 0n,
    countUpTo: ({ numerator, denominator }) => numerator / denominator + 1n,
  },
  huntingtonHill: {
    power: 2n,
    divisor: (units) => units * (units + 1n),
    least: 0n,
    most: 1n,
    countUpTo: ({ numerator, denominator }) => {
      const whole = numerator / denominator;
      const isPastMean = whole * (whole + 1n) * denominator * denominator <= numerator * numerator;
      return isPastMean ? whole + 1n : whole;
    },
  },
  webster: {
    power: 1n,
    divisor: (units) => 2n * units + 1n,
    least: 1n,
    most: 1n,
    countUpTo: ({ numerator, denominator }) => (2n * numerator + denominator) / (2n * denominator),
  },
  dHondt: {
    power: 1n,
    divisor: (units) => units + 1n,
    least: 2n,
    most: 2n,
    countUpTo: ({ numerator, denominator }) => numerator / denominator,
  },
};

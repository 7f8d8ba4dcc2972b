import type { NoFigure } from './types.js';

/** A figure, or why there is none. */
export type Figure = number | NoFigure;

/**
 * What is left of a figure after others, exactly; where one of them is missing, so is the result.
 *
 * @example
 * subtract(500, 100, 323); // => 77
 * subtract(500, 'result_not_given'); // => 'result_not_given'
 */
export function subtract(from: Figure, ...others: readonly Figure[]): Figure {
  let left = from;
  for (const other of others) {
    if (typeof left === 'string') return left;
    if (typeof other === 'string') return other;
    left -= other;
    // INVARIANT: a difference of safe integers that is none itself is beyond 2^53, and the last one may be back within.
    if (!Number.isSafeInteger(left)) return subtractExactly(from, others);
  }
  return left;
}

function subtractExactly(from: Figure, others: readonly Figure[]): Figure {
  const reason = [from, ...others].find((figure) => typeof figure === 'string');
  if (reason !== undefined) return reason;
  return toFigure(others.reduce<bigint>((left, other) => left - BigInt(other), BigInt(from)));
}

/** A sum as a figure, where numbers have no gaps yet. */
export function toFigure(sum: bigint): Figure {
  const value = Number(sum);
  // INVARIANT: rounding keeps the order, so a sum beyond 2^53 - 1 never becomes one within.
  return Number.isSafeInteger(value) ? value : 'unsafe_amount';
}

/** A figure, or 0 where it is below. */
export function atLeastZero(figure: Figure): Figure {
  return typeof figure === 'string' ? figure : Math.max(0, figure);
}

/**
 * One figure by another, which has to be above 0.
 *
 * @example
 * divide(100, 500); // => 0.2
 * divide(100, 0); // => 'empty_denominator'
 */
export function divide(numerator: Figure, denominator: Figure): Figure {
  if (typeof numerator === 'string') return numerator;
  if (typeof denominator === 'string') return denominator;
  return denominator > 0 ? numerator / denominator : 'empty_denominator';
}

/** From here on, a part of the lower half is carried to the upper one. */
export const WIDE_UNIT = 2 ** 52;

/**
 * Many sums that are exact beyond 2^53, side by side: sum i is `high[i] * 2^52 + low[i]`, where `low` stays within 2^52.
 *
 * Why a pair of numbers and no big integer: to add takes one addition and one comparison in typed arrays, without an object
 * for each of a million lines, where a big integer is made anew each time. INVARIANT: an amount of up to 2^52 and a `low` of
 * up to 2^52 add up to 2^53 at most, which a double holds exactly. There is room for 2^53 carries.
 */
export interface WideSums {
  readonly high: Float64Array;
  readonly low: Float64Array;
}

/**
 * So many sums of nothing, for a caller to add to; a mutable value that stays inside the function that made it.
 *
 * @example
 * wideSums(2).low; // => new Float64Array([0, 0])
 */
export function wideSums(count: number): WideSums {
  return { high: new Float64Array(count), low: new Float64Array(count) };
}

/** The least number above one; infinity has none. */
export function nextNumber(number: number): number {
  if (number === 0) return Number.MIN_VALUE;
  return Number.isFinite(number) ? step(number, number > 0 ? 1n : -1n) : number;
}

/** The largest number below one. */
export function previousNumber(number: number): number {
  return -nextNumber(-number);
}

/** Numbers of one sign follow each other as their bits do. */
function step(number: number, by: bigint): number {
  const numbers = Float64Array.of(number);
  const bits = new BigInt64Array(numbers.buffer);
  bits[0] += by;
  return numbers[0];
}

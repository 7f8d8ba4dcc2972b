/** The most steps that are taken to list loads. */
const STEPS = 20_000_000;

/** Which loads groups can add up to. */
export interface PossibleLoads {
  /** The largest whole number that all amounts are multiples of. */
  readonly divisor: number;
  /** Whether some of the groups bring `load`, as far as that was looked at: never `false` where they do. */
  readonly has: (load: number) => boolean;
}

/**
 * The loads that amounts can add up to, whole numbers of 0 or more; `null` where they are not whole, or all 0. Sums of some
 * of them where there are few enough to be listed, by dynamic programming, else every multiple of their common divisor.
 */
export function possibleLoads(amounts: Float64Array): PossibleLoads | null {
  let total = 0;
  for (const amount of amounts) total += amount;
  if (!amounts.every(Number.isSafeInteger) || !Number.isSafeInteger(total) || total === 0) return null;
  const divisor = amounts.reduce(commonDivisor, 0);
  const parts = total / divisor;
  if (amounts.length * parts > STEPS)
    return { divisor, has: (load) => load >= 0 && load <= total && load % divisor === 0 };
  const isSum = listSums(amounts, divisor, parts);
  return { divisor, has: (load) => isSum[load / divisor] === 1 };
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

function listSums(amounts: Float64Array, divisor: number, parts: number): Uint8Array {
  const isSum = new Uint8Array(parts + 1);
  isSum[0] = 1;
  let most = 0;
  for (const amount of amounts) {
    const size = amount / divisor;
    if (size === 0) continue;
    for (let sum = most; sum >= 0; sum--) if (isSum[sum] === 1) isSum[sum + size] = 1;
    most += size;
  }
  return isSum;
}

/** What repeated measurements come to. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** The median of measurements with the lowest and the highest of them. */
export function spreadOf(measurements: readonly number[]): Spread {
  const sorted = [...measurements].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const median = (sorted[Math.ceil(middle) - 1] + sorted[Math.floor(middle)]) / 2;
  return { median, low: sorted[0], high: sorted[sorted.length - 1] };
}

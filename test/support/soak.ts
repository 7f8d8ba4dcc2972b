/** How much longer than its base a soak suite runs: `SOAK_SCALE=10 npm run soak`, 1 by default, a fraction for a short run. */
export const soakScale: number = Number(process.env.SOAK_SCALE ?? 1);

/** A suite's number of runs at the present scale, at least one. */
export function soakRuns(base: number): number {
  return Math.max(1, Math.round(base * soakScale));
}

const scale = Number(process.env.SOAK_SCALE ?? 1);

/** A soak suite's number of runs, at least one: `SOAK_SCALE=10 npm run soak` is ten times as long, 0.1 a tenth. */
export function soakRuns(base: number): number {
  return Math.max(1, Math.round(base * scale));
}

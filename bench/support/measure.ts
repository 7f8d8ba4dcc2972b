/** Something to time; `run` does the whole work of one round. */
export interface Contestant {
  readonly name: string;
  readonly run: () => unknown;
}

/** The rounds of one contestant, in milliseconds. */
export interface Timing {
  readonly name: string;
  readonly medianMs: number;
  /** The fastest and the slowest round. */
  readonly fastestMs: number;
  readonly slowestMs: number;
}

/** Times contestants in turns, so that a busy moment of the machine hits all of them; one untimed round comes first. */
export function measure(contestants: readonly Contestant[], rounds: number): Timing[] {
  for (const { run } of contestants) run();
  const times = contestants.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, { run }] of contestants.entries()) times[i].push(timeOf(run));
  }
  return contestants.map(({ name }, i) => summarize(name, times[i]));
}

function timeOf(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function summarize(name: string, times: readonly number[]): Timing {
  const sorted = [...times].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const medianMs = (sorted[Math.ceil(middle) - 1] + sorted[Math.floor(middle)]) / 2;
  return { name, medianMs, fastestMs: sorted[0], slowestMs: sorted[sorted.length - 1] };
}

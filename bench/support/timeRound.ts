import type { Outcome, Round } from '../contestants/types.js';

/** A round with the time that it took. */
export interface TimedRound {
  readonly outcome: Outcome;
  readonly ms: number;
}

/** Does a round and takes its time. */
export async function timeRound(round: Round): Promise<TimedRound> {
  const start = performance.now();
  const pending = round();
  // Waiting for what is there already would add a turn of the event loop.
  const outcome = pending instanceof Promise ? await pending : pending;
  return { outcome, ms: performance.now() - start };
}

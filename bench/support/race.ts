import type { Fitted } from './fitSample.js';
import { clearAway } from './heldBytes.js';
import { type Spread, spreadOf } from './spreadOf.js';
import { timeRound } from './timeRound.js';

/** A contestant at the start. */
export interface Runner extends Fitted {
  readonly name: string;
  /** Frees what garbage collection does not. */
  readonly close?: () => void;
}

/**
 * Lets runners go in turns, so that a busy moment of the machine hits all of them: nanoseconds an account. With `restMs`, what
 * others have left is cleared away before each turn, lest whoever comes next pays for it.
 */
export async function race(runners: readonly Runner[], rounds: number, restMs?: number): Promise<Spread[]> {
  const times = runners.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, { accounts, start }] of runners.entries()) {
      if (restMs !== undefined) await clearAway(restMs);
      const { ms } = await timeRound(await start());
      times[i].push((ms * 1_000_000) / accounts);
    }
  }
  return times.map(spreadOf);
}

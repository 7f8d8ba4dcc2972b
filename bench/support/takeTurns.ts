import { type Spread, spreadOf } from './spreadOf.js';
import { timeOf } from './timeOf.js';

/** Something that is timed. */
export interface Turn {
  readonly name: string;
  /** How many things a turn does. */
  readonly count: number;
  /** How often it goes; in each round by default. */
  readonly turns?: number;
  /** What comes before, which is not timed. */
  readonly start?: () => void;
  readonly run: () => unknown;
}

/** Lets everybody go in turns, so that a busy moment of the machine hits all of them: milliseconds for one thing. */
export function takeTurns(turns: readonly Turn[], rounds: number): Spread[] {
  const times = turns.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, { count, start, run, turns: most = rounds }] of turns.entries()) {
      if (round >= most) continue;
      start?.();
      times[i].push(timeOf(run) / count);
    }
  }
  return times.map(spreadOf);
}

import type { AccessWorld } from '../../workloads/access/accessWorld.js';
import type { Result } from '../result.js';
import { type Turn, takeTurns } from '../takeTurns.js';
import { accessLine } from './accessLine.js';

/** How a race is run and told. */
interface RaceOptions {
  readonly workload: string;
  readonly rounds: number;
  readonly unit: string;
  /** How many of the units are a millisecond. */
  readonly perMs: number;
  /** Whom the ratios are to: how many times as fast as that one. */
  readonly base: string;
}

/** Lets contestants go in turns and tells what each thing costs. */
export function raceLines(world: AccessWorld, turns: readonly Turn[], options: RaceOptions): Result[] {
  const { workload, rounds, unit, perMs, base } = options;
  const spreads = takeTurns(turns, rounds);
  const baseMs = spreads[turns.findIndex(({ name }) => name === base)]?.median;
  return turns.map(({ name }, i) => {
    const { median, low, high } = spreads[i];
    const spread = { median: median * perMs, low: low * perMs, high: high * perMs };
    const ratio = baseMs === undefined ? undefined : baseMs / median;
    return accessLine(world, { workload, contestant: name, unit, spread, ratio });
  });
}

/** Nanoseconds. */
export const NS_PER_MS = 1_000_000;
/** Microseconds. */
export const US_PER_MS = 1_000;

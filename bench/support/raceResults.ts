import { checkAgreement } from './checkAgreement.js';
import type { Course } from './course.js';
import { type Runner, race } from './race.js';
import type { Result } from './result.js';

/** How a race is run and told. */
export interface RaceOptions {
  readonly question: string;
  readonly rounds: number;
  /** The runners that ratios are to; of several, the fastest. */
  readonly bases: readonly string[];
  /** How long each runner waits after what others have left was cleared away; without it, nothing is. */
  readonly restMs?: number;
}

/**
 * Races runners that agree, and tells nanoseconds an account and how many times as fast as the base that is.
 *
 * @throws Error where two runners answer differently.
 */
export async function raceResults(runners: readonly Runner[], course: Course, options: RaceOptions): Promise<Result[]> {
  checkAgreement(runners, course.supply);
  const spreads = await race(runners, options.rounds, options.restMs);
  for (const { close } of runners) close?.();
  const base = Math.min(
    ...spreads.filter((_, i) => options.bases.includes(runners[i].name)).map(({ median }) => median),
  );
  return runners.map(({ name, accounts }, i) => ({
    question: options.question,
    workload: course.workload.name,
    territories: course.model.territories.length,
    contestant: name,
    unit: 'ns an account',
    accounts,
    ...spreads[i],
    ratio: base / spreads[i].median,
  }));
}

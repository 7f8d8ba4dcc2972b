import type { Contestant } from '../contestants/types.js';
import type { Course } from './course.js';
import { type FitOptions, fitSample } from './fitSample.js';
import type { Runner } from './race.js';

/** A sample to run, and what to call it where a contestant runs several. */
export interface Entry extends Omit<FitOptions, 'isLazy'> {
  readonly label?: string;
}

/** Prepares a contestant for the model of a course and finds its samples; none where it refuses the workload. */
export async function enterRace(contestant: Contestant, course: Course, entries: readonly Entry[]): Promise<Runner[]> {
  if (contestant.refuses?.(course.workload) !== undefined) return [];
  const matcher = await contestant.prepare(course.model);
  const runners: Runner[] = [];
  for (const entry of entries) {
    const name = entry.label === undefined ? contestant.name : `${contestant.name}, ${entry.label}`;
    runners.push({
      name,
      close: matcher.close,
      ...(await fitSample(matcher, course.supply, { ...entry, isLazy: contestant.isLazy })),
    });
  }
  return runners;
}

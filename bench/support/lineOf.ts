import type { Course } from './course.js';
import type { Result } from './result.js';
import type { Spread } from './spreadOf.js';

/** What a line says besides where it belongs. */
export interface Line {
  readonly question: string;
  readonly contestant: string;
  readonly unit: string;
  /** The measurements. */
  readonly spread: Spread;
}

/** A line of the table about the workload of a course. */
export function lineOf({ workload, model }: Course, { question, contestant, unit, spread }: Line): Result {
  const { length: territories } = model.territories;
  return { question, workload: workload.name, territories, contestant, unit, ...spread };
}

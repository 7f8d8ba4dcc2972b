import type { Contestant } from '../contestants/types.js';
import type { Course } from './course.js';
import type { Result } from './result.js';

/** A line for each contestant that does not take the workload. */
export function refusals(contestants: readonly Contestant[], course: Course, question: string): Result[] {
  return contestants.flatMap(({ name, refuses }) => {
    const refusal = refuses?.(course.workload);
    const { length: territories } = course.model.territories;
    return refusal === undefined
      ? []
      : [{ question, workload: course.workload.name, territories, contestant: name, refusal }];
  });
}

import type { Settings } from '../support/question.js';
import type { Workload } from './types.js';
import { shortWorkloads, workloads } from './workloads.js';

/** The name of a workload with its size, which no other one has. */
export function subjectOf({ name, territories }: Workload): string {
  return `${name}/${territories}`;
}

/** The workloads of a run that have one of some names. */
export function workloadsOf({ isShort }: Settings, isWanted: (workload: Workload) => boolean): readonly Workload[] {
  return (isShort ? shortWorkloads : workloads).filter(isWanted);
}

/**
 * The workload of a subject.
 *
 * @throws Error where there is none.
 */
export function workloadOf(subject: string): Workload {
  const found = [...workloads, ...shortWorkloads].find((workload) => subjectOf(workload) === subject);
  if (found === undefined) throw new Error(`there is no workload ${subject}`);
  return found;
}

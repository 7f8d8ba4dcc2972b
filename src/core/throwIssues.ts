import { TerritoryError } from './errors.js';
import type { Issue } from './issues.js';

/** Throws one {@link TerritoryError} with all of `issues`, or nothing when there are none. */
export function throwIssues(issues: readonly Issue[]): void {
  const [first, ...rest] = issues;
  if (first !== undefined) throw new TerritoryError([first, ...rest]);
}

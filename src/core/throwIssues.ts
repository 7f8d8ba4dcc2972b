import { TerritoryError } from './errors.js';
import type { Issue } from './issues.js';

/** Throws one {@link TerritoryError} with all of `issues`, or nothing when there are none. */
export function throwIssues(issues: readonly Issue[]): void {
  if (issues.length > 0) fail(issues);
}

/** Throws one {@link TerritoryError} with `issues`, of which there has to be at least one. */
export function fail([first, ...rest]: readonly Issue[]): never {
  throw new TerritoryError([first, ...rest]);
}

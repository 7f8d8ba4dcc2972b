import type { Issue } from '../../core/issues.js';
import { isTerritoryError } from '../../core/isTerritoryError.js';

/** What `read` gives, or the issues that it throws, with pointers that start at `pointer`: so that others are told as well. */
export function attempt<Result>(read: () => Result, pointer = ''): { result?: Result; issues: readonly Issue[] } {
  try {
    return { result: read(), issues: [] };
  } catch (error) {
    if (!isTerritoryError(error)) throw error;
    return { issues: error.issues.map((issue) => under(issue, pointer)) };
  }
}

function under(issue: Issue, pointer: string): Issue {
  const { firstPointer } = { firstPointer: undefined, ...issue };
  const moved = 'pointer' in issue ? { ...issue, pointer: pointer + (issue.pointer ?? '') } : issue;
  return firstPointer === undefined ? moved : { ...moved, ...{ firstPointer: pointer + firstPointer } };
}

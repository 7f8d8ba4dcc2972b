import { type Issue, TerritoryError } from '../../src/index.js';

/** The issues of the TerritoryError that `run` throws; none when it returns. Anything else that it throws passes on. */
export function thrownIssues(run: () => unknown): readonly Issue[] {
  try {
    run();
    return [];
  } catch (error) {
    if (error instanceof TerritoryError) return error.issues;
    throw error;
  }
}

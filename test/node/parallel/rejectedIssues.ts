import { isTerritoryError } from '../../../src/index.js';

/** The issues of the TerritoryError with which `run` ends; none when it does not. Any other error passes on. */
export async function rejectedIssues(run: () => unknown): Promise<readonly unknown[]> {
  try {
    await run();
    return [];
  } catch (error) {
    if (isTerritoryError(error)) return error.issues;
    throw error;
  }
}

import { expect } from 'vitest';
import { describeIssue } from '../../src/core/describeIssue.js';
import { isTerritoryError } from '../../src/core/isTerritoryError.js';

/** The messages of the issues with which a promise is rejected. */
export async function messagesOf(promise: Promise<unknown>): Promise<string[]> {
  const error: unknown = await promise.then(
    () => expect.fail('expected a TerritoryError'),
    (reason) => reason,
  );
  if (isTerritoryError(error)) return error.issues.map((issue) => describeIssue(issue));
  throw error;
}

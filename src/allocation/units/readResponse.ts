import { describeValue } from '../../core/describeValue.js';
import type { Issue } from '../../core/issues.js';
import { readOptions } from '../../core/readOptions.js';
import { throwIssues } from '../../core/throwIssues.js';
import type { ResponseFunction } from './types.js';
import { lookUpSchema } from './unitsSchema.js';

/** A response and units to look it up at, or a thrown error with every issue. */
export function readResponse(response: unknown, units: unknown) {
  const read = readOptions(lookUpSchema, { response, units });
  throwIssues(findResponseIssues(read.response, '/response'));
  return read;
}

/** A response that would fall with more units. */
export function findResponseIssues(response: ResponseFunction | undefined, pointer: string): Issue[] {
  if (response?.kind !== 'adbudg' || response.lowest <= response.highest) return [];
  const { lowest, highest } = response;
  const expected = `at least the lowest response, ${lowest}`;
  return [{ code: 'wrong_type', pointer: `${pointer}/highest`, expected, received: describeValue(highest) }];
}

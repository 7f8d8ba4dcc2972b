import { describeValue } from '../core/describeValue.js';
import { isCivilDate } from '../core/isCivilDate.js';
import type { Issue } from '../core/issues.js';
import { readPlainData } from '../core/readPlainData.js';
import { requireObject } from '../core/requireObject.js';
import { SEVERITIES } from './checks/finding.js';
import type { AnalysisOptions } from './types.js';

/** What is wrong with the options of an analysis. */
export function findAnalysisIssues(options: AnalysisOptions): Issue[] {
  return readPlainData(() => {
    requireObject(options);
    return findMemberIssues(options);
  });
}

function findMemberIssues({ asOf, checks, budget, limit, shouldStop, onProgress }: AnalysisOptions): Issue[] {
  return [
    ...findIssue('/asOf', 'a calendar day as text, YYYY-MM-DD', asOf, isDay),
    ...findIssue('/checks', 'a list of the names of findings', checks, isCodeList),
    ...findIssue('/budget', 'a whole number of at least 1', budget, isCount),
    ...findIssue('/limit', 'a whole number of at least 1', limit, isCount),
    ...findIssue('/shouldStop', 'a function', shouldStop, isFunction),
    ...findIssue('/onProgress', 'a function', onProgress, isFunction),
  ];
}

function findIssue(pointer: string, expected: string, value: unknown, fits: (value: unknown) => boolean): Issue[] {
  if (value === undefined || fits(value)) return [];
  return [{ code: 'wrong_type', pointer, expected, received: describeValue(value) }];
}

function isDay(value: unknown): boolean {
  return typeof value === 'string' && isCivilDate(value);
}

function isCodeList(value: unknown): boolean {
  return Array.isArray(value) && value.every((code) => typeof code === 'string' && Object.hasOwn(SEVERITIES, code));
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1;
}

function isFunction(value: unknown): boolean {
  return typeof value === 'function';
}

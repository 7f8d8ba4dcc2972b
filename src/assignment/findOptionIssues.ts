import { describeValue } from '../core/describeValue.js';
import { isCivilDate } from '../core/isCivilDate.js';
import { isMembers } from '../core/isMembers.js';
import type { Issue } from '../core/issues.js';
import { findPinIssues } from './findPinIssues.js';
import type { AssignmentOptions } from './types.js';

/** What is wrong with the options of a run, before any account is looked at. */
export function findOptionIssues({ asOf, pins, previous }: AssignmentOptions): Issue[] {
  return [
    ...findAsOfIssues(asOf),
    ...findTableIssues(previous),
    ...findListIssues(pins),
    ...findPinIssues(Array.isArray(pins) ? pins : []),
  ];
}

function findAsOfIssues(asOf: unknown): Issue[] {
  if (asOf === undefined || (typeof asOf === 'string' && isCivilDate(asOf))) return [];
  if (typeof asOf === 'string') return [{ code: 'invalid_date', pointer: '/asOf', received: asOf }];
  const expected = 'a calendar day as text, YYYY-MM-DD';
  return [{ code: 'wrong_type', pointer: '/asOf', expected, received: describeValue(asOf) }];
}

function findListIssues(pins: unknown): Issue[] {
  if (pins === undefined || Array.isArray(pins)) return [];
  return [{ code: 'wrong_type', pointer: '/pins', expected: 'a list of pins', received: describeValue(pins) }];
}

function findTableIssues(previous: unknown): Issue[] {
  if (previous === undefined || isTable(previous)) return [];
  const expected = 'a table from assignAccounts';
  return [{ code: 'wrong_type', pointer: '/previous', expected, received: describeValue(previous) }];
}

/** Whether a value has the lists of a table; what is in them is taken on trust. */
function isTable(value: unknown): boolean {
  if (!isMembers(value) || !Array.isArray(value.accountIds) || !Array.isArray(value.territoryIds)) return false;
  return value.offsets instanceof Uint32Array && value.territories instanceof Uint32Array;
}

import type { Place } from '../../core/pointerTo.js';
import type { Criteria, CriteriaLimits } from '../types.js';
import { findLogicIssues } from './findLogicIssues.js';
import { readCondition } from './readCondition.js';
import { REFUSED, type Reading } from './reading.js';

/** Criteria and where they stand in a larger document. */
export interface PlacedLogic {
  readonly logic: unknown;
  readonly place: Place;
}

/** The typed tree of criteria, good where `reading` has no issues of them; any number of criteria may share a reading. */
export function readCriteria({ logic, place }: PlacedLogic, reading: Reading, limits: CriteriaLimits): Criteria {
  const issues = findLogicIssues(logic, place, limits);
  if (issues.length === 0) return readCondition(logic, place, reading);
  reading.issues.push(...issues);
  return REFUSED;
}

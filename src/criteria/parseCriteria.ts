import type { Issue } from '../core/issues.js';
import { readPlainData } from '../core/readPlainData.js';
import { throwIssues } from '../core/throwIssues.js';
import { withDefaults } from '../core/withDefaults.js';
import { CRITERIA_LIMITS } from './criteriaLimits.js';
import { inferFieldTable, type PlacedLogic } from './inferFields.js';
import { type FieldTable, fieldReading, fieldTable } from './reading/fieldReading.js';
import { findLogicIssues } from './reading/findLogicIssues.js';
import { readCondition } from './reading/readCondition.js';
import { REFUSED } from './reading/reading.js';
import type { Criteria, CriteriaLimits, Fields, JsonLogic } from './types.js';

/** What parsing criteria may be told besides the fields. */
export interface CriteriaOptions {
  /** Bounds that differ from the usual ones: 64 levels, 10,000 values, lists of 100,000, texts of 4,096. */
  readonly limits?: Partial<CriteriaLimits>;
}

/**
 * The typed tree of criteria in JSON Logic: what they test, told apart by `kind`, true or false for every record.
 *
 * With `fields`, every field has to be one of them and used as its type allows; without, types are inferred as
 * {@link inferFields} does. A node without any field becomes a constant; what JSON Logic
 * can compute but no test can say is left to json-logic-js as an `opaque` part, after a check that it is safe.
 *
 * @throws {@link TerritoryError} with an issue for everything that the dialect refuses, each with the JSON Pointer of
 * its place in `json`.
 * @example
 * parseCriteria({ '>=': [{ var: 'employees' }, 200] });
 * // => { kind: 'compare', field: { name: 'employees', type: 'number' }, operator: '>=', value: 200 }
 */
export function parseCriteria(json: JsonLogic, fields?: Fields, options: CriteriaOptions = {}): Criteria {
  const limits = withDefaults(CRITERIA_LIMITS, options.limits);
  const place = { logic: json, pointer: '' };
  const { criteria, issues } = readPlainData(() => {
    const table = fields === undefined ? inferFieldTable([place], limits) : fieldTable(fields);
    return readCriteria(place, table, limits);
  });
  throwIssues(issues);
  return criteria;
}

/** The typed tree of criteria within a larger document, and every issue that they have; the tree is good without any. */
export function readCriteria(
  { logic, pointer }: PlacedLogic,
  table: FieldTable,
  limits: CriteriaLimits,
): { criteria: Criteria; issues: readonly Issue[] } {
  const issues = findLogicIssues(logic, pointer, limits);
  if (issues.length > 0) return { criteria: REFUSED, issues };
  const reading = fieldReading(table);
  return { criteria: readCondition(logic, pointer, reading), issues: reading.issues };
}

import { readPlainData } from '../core/readPlainData.js';
import { requireObject } from '../core/requireObject.js';
import { throwIssues } from '../core/throwIssues.js';
import { withDefaults } from '../core/withDefaults.js';
import { CRITERIA_LIMITS } from './criteriaLimits.js';
import { inferFieldTable } from './inferFields.js';
import { fieldReading, fieldTable } from './reading/fieldReading.js';
import { readCriteria } from './reading/readCriteria.js';
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
  const placed = { logic: json, place: {} };
  const { criteria, issues } = readPlainData(() => {
    requireObject(options);
    const limits = withDefaults(CRITERIA_LIMITS, options.limits);
    const table = fields === undefined ? inferFieldTable([placed], limits) : fieldTable(fields);
    const reading = fieldReading(table);
    return { criteria: readCriteria(placed, reading, limits), issues: reading.issues };
  });
  throwIssues(issues);
  return criteria;
}

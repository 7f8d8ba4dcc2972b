import { unreadableError } from '../core/unreadableError.js';
import { compilePredicate } from './compilePredicate.js';
import { type CriteriaOptions, parseCriteria } from './parseCriteria.js';
import type { Fields, JsonLogic } from './types.js';

/**
 * Criteria as a function that is true for the records that meet them, and false for every other value whatsoever.
 *
 * A value that is absent, `null` or not of its field's type meets no test but those for absence, and therefore meets
 * every negated one. An opaque part that json-logic-js cannot evaluate for a record is false.
 *
 * @throws {@link TerritoryError} for what {@link parseCriteria} refuses; the function throws `unreadable_value` for a record
 * with a member that throws when it is read, which is no plain data.
 * @example
 * const isMidMarket = compileCriteria({ '<=': [200, { var: 'employees' }, 999] });
 * isMidMarket({ employees: 450 }); // => true
 * isMidMarket({ employees: null }); // => false
 */
export function compileCriteria(
  json: JsonLogic,
  fields?: Fields,
  options?: CriteriaOptions,
): (record: unknown) => boolean {
  const holds = compilePredicate(parseCriteria(json, fields, options));
  return (record) => {
    try {
      return holds(record);
    } catch (error) {
      throw unreadableError(error);
    }
  };
}

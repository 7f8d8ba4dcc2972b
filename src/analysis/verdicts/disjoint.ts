import type { JsonLogic } from '../../criteria/types.js';
import { allOf } from '../logic/formula.js';
import type { Verdict, VerdictOptions } from '../types.js';
import { criteriaVerdict } from './criteriaVerdict.js';

/**
 * Whether no record meets two criteria at once.
 *
 * Either may be a list, which is met where one of it is. The witness meets both.
 *
 * @throws {@link TerritoryError} for criteria that {@link parseCriteria} refuses.
 * @example
 * disjoint({ '<=': [{ var: 'employees' }, 10] }, { '>=': [{ var: 'employees' }, 10] });
 * // => { holds: false, witness: { employees: 10 } }
 */
export function disjoint(a: JsonLogic, b: JsonLogic, options: VerdictOptions = {}): Verdict {
  return criteriaVerdict([a, b], options, (both) => allOf(...both));
}

import type { JsonLogic } from '../../criteria/types.js';
import { allOf, negation } from '../logic/formula.js';
import type { Verdict, VerdictOptions } from '../types.js';
import { criteriaVerdict } from './criteriaVerdict.js';

/**
 * Whether every record that meets the first criteria meets the second.
 *
 * Either may be a list, which is met where one of it is. The witness meets the first and not the second.
 *
 * @throws {@link TerritoryError} for criteria that {@link parseCriteria} refuses.
 * @example
 * implies({ '==': [{ var: 'country' }, 'DE'] }, { in: [{ var: 'country' }, ['DE', 'AT']] }); // => { holds: true }
 */
export function implies(a: JsonLogic, b: JsonLogic, options: VerdictOptions = {}): Verdict {
  return criteriaVerdict([a, b], options, ([one, other]) => allOf(one, negation(other)));
}

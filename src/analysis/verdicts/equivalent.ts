import type { JsonLogic } from '../../criteria/types.js';
import { allOf, negation, oneOf } from '../logic/formula.js';
import type { Verdict, VerdictOptions } from '../types.js';
import { criteriaVerdict } from './criteriaVerdict.js';

/**
 * Whether the same records meet two criteria.
 *
 * Either may be a list, which is met where one of it is. The witness meets one of the two alone.
 *
 * @throws {@link TerritoryError} for criteria that {@link parseCriteria} refuses.
 * @example
 * equivalent({ '<': [{ var: 'employees' }, 10] }, { '!': { '>=': [{ var: 'employees' }, 10] } });
 * // => { holds: false, witness: {} }
 */
export function equivalent(a: JsonLogic, b: JsonLogic, options: VerdictOptions = {}): Verdict {
  return criteriaVerdict([a, b], options, ([one, other]) =>
    oneOf([allOf(one, negation(other)), allOf(negation(one), other)]),
  );
}

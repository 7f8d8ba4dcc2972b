import { readPlainData } from '../../core/readPlainData.js';
import { requireList } from '../../core/requireList.js';
import type { JsonLogic } from '../../criteria/types.js';
import { allOf, negation } from '../logic/formula.js';
import type { Verdict, VerdictOptions } from '../types.js';
import { criteriaVerdict } from './criteriaVerdict.js';

/**
 * Whether every record that meets the criteria of a parent meets those of one of its children.
 *
 * The witness meets the parent's and none of the children's: it is a gap.
 *
 * @throws {@link TerritoryError} for criteria that {@link parseCriteria} refuses.
 * @example
 * const children = [{ '<': [{ var: 'employees' }, 100] }, { '>': [{ var: 'employees' }, 100] }];
 * covers({ '>=': [{ var: 'employees' }, 0] }, children); // => { holds: false, witness: { employees: 100 } }
 */
export function covers(parent: JsonLogic, children: readonly JsonLogic[], options: VerdictOptions = {}): Verdict {
  requireList(children, 'a list of criteria', '/children');
  const list = readPlainData(() => [...children]);
  return criteriaVerdict([parent, list], options, ([reached, taken]) => allOf(reached, negation(taken)));
}

import { axisTerms } from '../../criteria/classes/axisTerms.js';
import { criteriaTerms } from '../../criteria/classes/criteriaTerms.js';
import type { Criteria } from '../../criteria/types.js';
import type { CompiledModel } from '../compileModel.js';

/** How many gates above a position are looked at, nearest first: in a long chain all would take longer than it is worth. */
const MOST_GATES = 8;

/** The models before and after, and the positions before of territories that are not in both alike. */
export interface ComparedModels {
  readonly before: CompiledModel;
  readonly after: CompiledModel;
  readonly changed: ReadonlySet<number>;
}

/**
 * Whether an account that passed a position in the model before may meet some criteria of the model after: `false` only
 * where no value of some field is left for it, so that no account has to be looked at.
 */
export function meetingCheck(
  { before, after, changed }: ComparedModels,
  criteria: Criteria,
): (position: number) => boolean {
  // INVARIANT: the axes of the model after know the tests of all criteria that are the same in both.
  const testTerms = axisTerms(after.table);
  return (position) => {
    // The criteria come first: where a part of them can only be evaluated as a whole, nothing behind it counts.
    const items = [criteria];
    for (let at = position; at !== -1 && items.length <= MOST_GATES; at = before.index.parentOf[at]) {
      const gate = before.territories[at].criteria;
      if (gate !== undefined && !changed.has(at)) items.push(gate);
    }
    return criteriaTerms({ kind: 'and', items }, testTerms).terms.length > 0;
  };
}

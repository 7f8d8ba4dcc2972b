import type { Space } from '../space/types.js';
import { alongDimension } from './alongDimension.js';
import { type Answer, findRecord, type UnknownReason } from './findRecord.js';
import type { Formula } from './formula.js';

/** Whether a formula is true of no record. */
export type Refutation =
  /** Of none: the labels are of claims that suffice to rule all out. */
  | Extract<Answer, { kind: 'none' }>
  /** Of some, which has not been written down. */
  | { readonly kind: 'possible' }
  | { readonly kind: 'unknown'; readonly reason: UnknownReason };

/** Whether a formula is true of no record; sooner told than {@link findRecord} finds one, where boxes of one dimension tell. */
export function refute(space: Space, formula: Formula, budget: number): Refutation {
  const { residual } = formula;
  const along = typeof residual === 'boolean' ? undefined : alongDimension(residual, space, budget);
  if (along !== undefined) return along.left.length > 0 ? POSSIBLE : { kind: 'none', labels: along.labels };
  const answer = findRecord(space, formula, budget);
  return answer.kind === 'found' ? POSSIBLE : answer;
}

const POSSIBLE = { kind: 'possible' } as const;

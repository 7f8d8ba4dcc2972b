import type { Criteria } from './types.js';

/** One part of criteria, judged for one record. */
export interface CriteriaExplanation {
  readonly kind: Criteria['kind'];
  /** Whether this part is met. */
  readonly holds: boolean;
  /** The part in English, as `describeCriteria` gives it. */
  readonly text: string;
  /** For a test: each field it reads with the value found there, exactly as it is in the record. */
  readonly found?: readonly FoundValue[];
  /** For `and`, `or`, `xor` and `not`: the parts inside. */
  readonly items?: readonly CriteriaExplanation[];
}

/** A field's value in a record. */
export interface FoundValue {
  readonly field: string;
  /** As it is in the record; `undefined` where there is none. */
  readonly value: unknown;
  /** How the value counts: a `mistyped` one counts as absent. */
  readonly state: 'present' | 'absent' | 'mistyped';
}

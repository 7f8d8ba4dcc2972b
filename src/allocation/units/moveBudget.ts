import type { Issue } from '../../core/issues.js';

/** How many units may still be moved for details. */
export interface MoveBudget {
  /** Counts moves; `false` once there are more than allowed. */
  readonly spend: (moves: number) => boolean;
  /** What is wrong once there have been more. */
  readonly issues: () => readonly Issue[];
}

/** A count of moves up to a maximum. */
export function moveBudget(maximum: number): MoveBudget {
  let received = 0;
  return {
    spend: (moves) => {
      received += moves;
      return received <= maximum;
    },
    issues: () =>
      received <= maximum ? [] : [{ code: 'limit_exceeded', pointer: '', limit: 'moves', maximum, received }],
  };
}

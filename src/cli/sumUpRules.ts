import type { RuleCounts } from '../node/duckdb/openRules.js';
import type { AssignFileResult } from './assignFile.js';
import type { AssignmentCounter } from './countAssignments.js';

/** Sums up what rules gave, part by part. */
export interface RuleSums {
  add(counts: RuleCounts): void;
  /** With what was counted besides. */
  sum(counter: AssignmentCounter): Pick<AssignFileResult, 'counts' | 'byTerritory'>;
}

/** Sums that start from nothing. */
export function sumUpRules(): RuleSums {
  const sums = { read: 0, assigned: 0, inSeveral: 0, inNone: 0 };
  const byRule = new Map<string, number>();
  return {
    add({ accounts, assigned, inSeveral, byTerritory }) {
      sums.read += accounts;
      sums.assigned += assigned;
      sums.inSeveral += inSeveral;
      sums.inNone += accounts - assigned;
      addAll(byRule, byTerritory);
    },
    sum(counter) {
      const own = counter.counts();
      const byTerritory = new Map(byRule);
      addAll(byTerritory, counter.byTerritory());
      return {
        counts: {
          read: own.read + sums.read,
          assigned: own.assigned + sums.assigned,
          inSeveral: own.inSeveral + sums.inSeveral,
          inNone: own.inNone + sums.inNone,
          refused: own.refused,
        },
        byTerritory,
      };
    },
  };
}

function addAll(target: Map<string, number>, counts: ReadonlyMap<string, number>): void {
  for (const [id, count] of counts) target.set(id, (target.get(id) ?? 0) + count);
}

import { findRecord } from '../logic/findRecord.js';
import { refute } from '../logic/refute.js';
import { neighbours } from '../plan/neighbours.js';
import { reaches } from '../plan/planFormulas.js';
import type { Plan } from '../plan/types.js';
import type { AnalysisOptions, Finding } from '../types.js';
import type { Check, Inquiry } from './types.js';
import { unasked } from './unasked.js';

/** Inquiries into one plan, which share what they find out. */
export interface ModelInquiry {
  readonly of: (check: Check) => Inquiry;
  /** What is to be said in the end: which questions were not asked. */
  readonly endings: () => Finding<'unknown'>[];
}

/** More pairs of territories that may overlap are not looked at. */
const MOST_PAIRS = 4_000_000;

/** An inquiry into a plan. */
export function modelInquiry(plan: Plan, { budget = 200_000, shouldStop, onProgress }: AnalysisOptions): ModelInquiry {
  const reachable = new Map<number, boolean>();
  const stopped: Check[] = [];
  let pairs: (readonly [number, number])[] | undefined;
  let areTooMany = false;
  const ask: Inquiry['ask'] = (formula) => findRecord(plan.space, formula, budget);
  return {
    of: (check) => ({
      plan,
      ask,
      refute: (formula) => refute(plan.space, formula, budget),
      isReachable,
      pairs: () => (pairs ??= listPairs()),
      each: (items) => eachOf(check, items),
    }),
    endings: () => [
      ...(areTooMany ? [unasked('overlap', 'limit'), unasked('shadowed', 'limit')] : []),
      ...stopped.flatMap(({ codes }) =>
        codes.flatMap((code) => (code === 'unknown' ? [] : [unasked(code, 'stopped')])),
      ),
    ],
  };

  function isReachable(position: number): boolean {
    const known = reachable.get(position);
    if (known !== undefined) return known;
    const parent = plan.compiled.index.parentOf[position];
    const answer =
      (parent === -1 || isReachable(parent)) &&
      (plan.gates[position] === undefined || refute(plan.space, reaches(plan, position), budget).kind !== 'none');
    reachable.set(position, answer);
    return answer;
  }

  function* eachOf<Item>(check: Check, items: readonly Item[]): Generator<Item> {
    for (const [done, item] of items.entries()) {
      if (shouldStop?.() === true) {
        stopped.push(check);
        return;
      }
      yield item;
      onProgress?.({ check: check.codes[0], done: done + 1, total: items.length });
    }
  }

  function listPairs(): (readonly [number, number])[] {
    const found: (readonly [number, number])[] = [];
    neighbours(plan, (a, b) => {
      if (found.length < MOST_PAIRS) found.push(a < b ? [a, b] : [b, a]);
      else areTooMany = true;
    });
    return found.sort((x, y) => x[0] - y[0] || x[1] - y[1]);
  }
}

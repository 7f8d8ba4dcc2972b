import type { Answer } from '../logic/findRecord.js';
import type { Formula } from '../logic/formula.js';
import type { Refutation } from '../logic/refute.js';
import type { Plan } from '../plan/types.js';
import type { Finding, FindingCode } from '../types.js';

/** What a check works with. */
export interface Inquiry {
  readonly plan: Plan;
  /** A record of which a formula is true, or the answer that there is none or that it is not known. */
  readonly ask: (formula: Formula) => Answer;
  /** Whether a formula is true of no record, where nobody wants to see one. */
  readonly refute: (formula: Formula) => Refutation;
  /** By position: whether an account gets as far as to a territory; also where that is not known. */
  readonly isReachable: (position: number) => boolean;
  /** The pairs of territories that may have an account in common, in order of their positions. */
  readonly pairs: () => readonly (readonly [number, number])[];
  /** The items one by one, as long as nobody asks to stop. */
  readonly each: <Item>(items: readonly Item[]) => Iterable<Item>;
}

/** Looks for findings of some kinds; others that it comes upon are left out by who runs it. */
export interface Check {
  readonly codes: readonly FindingCode[];
  readonly find: (inquiry: Inquiry) => Iterable<Finding>;
}

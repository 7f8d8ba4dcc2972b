import type { NumberAxis, OrderedAxis, TextAxis } from '../../criteria/classes/types.js';

/** An axis of which SQL tells the class of a value. */
export type SqlAxis =
  | { readonly kind: 'text'; readonly axis: TextAxis }
  | { readonly kind: 'number'; readonly axis: NumberAxis }
  | { readonly kind: 'flag'; readonly axis: OrderedAxis };

/** Where the classes of regions begin: values from a bound on, or with `isAfter` all after it, have at least this class. */
export interface Cut {
  readonly bound: string | number;
  readonly isAfter: boolean;
  readonly valueClass: number;
}

/** The classes of an axis: those of single texts, and those of regions in ascending order, the first without a bound. */
export interface AxisClasses {
  readonly literals: readonly { readonly text: string; readonly valueClass: number }[];
  readonly cuts: readonly Cut[];
}

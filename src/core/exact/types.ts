/** An exact fraction; INVARIANT: the denominator is above 0. It stays inside: a big integer is no JSON. */
export interface Ratio {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/**
 * Where a half goes when an amount is rounded: to the even neighbour, so that halves do not add up in one direction, or
 * away from zero, as most invoices have it. Both treat a credit as the mirror image of a debit.
 */
export type Rounding = 'halfEven' | 'halfUp';

import type { JsonLogic } from 'bailiwick';

/** A field that is one of some values: `==` for one, `in` for more. */
export function isIn(field: string, values: readonly string[]): JsonLogic {
  return values.length === 1 ? { '==': [{ var: field }, values[0]] } : { in: [{ var: field }, values] };
}

/** A number from `low` up to, not including, `high`; without `high` there is no upper end. */
export function isFrom(field: string, low: number, high?: number): JsonLogic {
  const isLarge = { '>=': [{ var: field }, low] };
  return high === undefined ? isLarge : { and: [isLarge, { '<': [{ var: field }, high] }] };
}

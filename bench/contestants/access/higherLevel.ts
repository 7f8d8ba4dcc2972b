import type { AccessLevel } from 'bailiwick';

const order: Readonly<Record<AccessLevel, number>> = { none: 0, view: 1, edit: 2, full: 3 };

/** The one of two levels that allows more. */
export function higherLevel(a: AccessLevel, b: AccessLevel): AccessLevel {
  return order[b] > order[a] ? b : a;
}

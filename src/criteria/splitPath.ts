const UNSAFE_SEGMENTS: ReadonlySet<string> = new Set(['', '__proto__', 'prototype', 'constructor', 'length']);
const NUMERIC = /^-?\d+$/;

/**
 * The members that a field's dotted name leads through, or `undefined` for a name that reaches outside plain nested
 * objects: empty segments, `__proto__`, `prototype`, `constructor`, `length`, and positions in lists.
 */
export function splitPath(name: string): readonly string[] | undefined {
  const segments = name.split('.');
  return segments.some((segment) => UNSAFE_SEGMENTS.has(segment) || NUMERIC.test(segment)) ? undefined : segments;
}

/** Numbers that are changed in place. */
type Vector = Float64Array;

/** A mirror: what it does to a vector from `start` on is `x - 2 v (v · x)`, with `v` of length 1. */
export interface Reflector {
  readonly start: number;
  readonly direction: Vector;
}

/**
 * The mirror that takes the part of a vector from `start` on to a multiple of the first unit vector there, and that
 * multiple. INVARIANT: that part is not 0.
 */
export function reflectorOf(vector: Vector, start: number): { readonly reflector: Reflector; readonly pivot: number } {
  const direction = vector.slice(start);
  const length = lengthOf(direction);
  // Away from what is there, so that nothing cancels.
  const pivot = direction[0] > 0 ? -length : length;
  direction[0] -= pivot;
  const scale = lengthOf(direction);
  for (let at = 0; at < direction.length; at++) direction[at] /= scale;
  return { reflector: { start, direction }, pivot };
}

/** Mirrors a vector in place. */
export function reflect(vector: Vector, { start, direction }: Reflector): void {
  let product = 0;
  for (let at = 0; at < direction.length; at++) product += direction[at] * vector[start + at];
  for (let at = 0; at < direction.length; at++) vector[start + at] -= 2 * product * direction[at];
}

/** The length of a vector. */
export function lengthOf(vector: Iterable<number>): number {
  let sum = 0;
  for (const value of vector) sum += value * value;
  return Math.sqrt(sum);
}

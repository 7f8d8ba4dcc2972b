import type { ArrowVector } from './types.js';

/** What a vector is, in words. */
export function vectorName({ type }: ArrowVector): string {
  return `a column of the type \`${type}\``;
}

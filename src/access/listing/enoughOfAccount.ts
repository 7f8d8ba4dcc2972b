import type { AccessIndex } from '../indexTypes.js';

/**
 * The least level on an account that gives a level on what of a type belongs to it; `undefined` where none does.
 *
 * INVARIANT: what access to an account implies does not fall, so whatever is more is enough, too.
 */
export function enoughOfAccount({ rules }: AccessIndex, type: number, minLevel: number): number | undefined {
  const enough = rules.children[type].findIndex((level) => level >= minLevel);
  return enough === -1 ? undefined : enough;
}

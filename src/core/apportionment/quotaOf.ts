import type { Ratio } from '../exact/types.js';
import type { Level } from './fillLevel.js';
import type { BoundedShare, Party } from './types.js';

/** A share before it is rounded, and the bound that it lies on. */
export interface Quota extends Ratio {
  readonly bound: BoundedShare['bound'];
}

/** A party's quota at a level: its weight times the multiplier, clamped to its bounds. */
export function quotaOf({ weight, lowest, highest }: Party, level: Level): Quota {
  if (weight === 0n || level === 'below') return { numerator: lowest, denominator: 1n, bound: 'lowest' };
  if (level === 'above') return { numerator: highest ?? lowest, denominator: 1n, bound: 'highest' };
  const { numerator: times, denominator } = level;
  const numerator = times * weight;
  if (numerator <= lowest * denominator) return { numerator: lowest * denominator, denominator, bound: 'lowest' };
  if (highest === null || numerator < highest * denominator) return { numerator, denominator, bound: null };
  return { numerator: highest * denominator, denominator, bound: 'highest' };
}

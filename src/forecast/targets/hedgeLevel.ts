import { roundRatio } from '../../core/exact/roundRatio.js';
import type { Rounding } from '../../core/exact/types.js';
import { wholeNumbers } from '../../core/exact/wholeNumbers.js';

/** How much more the children of a level have together than their parent, exactly: `children / parent`. */
export interface HedgeLevel {
  readonly children: bigint;
  readonly parent: bigint;
}

const ROUNDING: Rounding = 'halfEven';

/** A hedge such as 0.05 as a ratio. */
export function hedgeLevel(hedge: number): HedgeLevel {
  const { values, exponent } = wholeNumbers([hedge]);
  const parent = 10n ** BigInt(-exponent);
  return { children: parent + values[0], parent };
}

/** What children get of a parent's target, in whole steps; without a hedge all of it, as it is. */
export function toChildren({ children, parent }: HedgeLevel, target: bigint, step: bigint): bigint {
  if (children === parent) return target;
  return roundRatio({ numerator: target * children, denominator: parent * step }, ROUNDING) * step;
}

/** The target of a parent whose children have so much together. */
export function toParent({ children, parent }: HedgeLevel, sum: bigint): bigint {
  return roundRatio({ numerator: sum * parent, denominator: children }, ROUNDING);
}

import type { Board, RollUpPlan, Scale } from './indexTypes.js';
import type { Stretch } from './stretchesOf.js';
import { sumLines } from './sumLines.js';

/** The sums of each kind of lines. */
export interface Boards {
  readonly revenue: Board;
  /** `null` where there is no overlay. */
  readonly overlay: Board | null;
}

/** The sums of all lines. */
export function boardsOf(plan: RollUpPlan, stretches: readonly Stretch[], scale: Scale): Boards {
  const hasOverlay = stretches.some(hasOverlayLine);
  return {
    revenue: sumLines({ plan, stretches, scale, overlay: 0 }),
    overlay: hasOverlay ? sumLines({ plan, stretches, scale, overlay: 1 }) : null,
  };
}

function hasOverlayLine({ table: { overlays }, start, end }: Stretch): boolean {
  return overlays?.subarray(start, end).includes(1) === true;
}

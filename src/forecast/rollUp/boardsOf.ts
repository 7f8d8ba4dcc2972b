import type { Board, LineTable, RollUpPlan, Scale } from './indexTypes.js';
import { sumLines } from './sumLines.js';

/** The sums of each kind of lines. */
export interface Boards {
  readonly revenue: Board;
  /** `null` where there is no overlay. */
  readonly overlay: Board | null;
}

/** The sums of all lines. */
export function boardsOf(plan: RollUpPlan, pages: readonly LineTable[], scale: Scale): Boards {
  const hasOverlay = pages.some(({ overlays }) => overlays.includes(1));
  return {
    revenue: sumLines({ plan, pages, scale, overlay: 0 }),
    overlay: hasOverlay ? sumLines({ plan, pages, scale, overlay: 1 }) : null,
  };
}

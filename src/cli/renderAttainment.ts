import type { TargetComparison } from '../forecast/targets/types.js';
import type { Palette } from './choosePalette.js';
import { renderBar } from './renderBar.js';

const LONGEST = 6;
const MOST = 9.99;

/** How much of a target has been reached: a bar, full where all of it is, and a percentage; empty where there is none. */
export function renderAttainment(target: TargetComparison | null, { good, bar }: Palette): string {
  const attainment = target?.attainment ?? null;
  if (attainment === null) return '';
  const paint = attainment >= 1 ? good : bar;
  const shown = renderBar(Math.min(Math.max(attainment, 0), 1), 1, LONGEST);
  return `${paint(shown)}${' '.repeat(LONGEST - shown.length)} ${formatPercent(attainment).padStart(5)}`;
}

/** Rounded down, so that 100 % is all of it. */
function formatPercent(attainment: number): string {
  return attainment > MOST ? '>999%' : `${Math.floor(100 * attainment + 1e-9)} %`;
}

import type { TerritoryExplanation } from '../assignment/types.js';
import type { Palette } from './choosePalette.js';
import { paintSign } from './paintSign.js';
import { renderOutcome } from './renderOutcome.js';

/** How {@link renderStep} shows a territory. */
export interface StepView {
  readonly nameOf: (id: string) => string;
  /** How far it is indented, 0 for a root. */
  readonly depth: number;
  readonly palette: Palette;
  /** Further lines under its own. */
  readonly notes?: readonly string[];
}

/** The lines for one territory of an explanation: its name and what became of it, then the details. */
export function renderStep(step: TerritoryExplanation, { nameOf, depth, palette, notes = [] }: StepView): string[] {
  const indent = '  '.repeat(depth + 1);
  const { sign, reason, details } = renderOutcome(step, nameOf);
  return [
    `${indent}${paintSign(sign, palette)} ${nameOf(step.territoryId)} ${palette.faint(`– ${reason}`)}`,
    ...[...details, ...notes].map((line) => `${indent}    ${line}`),
  ];
}

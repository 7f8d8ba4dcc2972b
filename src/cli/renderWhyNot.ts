import type { WhyNot } from '../assignment/whyNot.js';
import type { HierarchyIndex } from '../hierarchy/types.js';
import type { Territory } from '../model/types.js';
import type { Palette } from './choosePalette.js';
import { renderRemedy } from './renderRemedy.js';
import { renderStep } from './renderStep.js';
import { territoryName } from './territoryName.js';

/** What {@link renderWhyNot} needs besides the answer. */
export interface WhyNotView {
  readonly index: HierarchyIndex<Territory>;
  readonly palette: Palette;
}

/** The lines that say why an account is not in a territory: every step from the root down, then what would have to change. */
export function renderWhyNot(whyNot: WhyNot, { index, palette }: WhyNotView): string[] {
  const { territoryId, path } = whyNot;
  const nameOf = (id: string) => territoryName(index, id);
  const name = nameOf(territoryId);
  return [
    palette.strong(`why not in ${name}${name === territoryId ? '' : ` (${territoryId})`}`),
    ...path.flatMap((step, depth) => renderStep(step, { nameOf, depth, palette })),
    '',
    palette.strong('what would bring it there'),
    ...renderRemedy(whyNot, nameOf).map((line) => `  ${line}`),
  ];
}

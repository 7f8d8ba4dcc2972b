import { textNumbers } from '../../core/textNumbers.js';
import { layOut } from '../../hierarchy/layOut.js';
import type { HierarchyIndex } from '../../hierarchy/types.js';
import type { ForecastTree } from './indexTypes.js';
import type { ForecastTerritory } from './types.js';

/** Orders before and after every day, as text. */
const ALWAYS = '';
const NEVER = '\uffff';

/** The territories, which are known to be a forest, with what is true of each and all above it. */
export function forecastTree(territories: readonly ForecastTerritory[], parentRows: Int32Array): ForecastTree {
  const hierarchy = layOut(territories, parentRows);
  const positions = textNumbers(hierarchy.nodes.map(({ id }) => id));
  return { hierarchy, positions, ...openings(hierarchy) };
}

function openings({ nodes, parentOf }: HierarchyIndex<ForecastTerritory>) {
  const isActive = new Uint8Array(nodes.length);
  const opens: string[] = [];
  const closes: string[] = [];
  // INVARIANT: in pre-order a parent comes before its children.
  for (const [position, { active = true, from = ALWAYS, to = NEVER }] of nodes.entries()) {
    const parent = parentOf[position];
    isActive[position] = active && (parent === -1 || isActive[parent] === 1) ? 1 : 0;
    opens.push(parent === -1 || from > opens[parent] ? from : opens[parent]);
    closes.push(parent === -1 || to < closes[parent] ? to : closes[parent]);
  }
  return { isActive, opens, closes };
}

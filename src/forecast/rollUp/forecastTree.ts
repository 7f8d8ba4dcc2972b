import { compareText } from '../../core/compareText.js';
import { indexHierarchy } from '../../hierarchy/indexHierarchy.js';
import type { HierarchyIndex } from '../../hierarchy/types.js';
import type { ForecastTree } from './indexTypes.js';
import type { ForecastTerritory } from './types.js';

/** Orders before and after every day, as text. */
const ALWAYS = '';
const NEVER = '\uffff';

/** The territories with what is true of each and all above it. */
export function forecastTree(territories: readonly ForecastTerritory[]): ForecastTree {
  const hierarchy = indexHierarchy(territories);
  return { hierarchy, ...openings(hierarchy), ranks: rankAll(hierarchy) };
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

/** The larger priority first, none last; then the deeper one; then the smaller id. */
function rankAll({ nodes, depthOf }: HierarchyIndex<ForecastTerritory>): Int32Array {
  const order = nodes.map(({ id, typePriority = Number.NEGATIVE_INFINITY }, position) => {
    return { id, typePriority, position, depth: depthOf[position] };
  });
  order.sort((a, b) => comparePriority(a, b) || b.depth - a.depth || compareText(a.id, b.id));
  const ranks = new Int32Array(nodes.length);
  for (const [rank, { position }] of order.entries()) ranks[position] = rank;
  return ranks;
}

interface Prioritized {
  readonly typePriority: number;
}

function comparePriority(a: Prioritized, b: Prioritized): number {
  if (a.typePriority === b.typePriority) return 0;
  return a.typePriority > b.typePriority ? -1 : 1;
}

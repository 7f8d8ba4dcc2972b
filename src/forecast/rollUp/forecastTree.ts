import { textNumbers } from '../../core/textNumbers.js';
import { layOut } from '../../hierarchy/layOut.js';
import type { HierarchyIndex } from '../../hierarchy/types.js';
import { ALWAYS, NEVER } from './dayBounds.js';
import type { ForecastTree } from './indexTypes.js';
import type { PlacedTerritories } from './placeTerritories.js';
import type { ForecastTerritory } from './types.js';

/** The territories, which are known to be a forest, with what is true of each and all above it. */
export function forecastTree({ territories, parentRows }: PlacedTerritories): ForecastTree {
  const hierarchy = layOut(territories, parentRows);
  const positions = textNumbers(hierarchy.nodes.map(({ id }) => id));
  const days = openings(hierarchy);
  return { hierarchy, positions, ...days, placements: placementsIn(hierarchy, days.opens) };
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

function placementsIn(
  { nodes, positionById }: HierarchyIndex<ForecastTerritory>,
  opens: readonly string[],
): ForecastTree['placements'] {
  if (positionById.size === nodes.length) return null;
  const byId = new Map<string, number[]>();
  for (const [position, { id }] of nodes.entries()) {
    const known = byId.get(id);
    if (known === undefined) byId.set(id, [position]);
    else known.push(position);
  }
  // INVARIANT: no two of them are open on one day.
  for (const positions of byId.values()) positions.sort((a, b) => (opens[a] > opens[b] ? -1 : 1));
  return nodes.map(({ id }) => byId.get(id) ?? []);
}

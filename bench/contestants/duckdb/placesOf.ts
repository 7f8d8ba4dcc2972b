import { indexHierarchy, parseCriteria, type TerritoryModel } from 'bailiwick';
import { territoryNumbers } from '../../support/territoryNumbers.js';
import type { Box } from './box.js';
import { boxesOf } from './boxesOf.js';
import type { Domains } from './testBoxes.js';

/** A territory with criteria, and those below it. */
export interface Place {
  readonly number: number;
  readonly boxes: readonly Box[];
  readonly children: Place[];
}

/** The uppermost territories with criteria; those below one without criteria hang from the next one above it. */
export function placesOf(model: TerritoryModel, domains: Domains): Place[] {
  const { nodes, parentOf } = indexHierarchy(model.territories);
  const numbers = territoryNumbers(model);
  const tops: Place[] = [];
  const siblingsBelow: Place[][] = [];
  for (const [position, { id, criteria }] of nodes.entries()) {
    // INVARIANT: in pre-order a parent comes before its children.
    const siblings = siblingsBelow[parentOf[position]] ?? tops;
    siblingsBelow[position] = siblings;
    if (criteria === undefined) continue;
    const boxes = boxesOf(parseCriteria(criteria, model.fields), domains);
    const place: Place = { number: numbers.get(id) ?? -1, boxes, children: [] };
    siblings.push(place);
    siblingsBelow[position] = place.children;
  }
  return tops;
}

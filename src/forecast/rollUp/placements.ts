import { compareText } from '../../core/compareText.js';
import { NO_NUMBER } from '../../core/textNumbers.js';
import type { ForecastTree } from './indexTypes.js';
import { isOpenOn } from './isOpenOn.js';

/** The positions from one on up to another: a territory in one place, with all below it. */
export interface Branch {
  readonly start: number;
  readonly end: number;
}

/** All positions of the territory at one of them, the latest first; of what is above all roots, that alone. */
export function placementsOf({ placements }: ForecastTree, position: number): readonly number[] {
  return placements?.[position] ?? [position];
}

/** Where the territory at a position is in the end: one position that stands for it. */
export function lastPlacement(tree: ForecastTree, position: number): number {
  return placementsOf(tree, position)[0];
}

/** Where the territory at a position is open on a day, or is active where there is none; {@link NO_NUMBER} for nowhere. */
export function openPlacement(tree: ForecastTree, position: number, day: string | undefined): number {
  if (position === NO_NUMBER || isOpenOn(tree, position, day)) return position;
  return tree.placements?.[position].find((each) => isOpenOn(tree, each, day)) ?? NO_NUMBER;
}

/** The territory at a position with all below it, wherever it has been. */
export function branchesOf(tree: ForecastTree, position: number): Branch[] {
  return placementsOf(tree, position).map((start) => ({ start, end: tree.hierarchy.endOf[start] }));
}

/** Whether a position is in one of some branches. */
export function isInBranches(branches: readonly Branch[], position: number): boolean {
  for (const { start, end } of branches) if (position >= start && position < end) return true;
  return false;
}

/** The territories by id, each with the position where it is in the end. */
export function territoriesById(tree: ForecastTree): { readonly territoryId: string; readonly position: number }[] {
  const { nodes } = tree.hierarchy;
  const places = lastPlacements(tree).map((position) => ({ territoryId: nodes[position].id, position }));
  return places.sort((a, b) => compareText(a.territoryId, b.territoryId));
}

/** A position for each territory, the one where it is in the end: each before those that it is below then. */
export function territoriesUpward(tree: ForecastTree): number[] {
  const { closes } = tree;
  // INVARIANT: what is above is there at least as long, and of what is there as long, comes first in pre-order.
  return lastPlacements(tree).sort((a, b) => compareText(closes[a], closes[b]) || b - a);
}

function lastPlacements(tree: ForecastTree): number[] {
  return Array.from(tree.hierarchy.nodes.keys()).filter((position) => lastPlacement(tree, position) === position);
}

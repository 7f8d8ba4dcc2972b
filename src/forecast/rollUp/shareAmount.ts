import { apportion } from '../../core/apportionment/apportion.js';
import { compareText } from '../../core/compareText.js';
import type { ForecastTree } from './indexTypes.js';
import { shareQuickly } from './shareQuickly.js';

/** What a territory has of a line. */
export interface PositionShare {
  readonly position: number;
  readonly share: number;
}

/** Positions and the weight of each. */
interface Weighted {
  readonly found: readonly number[];
  readonly weights: readonly number[];
}

/**
 * An amount shared out among the territories in `found` by their weights, by largest remainder, the smaller id first; one
 * that is there more than once has all of its parts. By ascending position.
 */
export function shareAmount(
  { hierarchy: { nodes } }: ForecastTree,
  { found, weights }: Weighted,
  amountMinor: number,
): PositionShare[] {
  const parts = found.map((position, at) => ({ position, weight: weights[at], id: nodes[position].id }));
  // So that the order in which a line lists them does not matter.
  parts.sort((a, b) => compareText(a.id, b.id) || b.weight - a.weight);
  const inOrder = parts.map(({ weight }) => weight);
  const shares = shareQuickly(amountMinor, inOrder) ?? apportion(amountMinor, inOrder);
  const sums: PositionShare[] = [];
  for (const [at, { position }] of parts.entries()) {
    // INVARIANT: those of one territory are next to each other.
    const before = sums.at(-1)?.position === position ? (sums.pop()?.share ?? 0) : 0;
    sums.push({ position, share: before + shares[at] });
  }
  return sums.sort((a, b) => a.position - b.position);
}

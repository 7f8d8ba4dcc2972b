import type { Candidate } from './listCandidates.js';
import { totalWeight } from './totalWeight.js';

/**
 * The rank of each candidate in Tijdeman's sequence, the smaller the earlier: first those who are owed enough of a turn
 * to be due, the one whose next turn is needed soonest in front.
 *
 * With k candidates, W their weight, w one's weight and c its credit and w together (W times what it is owed of this
 * turn), it is due when c / W >= 1 / (2k - 2), and its deadline is (1 - 1 / (2k - 2) - c / W) / (w / W). Then no
 * candidate is ever further than 1 - 1 / (2k - 2) turns from its exact share. In a field that does not change somebody is
 * always due; otherwise the largest credit leads. Source: Tijdeman, The chairman assignment problem, Discrete
 * Mathematics 32 (1980).
 */
export function rankByDeadline(field: readonly Candidate[]): (candidate: Candidate) => number[] {
  const total = totalWeight(field);
  const steps = 2 * field.length - 2;
  return ({ credit, weight }) => {
    const owed = credit + weight;
    return steps * owed >= total ? [0, ((steps - 1) * total - steps * owed) / weight] : [1, -owed];
  };
}

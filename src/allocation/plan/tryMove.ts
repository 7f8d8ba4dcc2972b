import { SLACK } from './outsideBands.js';
import type { SearchState, Trial } from './searchTypes.js';

/**
 * What it would do if a group went to a territory and, unless it is −1, another one went from there to where the first one
 * is. The result is the state's own object, which the next trial overwrites: this is called millions of times.
 */
export function tryMove(state: SearchState, group: number, to: number, other: number): Trial {
  const { assigned, linear, territories, trial } = state;
  const from = assigned[group];
  trial.total = linear[group * territories + to] - linear[group * territories + from];
  if (other !== -1) trial.total += linear[other * territories + from] - linear[other * territories + to];
  trial.outside = 0;
  for (let activity = 0; activity < state.squares.length; activity++) {
    const amounts = state.groups.amounts[activity];
    const amount = other === -1 ? amounts[group] : amounts[group] - amounts[other];
    if (amount !== 0) addActivity(state, activity, { from, to, amount });
  }
  return trial;
}

interface Shift {
  readonly from: number;
  readonly to: number;
  readonly amount: number;
}

function addActivity(state: SearchState, activity: number, { from, to, amount }: Shift): void {
  const { problem, loads, territories, squares, trial, imbalanceWeight } = state;
  const mean = problem.means[activity];
  const [giver, taker] = [activity * territories + from, activity * territories + to];
  const [gives, takes] = [loads[giver], loads[taker]];
  if (mean <= 0) return;
  trial.outside +=
    (outside(state, giver, gives - amount) -
      outside(state, giver, gives) +
      outside(state, taker, takes + amount) -
      outside(state, taker, takes)) /
    mean;
  if (imbalanceWeight === 0) return;
  const change = 2 * (amount / mean) * ((takes - gives + amount) / mean);
  const before = squares[activity];
  trial.total +=
    imbalanceWeight * (Math.sqrt(Math.max(0, before + change) / territories) - Math.sqrt(before / territories));
}

function outside({ problem: { lowest, highest } }: SearchState, cell: number, load: number): number {
  if (load < lowest[cell]) return lowest[cell] - load;
  return load > highest[cell] ? load - highest[cell] : 0;
}

/** Whether a trial makes a plan better: less outside the bands or, with as much, a smaller total. */
export function isBetter({ total, outside }: Trial): boolean {
  return outside < -SLACK || (outside <= SLACK && total < -1e-13);
}

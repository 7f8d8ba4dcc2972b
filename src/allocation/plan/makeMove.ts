import type { SearchState } from './searchTypes.js';

/** Moves a group to a territory, whatever that does; pieces are counted by {@link pieceChanges}. */
export function makeMove(state: SearchState, group: number, to: number): void {
  const { assigned, loads, squares, territories, groups, problem } = state;
  const from = assigned[group];
  for (let activity = 0; activity < squares.length; activity++) {
    const amount = groups.amounts[activity][group];
    const mean = problem.means[activity];
    if (amount === 0 || mean <= 0) continue;
    const [giver, taker] = [activity * territories + from, activity * territories + to];
    const change = 2 * (amount / mean) * ((loads[taker] - loads[giver] + amount) / mean);
    squares[activity] = Math.max(0, squares[activity] + change);
    loads[giver] -= amount;
    loads[taker] += amount;
  }
  leave(state, group, from);
  state.positions[group] = state.members[to].length;
  state.members[to].push(group);
  assigned[group] = to;
}

/** The last one of the list takes the place of the one that leaves. */
function leave({ members, positions }: SearchState, group: number, from: number): void {
  const last = members[from].pop();
  if (last === undefined || last === group) return;
  members[from][positions[group]] = last;
  positions[last] = positions[group];
}

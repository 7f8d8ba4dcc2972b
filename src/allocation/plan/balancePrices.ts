import { isPermitted } from './isPermitted.js';
import { makeMove } from './makeMove.js';
import { outsideOf } from './outsideOf.js';
import { recentre } from './recentre.js';
import type { SearchState } from './searchTypes.js';

/** The last step of prices, as a share of the first. */
const COOLED = 1e-3;

/**
 * Gives each group to the territory where distance and price together cost least, with prices for load that rise where there
 * is too much of it and fall where there is too little (subgradient steps on the Lagrangian of the bands); then centres move
 * to the medians, several times over. Only without a graph. Returns the highest price of a mean load in the end.
 */
export function balancePrices(state: SearchState, { times, rounds }: Turns): number {
  let highest = 0;
  for (let time = 0; time < times; time++) {
    highest = balanceOnce(state, rounds);
    recentre(state, 'quickly');
  }
  return highest;
}

/** How often centres move, and how often prices change before each time. */
interface Turns {
  readonly times: number;
  readonly rounds: number;
}

function balanceOnce(state: SearchState, rounds: number): number {
  const {
    problem: { weights },
    territories,
    loads,
  } = state;
  const prices = new Float64Array(loads.length);
  let step = (0.5 * (weights.distance + weights.disruption)) / territories;
  const cooler = COOLED ** (1 / rounds);
  let best = { outside: Number.POSITIVE_INFINITY, assigned: state.assigned };
  for (let round = 0; round < rounds; round++) {
    moveToCheapest(state, prices);
    const outside = imbalanceOf(state);
    if (outside < best.outside) best = { outside, assigned: state.assigned.slice() };
    changePrices(state, prices, step);
    step *= cooler;
  }
  for (const [group, territory] of best.assigned.entries()) moveTo(state, group, territory);
  return prices.reduce((most, price) => Math.max(most, Math.abs(price)), 0);
}

function moveToCheapest(state: SearchState, prices: Float64Array): void {
  const { territories } = state;
  const priced = pricesOfLoad(state, prices);
  const costs = new Float64Array(territories);
  for (let group = 0; group < state.assigned.length; group++) {
    if (state.groups.locks[group] !== -1) continue;
    writeCosts(state, { group, priced, costs });
    let best = -1;
    for (let territory = 0; territory < territories; territory++) {
      if ((best === -1 || costs[territory] < costs[best]) && isPermitted(state, group, territory)) best = territory;
    }
    if (best !== -1) moveTo(state, group, best);
  }
}

/** Prices of one unit of load rather than of a mean load. */
function pricesOfLoad({ territories, problem: { means } }: SearchState, prices: Float64Array): Float64Array {
  return prices.map((price, cell) => {
    const mean = means[Math.floor(cell / territories)];
    return mean > 0 ? price / mean : 0;
  });
}

interface Costs {
  readonly group: number;
  readonly priced: Float64Array;
  /** Are written. */
  readonly costs: Float64Array;
}

function writeCosts({ linear, territories, groups: { amounts } }: SearchState, { group, priced, costs }: Costs): void {
  for (let territory = 0; territory < territories; territory++)
    costs[territory] = linear[group * territories + territory];
  for (let activity = 0; activity < amounts.length; activity++) {
    const amount = amounts[activity][group];
    for (let territory = 0; territory < territories; territory++) {
      costs[territory] += priced[activity * territories + territory] * amount;
    }
  }
}

function moveTo(state: SearchState, group: number, to: number): void {
  if (state.assigned[group] !== to) makeMove(state, group, to);
}

/** What is outside the bands; where there are none, the deviations from the mean. */
function imbalanceOf(state: SearchState): number {
  const spread = state.squares.reduce((sum, square) => sum + square, 0);
  return outsideOf(state) + (state.imbalanceWeight > 0 ? Math.sqrt(spread) : 0);
}

function changePrices(
  { problem, loads, territories, imbalanceWeight }: SearchState,
  prices: Float64Array,
  step: number,
): void {
  const { lowest, highest, means, banded } = problem;
  for (const [cell, load] of loads.entries()) {
    const activity = Math.floor(cell / territories);
    const mean = means[activity];
    if (mean <= 0) continue;
    const outside = Math.max(0, load - highest[cell]) - Math.max(0, lowest[cell] - load);
    if (banded.has(activity)) prices[cell] += (step * outside) / mean;
    else if (imbalanceWeight > 0) prices[cell] += (step * (load - mean)) / mean;
  }
}

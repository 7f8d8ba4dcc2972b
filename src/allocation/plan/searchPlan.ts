import type { RandomNumbers } from '../../performance/statistics/randomNumbers.js';
import { anneal } from './anneal.js';
import { balancePrices } from './balancePrices.js';
import { copyPlan } from './copyPlan.js';
import { descend } from './descend.js';
import { isLess } from './isLess.js';
import { type KeptPlan, keepPlan } from './keepPlan.js';
import { kick } from './kick.js';
import { recentre } from './recentre.js';
import { restorePlan } from './restorePlan.js';
import type { SearchState } from './searchTypes.js';
import { totalOf } from './totalOf.js';
import { tryMove } from './tryMove.js';

/** How long a search goes on. */
export interface SearchBudget {
  /** The number of changes to try. */
  readonly iterations: number;
  readonly random: RandomNumbers;
  /** Told of the state after each change that was made. */
  readonly onMove?: (state: SearchState) => void;
}

/** The share of the changes that each of the two first rounds may try. */
const FIRST = 0.15;
/** The changes that each later round tries for each group: short ones where centres can move, which leads elsewhere. */
const PER_GROUP = { free: 100, fixed: 600 } as const;
const MOST_ROUNDS = 300;
/** What it costs to be outside for as much as a change at random is, in units of the heat. */
const PRICE = 4;
/** The number of pairs of a group and a territory from which on prices change fewer times. */
const LARGE = 200_000;
/** The heats of later rounds, as shares of the first. */
const HEATS = [0.1, 1, 0.05, 0.3];

/**
 * Makes a plan better: rounds of annealing, each ended by descent. The first starts from prices and is cool, the second is
 * hot, later ones start from the best plan so far: with a median out of its place or, where no centre can move, cool again
 * and from the prices every other time. The state ends as the best plan that was found.
 */
export function searchPlan(state: SearchState, budget: SearchBudget): void {
  const { iterations, random } = budget;
  const best = keepPlan(state);
  if (iterations === 0) return;
  let left = iterations - descend(state, Math.floor(iterations / 20));
  keepBetter(state, best);
  const hot = scaleOf(state, random);
  const cool = startFromPrices(state, hot);
  const priced = keepPlan(state);
  const first = Math.floor(left * FIRST);
  left -= runRound(state, best, { ...budget, ...cool, iterations: first, stages: 60 });
  left -= runRound(state, best, { ...budget, ...hot, iterations: first, stages: 60 });
  const isFree = hasFreeCentres(state);
  const perRound = (isFree ? PER_GROUP.free : PER_GROUP.fixed) * (state.assigned.length + 1);
  const rounds = Math.min(MOST_ROUNDS, Math.max(1, Math.floor(left / perRound)));
  for (let round = 0; round < rounds && left > 0; round++) {
    if (isFree) kick(state, random);
    else if (round % 2 === 0) restorePlan(state, priced);
    const scale = isFree ? { ...hot, heat: hot.heat * HEATS[round % HEATS.length] } : cool;
    const share = Math.floor(left / (rounds - round));
    left -= runRound(state, best, { ...budget, ...scale, iterations: share, stages: isFree ? 12 : 40 });
  }
}

/** How hot it is, and what a mean load outside the bands costs, when annealing starts. */
interface Scale {
  readonly heat: number;
  readonly price: number;
}

/** Starts anew from prices, unless there is a graph, and returns what goes with a plan that is nearly right. */
function startFromPrices(state: SearchState, hot: Scale): Scale {
  if (state.groups.graph !== null) return hot;
  const rounds = state.linear.length > LARGE ? 30 : 100;
  const highest = balancePrices(state, { times: hasFreeCentres(state) ? 4 : 1, rounds });
  const heat = (0.03 * totalOf(state)) / state.assigned.length;
  return { heat: Math.max(heat, 1e-12), price: highest > 0 ? 3 * highest : hot.price };
}

function hasFreeCentres({ problem: { places, unitIds } }: SearchState): boolean {
  return places.unit !== 'none' && places.isLocated.subarray(unitIds.length).includes(0);
}

interface Round extends SearchBudget, Scale {
  readonly stages: number;
}

/** Anneals and descends, keeps what is better, goes back to the best, and returns how many changes it tried. */
function runRound(state: SearchState, best: KeptPlan, round: Round): number {
  const trials = Math.floor(round.iterations * 0.8);
  restorePlan(state, anneal(state, { ...round, trials }));
  const tried = trials + descend(state, round.iterations - trials);
  keepBetter(state, best);
  restorePlan(state, best);
  return Math.max(1, tried);
}

function keepBetter(state: SearchState, best: KeptPlan): void {
  recentre(state, 'exactly');
  const found = keepPlan(state);
  if (isLess(found, best)) copyPlan(state, found, best);
}

/** What changes at random cost, on average those that make the total worse, and what a load outside is to cost beside it. */
function scaleOf(state: SearchState, random: RandomNumbers): Scale {
  let [worse, costs, outside, shifts] = [0, 0, 0, 0];
  for (let sample = 0; sample < 500; sample++) {
    const group = Math.floor(random() * state.assigned.length);
    const to = Math.floor(random() * state.territories);
    if (to === state.assigned[group]) continue;
    const trial = tryMove(state, group, to, -1);
    if (trial.total > 0) [worse, costs] = [worse + 1, costs + trial.total];
    if (trial.outside !== 0) [shifts, outside] = [shifts + 1, outside + Math.abs(trial.outside)];
  }
  const heat = worse === 0 ? 1e-9 : costs / worse / 4;
  return { heat, price: outside > 0 ? (PRICE * heat * shifts) / outside : heat };
}

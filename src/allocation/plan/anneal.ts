import type { RandomNumbers } from '../../performance/statistics/randomNumbers.js';
import { type Candidates, candidatesOf } from './candidatesOf.js';
import { copyPlan } from './copyPlan.js';
import { isLess } from './isLess.js';
import { type KeptPlan, keepPlan } from './keepPlan.js';
import { moveSafely } from './moveSafely.js';
import { SLACK } from './outsideBands.js';
import { outsideOf } from './outsideOf.js';
import { recentre } from './recentre.js';
import type { SearchState, Trial } from './searchTypes.js';
import { swapSafely } from './swapSafely.js';
import { totalOf } from './totalOf.js';
import { tryMove } from './tryMove.js';

/** How a search cools down. */
export interface Cooling {
  /** The number of changes to try. */
  readonly trials: number;
  /** A change that makes the total worse by so much is made about every third time, at first. */
  readonly heat: number;
  /** What a mean load outside the bands costs at first. */
  readonly price: number;
  /** The number of times that it gets cooler. */
  readonly stages: number;
  readonly random: RandomNumbers;
  /** Told of each change that was made, and of what it did. */
  readonly onMove?: (state: SearchState) => void;
}

/** The heat at the end, as a share of that at the start. */
const COOLED = 1e-3;

/**
 * Changes a plan by moves and exchanges at random: those that make it worse are made as well, ever more rarely (simulated
 * annealing, Kirkpatrick, Gelatt and Vecchi 1983). What is outside the bands has a price that rises as long as there is any
 * and falls when there is none. Returns the best plan on the way, which need not be the last.
 */
export function anneal(state: SearchState, cooling: Cooling): KeptPlan {
  const { stages, random } = cooling;
  const perStage = Math.ceil(cooling.trials / stages);
  let { price } = cooling;
  const best = keepPlan(state);
  for (let stage = 0; stage < stages; stage++) {
    const heat = cooling.heat * COOLED ** (stage / Math.max(1, stages - 1));
    const turn = { candidates: candidatesOf(state), heat, price, random };
    const now = { outside: outsideOf(state), total: totalOf(state) };
    const trials = Math.min(perStage, cooling.trials - stage * perStage);
    for (let trial = 0; trial < trials; trial++) {
      if (!tryOne(state, turn, now)) continue;
      if (isLess(now, best)) copyPlan(state, now, best);
      cooling.onMove?.(state);
    }
    price *= outsideOf(state) > SLACK ? 1.5 : 0.9;
    recentre(state, 'quickly');
  }
  return best;
}

interface Turn {
  readonly candidates: Candidates;
  readonly heat: number;
  readonly price: number;
  readonly random: RandomNumbers;
}

/** Tries one change; where it is made, `now` says what it came to. */
function tryOne(state: SearchState, turn: Turn, now: Trial): boolean {
  const { random } = turn;
  const group = Math.floor(random() * state.assigned.length);
  const to = chooseTerritory(state, group, turn);
  if (to === state.assigned[group]) return false;
  const other = random() < 0.5 ? -1 : chooseMember(state.members[to], random);
  const { total, outside } = tryMove(state, group, to, other);
  const worse = total + turn.price * outside;
  if (worse > 0 && random() >= Math.exp(-worse / turn.heat)) return false;
  if (!(other === -1 ? moveSafely(state, group, to) : swapSafely(state, group, other))) return false;
  now.total += total;
  now.outside += outside;
  return true;
}

function chooseMember(members: readonly number[], random: RandomNumbers): number {
  return members.length === 0 ? -1 : members[Math.floor(random() * members.length)];
}

/** A territory of a neighbour on the graph, else mostly one of the cheapest. */
function chooseTerritory(
  { groups: { graph }, assigned, territories }: SearchState,
  group: number,
  { candidates: { width, list }, random }: Turn,
): number {
  if (graph !== null) {
    const [start, end] = [graph.starts[group], graph.starts[group + 1]];
    return start === end ? assigned[group] : assigned[graph.neighbours[start + Math.floor(random() * (end - start))]];
  }
  if (random() < 0.1) return Math.floor(random() * territories);
  return list[group * width + Math.floor(random() * width)];
}

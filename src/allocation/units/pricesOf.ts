import { giveAway } from './giveAway.js';
import { handOut } from './handOut.js';
import type { Margin, Offer } from './marginOf.js';
import type { MoveBudget } from './moveBudget.js';
import type { GainProblem } from './problemTypes.js';
import { takeOver } from './takeOver.js';
import { totalValue } from './totalValue.js';

/** By position: what each bound costs, `null` where there is none. */
export interface Prices {
  readonly floors: readonly (number | null)[];
  readonly caps: readonly (number | null)[];
  readonly groups: readonly number[];
}

/** What each bound costs: the value without it − that with it, from the best with all of them. */
export function pricesOf(margin: Margin, budget: MoveBudget): Prices {
  const { problem, standing } = margin;
  const value = totalValue(problem, standing.units);
  return {
    floors: problem.members.map(({ team }, at) => ((team.floor ?? 0) > 0 ? floorPrice(margin, at, budget) : null)),
    caps: problem.members.map(({ team }, at) => (team.cap === undefined ? null : capPrice(margin, at, budget))),
    groups: problem.groups.map((_, at) => groupPrice(problem, at, { budget, value, isFull: standing.rooms[at] <= 0 })),
  };
}

function floorPrice(margin: Margin, at: number, budget: MoveBudget): number {
  const { curve, lowest, highest } = margin.problem.members[at];
  // Where units below the floor do not bring less and less, the best may lie anywhere below it.
  const isConcave = curve.firstRise(0, highest) === null;
  if (isConcave && margin.standing.units[at] > lowest) return 0;
  const tally = bestSum(budget, isConcave);
  giveAway(margin, { at, curve, bound: 0 }, tally.isTaken);
  return tally.best();
}

function capPrice(margin: Margin, at: number, budget: MoveBudget): number {
  const { curve, lowest, highest } = margin.problem.members[at];
  const isConcave = curve.firstRise(lowest, curve.most) === null;
  if (isConcave && margin.standing.units[at] < highest) return 0;
  const tally = bestSum(budget, isConcave);
  takeOver(margin, { at, curve, bound: curve.most }, tally.isTaken);
  return tally.best();
}

/** Adds up what moves bring, and keeps the best of the sums so far; a unit that nobody had is taken in any case. */
function bestSum(budget: MoveBudget, stopsAtLoss: boolean) {
  let [sum, best] = [0, 0];
  return {
    best: () => best,
    isTaken: ({ with: other, gain, loss }: Offer) => {
      const isForced = other === -1;
      if (!isForced && stopsAtLoss && gain <= loss) return false;
      sum += gain - loss;
      best = isForced ? sum : Math.max(best, sum);
      return budget.spend(1);
    },
  };
}

interface GroupQuestion {
  readonly budget: MoveBudget;
  readonly value: number;
  readonly isFull: boolean;
}

function groupPrice(problem: GainProblem, at: number, { budget, value, isFull }: GroupQuestion): number {
  if (!isFull) return 0;
  const groups = problem.groups.map((group, position) =>
    position === at ? { ...group, cap: Number.POSITIVE_INFINITY } : group,
  );
  const free = { ...problem, groups };
  const { standing, stepCount } = handOut(free, 0);
  budget.spend(stepCount);
  return totalValue(free, standing.units) - value;
}

import { allOf, type Claim, type Formula, fewerOf } from '../logic/formula.js';
import { holdsAt, isDeepest, reaches } from './planFormulas.js';
import type { Plan } from './types.js';

/** How the territories of a plan compete for an account. */
export interface Competition {
  /** The numbers of territories that an account may have, each with who counts before whom. */
  readonly cuts: readonly Cut[];
  /** That a record belongs to a territory by its rules, before winners are chosen. */
  readonly isCandidate: (position: number) => Formula;
  /** The same, with the territory's position. */
  readonly claimOf: (position: number) => Claim;
  /** That an account has room for a territory, by each cut, beside those among some others that count before it. */
  readonly hasRoom: (position: number, others: readonly number[]) => Formula;
}

/** A number of territories that an account may have, and which others count before one of them. */
export interface Cut {
  readonly most: number;
  readonly isBefore: (other: number, position: number) => boolean;
}

/** The competition that a plan's policy makes; what it says of a territory is worked out once. */
export function competitionIn(plan: Plan): Competition {
  const claims = new Map<number, Claim>();
  const cuts = cutsOf(plan);
  return {
    cuts,
    claimOf,
    isCandidate: (position) => claimOf(position).formula,
    hasRoom: (position, others) =>
      allOf(
        ...cuts.map(({ most, isBefore }) =>
          fewerOf(most, others.filter((other) => isBefore(other, position)).map(claimOf)),
        ),
      ),
  };

  function claimOf(position: number): Claim {
    const known = claims.get(position);
    if (known !== undefined) return known;
    const claim = { label: position, formula: candidacy(plan, position) };
    claims.set(position, claim);
    return claim;
  }
}

function candidacy(plan: Plan, position: number): Formula {
  if (plan.compiled.model.policy?.branch !== 'all') return isDeepest(plan, position);
  return allOf(reaches(plan, position), holdsAt(plan, position));
}

function cutsOf({ compiled: { model, order } }: Plan): Cut[] {
  const { winners = 'all', limit, tie = 'first' } = model.policy ?? {};
  const { placeOf, tieOf } = order;
  const byPlace = (other: number, position: number) => placeOf[other] < placeOf[position];
  const cuts: Cut[] = limit === undefined ? [] : [{ most: limit, isBefore: byPlace }];
  if (winners === 'all') return cuts;
  const ways = {
    first: byPlace,
    keepAll: (other: number, position: number) => tieOf[other] < tieOf[position],
    none: (other: number, position: number) => other !== position && tieOf[other] <= tieOf[position],
  };
  return [...cuts, { most: winners, isBefore: ways[tie] }];
}

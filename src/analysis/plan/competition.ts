import { allOf, type Formula } from '../logic/formula.js';
import { holdsAt, isDeepest, reaches } from './planFormulas.js';
import type { Plan } from './types.js';

/** That a record belongs to a territory by its rules, before winners are chosen. */
export function isCandidate(plan: Plan, position: number): Formula {
  if (plan.compiled.model.policy?.branch !== 'all') return isDeepest(plan, position);
  return allOf(reaches(plan, position), holdsAt(plan, position));
}

/** A number of territories that an account may have, and which others count before one of them. */
export interface Cut {
  readonly most: number;
  readonly isBefore: (other: number, position: number) => boolean;
}

/** The cuts that a model's policy makes among the territories of an account. */
export function cutsOf({ compiled: { model, order } }: Plan): Cut[] {
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

/** That an account has room for a territory, by each cut, beside those among some others that count before it. */
export function hasRoom(plan: Plan, position: number, others: readonly number[]): Formula {
  return allOf(
    ...cutsOf(plan).map(({ most, isBefore }): Formula => {
      const before = others.filter((other) => isBefore(other, position));
      return {
        kind: 'fewer',
        than: most,
        claims: before.map((other) => ({ label: other, formula: isCandidate(plan, other) })),
      };
    }),
  );
}

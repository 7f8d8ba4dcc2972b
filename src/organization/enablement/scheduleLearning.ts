import { compareText } from '../../core/compareText.js';
import type { PersonPlan } from './types.js';

type Learner = Omit<PersonPlan, 'startWeek' | 'endWeek' | 'isInTime'>;

/**
 * When each person learns, and when the last one is done: who needs longest first, each at the place that is free soonest
 * (Graham 1969: at most a third longer than the best order). Cost: people × places.
 */
export function scheduleLearning(
  learners: readonly Learner[],
  places: number | undefined,
  weeksUntilChange: number | undefined,
): { readonly people: PersonPlan[]; readonly weeks: number } {
  const free = new Array<number>(Math.min(places ?? learners.length, learners.length)).fill(0);
  const startOf = new Map<string, number>();
  const order = [...learners].sort((a, b) => b.rampWeeks - a.rampWeeks || compareText(a.userId, b.userId));
  for (const { userId, rampWeeks } of order) {
    const place = free.indexOf(Math.min(...free));
    startOf.set(userId, rampWeeks === 0 ? 0 : free[place]);
    free[place] += rampWeeks;
  }
  const people = learners.map((learner): PersonPlan => {
    const startWeek = startOf.get(learner.userId) ?? 0;
    const endWeek = startWeek + learner.rampWeeks;
    return {
      ...learner,
      startWeek,
      endWeek,
      isInTime: weeksUntilChange === undefined ? null : endWeek <= weeksUntilChange,
    };
  });
  return { people, weeks: people.reduce((most, { endWeek }) => Math.max(most, endWeek), 0) };
}

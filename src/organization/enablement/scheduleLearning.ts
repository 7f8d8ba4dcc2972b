import { compareText } from '../../core/compareText.js';
import { dividePlaces } from './dividePlaces.js';
import type { LackingPerson } from './types.js';

/** When each person starts to learn, and when the last one is done. */
interface Schedule {
  readonly startOf: ReadonlyMap<string, number>;
  readonly weeks: number;
}

/**
 * When each person learns, one after the other at each place: those who can be in time before those who cannot, and among
 * both whoever lacks a skill already now first, then whoever needs least, equal ones by id.
 */
export function scheduleLearning(
  learners: readonly LackingPerson[],
  places: number | undefined,
  weeksUntilChange: number | undefined,
): Schedule {
  const startOf = new Map<string, number>();
  let weeks = 0;
  for (const { inTime, late } of dividePlaces(learners, places, weeksUntilChange)) {
    let week = 0;
    for (const { userId, rampWeeks } of [...inTime.sort(byNeed), ...late.sort(byNeed)]) {
      startOf.set(userId, rampWeeks === 0 ? 0 : week);
      week += rampWeeks;
    }
    weeks = Math.max(weeks, week);
  }
  return { startOf, weeks };
}

function byNeed(a: LackingPerson, b: LackingPerson): number {
  if (isUrgent(a) !== isUrgent(b)) return isUrgent(a) ? -1 : 1;
  return a.rampWeeks - b.rampWeeks || compareText(a.userId, b.userId);
}

/** A skill that is lacking now and dropped by the change is not learnt. */
function isUrgent({ lacksNow, lacksNext }: LackingPerson): boolean {
  return lacksNext.some((skillId) => lacksNow.includes(skillId));
}

import { compareText } from '../../core/compareText.js';
import type { LackingPerson, SkillStep } from './types.js';

/** When learning starts, how long each skill takes, if that is known, and when it has to be over. */
interface Timing {
  readonly startWeek: number;
  readonly weeksOf: ReadonlyMap<string, number>;
  readonly weeksUntilChange: number | undefined;
}

/** The skills that a person learns one after the other: those that are lacking now first, the shorter ones first. */
export function learningSteps({ lacksNow, lacksNext }: LackingPerson, timing: Timing): SkillStep[] {
  const { startWeek, weeksOf, weeksUntilChange } = timing;
  const now = new Set(lacksNow);
  const order = [...lacksNext].sort(
    (a, b) =>
      Number(now.has(b)) - Number(now.has(a)) || (weeksOf.get(a) ?? 0) - (weeksOf.get(b) ?? 0) || compareText(a, b),
  );
  let [week, isKnown] = [startWeek, true];
  return order.map((skillId): SkillStep => {
    const start = week;
    week += weeksOf.get(skillId) ?? 0;
    isKnown = isKnown && weeksOf.has(skillId);
    const isInTime = weeksUntilChange === undefined ? null : isInTimeAt(week, weeksUntilChange, isKnown);
    return { skillId, isLackingNow: now.has(skillId), startWeek: start, endWeek: week, isInTime };
  });
}

/** What takes longer than is known may be late, unless it is late already. */
function isInTimeAt(week: number, weeksUntilChange: number, isKnown: boolean): boolean | null {
  if (week > weeksUntilChange) return false;
  return isKnown ? true : null;
}

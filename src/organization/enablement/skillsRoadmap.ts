import { compareText } from '../../core/compareText.js';
import type { Issue } from '../../core/issues.js';
import { readPlainData } from '../../core/readPlainData.js';
import { type ReadSkills, readSkills } from './readSkills.js';
import { scheduleLearning } from './scheduleLearning.js';
import type {
  PersonPlan,
  RoleNeeds,
  SkilledPerson,
  SkillGap,
  SkillsInput,
  SkillsOptions,
  SkillsRoadmap,
} from './types.js';

/**
 * What each role has to be able to do now and after the next change, who lacks what, and in how many weeks everybody can
 * have learnt it with the places there are.
 *
 * A person learns one skill after the other and keeps the place until the end. Places go to those who need longest first,
 * equal ones by id; that is not always the best order, so `weeksAtLeast` says what no order can beat: the longest ramp, or
 * the weeks of all people by place. A skill that a change drops is not learnt any more.
 *
 * @throws {@link TerritoryError} with every issue of the form, or else `duplicate_id` and `unknown_role`.
 * @example
 * const { people, weeks } = skillsRoadmap(
 *   {
 *     roles: [{ roleId: 'seller', skills: ['demo'], nextSkills: ['demo', 'pricing'] }],
 *     people: [
 *       { userId: 'ann', roleId: 'seller', skills: ['demo'] },
 *       { userId: 'bob', roleId: 'seller', skills: [] },
 *     ],
 *     ramps: [{ skillId: 'demo', weeks: 4 }, { skillId: 'pricing', weeks: 2 }],
 *   },
 *   { places: 1 },
 * );
 * people.map(({ userId, lacksNext, endWeek }) => [userId, lacksNext, endWeek]);
 * // => [['ann', ['pricing'], 8], ['bob', ['demo', 'pricing'], 6]]
 * weeks; // => 8
 */
export function skillsRoadmap(input: SkillsInput, options?: SkillsOptions): SkillsRoadmap {
  const read = readPlainData(() => readSkills(input, options));
  const roles = read.roles.map(toNeeds);
  const needsOf = new Map(roles.map((role) => [role.roleId, role]));
  const lacking = read.people.map((person) => findLacking(person, needsOf.get(person.roleId), read));
  const { people: planned, weeks } = scheduleLearning(lacking, read.places, read.weeksUntilChange);
  const people = planned.map((person) => withDoubt(person, read));
  const learningWeeks = people.reduce((sum, { rampWeeks }) => sum + rampWeeks, 0);
  const longest = people.reduce((most, { rampWeeks }) => Math.max(most, rampWeeks), 0);
  const { places } = read;
  return {
    roles,
    people,
    skills: toGaps(people, needsOf),
    learningWeeks,
    weeks,
    weeksAtLeast: Math.max(longest, places === undefined ? 0 : Math.ceil(learningWeeks / places)),
    isInTime: read.weeksUntilChange === undefined ? null : areAllInTime(people),
    issues: findRampIssues(people, read),
  };
}

function toNeeds({ roleId, skills, nextSkills }: ReadSkills['roles'][number]): RoleNeeds {
  const [now, next] = [sortedSet(skills), sortedSet(nextSkills ?? skills)];
  return { roleId, now, next, added: without(next, now), dropped: without(now, next) };
}

/** Whoever has a skill to learn of which nobody knows how long it takes may be late, unless it is late already. */
function withDoubt(person: PersonPlan, { weeksOf }: ReadSkills): PersonPlan {
  const isKnown = person.lacksNext.every((skillId) => weeksOf.has(skillId));
  return person.isInTime === true && !isKnown ? { ...person, isInTime: null } : person;
}

function areAllInTime(people: readonly PersonPlan[]): boolean | null {
  if (people.some(({ isInTime }) => isInTime === false)) return false;
  return people.every(({ isInTime }) => isInTime === true) ? true : null;
}

type Lacking = Omit<PersonPlan, 'startWeek' | 'endWeek' | 'isInTime'>;

function findLacking(
  { userId, roleId, skills }: SkilledPerson,
  needs: RoleNeeds | undefined,
  read: ReadSkills,
): Lacking {
  const [lacksNow, lacksNext] = [without(needs?.now ?? [], skills), without(needs?.next ?? [], skills)];
  const rampWeeks = lacksNext.reduce((sum, skillId) => sum + (read.weeksOf.get(skillId) ?? 0), 0);
  return { userId, roleId, lacksNow, lacksNext, rampWeeks };
}

function toGaps(people: readonly PersonPlan[], needsOf: ReadonlyMap<string, RoleNeeds>): SkillGap[] {
  const all = [...needsOf.values()].flatMap(({ now, next }) => [...now, ...next]);
  return sortedSet(all).map((skillId) => ({
    skillId,
    lackingNow: people.filter(({ lacksNow }) => lacksNow.includes(skillId)).map(({ userId }) => userId),
    lackingNext: people.filter(({ lacksNext }) => lacksNext.includes(skillId)).map(({ userId }) => userId),
    needing: people.filter(({ roleId }) => needsOf.get(roleId)?.next.includes(skillId)).length,
  }));
}

function findRampIssues(people: readonly PersonPlan[], { weeksOf }: ReadSkills): Issue[] {
  const lacking = sortedSet(people.flatMap(({ lacksNext }) => lacksNext));
  return lacking.filter((skillId) => !weeksOf.has(skillId)).map((skillId) => ({ code: 'ramp_not_given', skillId }));
}

function sortedSet(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort(compareText);
}

function without(texts: readonly string[], gone: readonly string[]): string[] {
  const set = new Set(gone);
  return texts.filter((text) => !set.has(text));
}

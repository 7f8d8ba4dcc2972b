import { compareText } from '../../core/compareText.js';
import type { Issue } from '../../core/issues.js';
import { readPlainData } from '../../core/readPlainData.js';
import { learningSteps } from './learningSteps.js';
import { type ReadSkills, readSkills } from './readSkills.js';
import { scheduleLearning } from './scheduleLearning.js';
import type {
  LackingPerson,
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
 * A person learns one skill after the other, those that are lacking now before those that only the change asks for, and keeps
 * the place until the end. With `weeksUntilChange`, as many people as possible are in time: those who need least, as far as
 * they can be packed into the places, which for one place is the most there can be. At each place they come before those who
 * cannot be, and among both whoever lacks a skill already now comes first. The rest, and everybody where no change is near,
 * is divided longest first over the places, so that all are done soon; that is not always the best way, so `weeksAtLeast`
 * says what none can beat: the longest ramp, or the weeks of all people by place. A skill that a change drops is not learnt
 * any more.
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
  const { startOf, weeks } = scheduleLearning(lacking, read.places, read.weeksUntilChange);
  const people = lacking.map((person) => toPlan(person, startOf.get(person.userId) ?? 0, read));
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

function toPlan(person: LackingPerson, startWeek: number, { weeksOf, weeksUntilChange }: ReadSkills): PersonPlan {
  const steps = learningSteps(person, { startWeek, weeksOf, weeksUntilChange });
  const nothing = weeksUntilChange === undefined ? null : true;
  return {
    ...person,
    startWeek,
    endWeek: startWeek + person.rampWeeks,
    isInTime: steps.length === 0 ? nothing : steps[steps.length - 1].isInTime,
    steps,
  };
}

function areAllInTime(people: readonly PersonPlan[]): boolean | null {
  if (people.some(({ isInTime }) => isInTime === false)) return false;
  return people.every(({ isInTime }) => isInTime === true) ? true : null;
}

function findLacking(
  { userId, roleId, skills }: SkilledPerson,
  needs: RoleNeeds | undefined,
  read: ReadSkills,
): LackingPerson {
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

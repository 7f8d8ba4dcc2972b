import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SkillsInput, skillsRoadmap } from '../../../src/index.js';
import { hostileRecipes, hostileValue } from '../../fuzz/hostileValues.js';
import { deepFreeze } from '../../support/deepFreeze.js';
import { thrownIssues } from '../../support/thrownIssues.js';

const team: SkillsInput = deepFreeze({
  roles: [
    { roleId: 'seller', skills: ['demo', 'phone'], nextSkills: ['demo', 'pricing'] },
    { roleId: 'coach', skills: ['coaching'] },
  ],
  people: [
    { userId: 'cy', roleId: 'coach', skills: [] },
    { userId: 'bob', roleId: 'seller', skills: [] },
    { userId: 'ann', roleId: 'seller', skills: ['demo'] },
  ],
  ramps: [
    { skillId: 'demo', weeks: 4 },
    { skillId: 'pricing', weeks: 2 },
    { skillId: 'coaching', weeks: 3 },
  ],
});

describe('skillsRoadmap', () => {
  it('has what roles need now and after the change, and who lacks what', () => {
    const found = skillsRoadmap(team, { places: 2, weeksUntilChange: 6 });
    expect(found.roles).toEqual([
      { roleId: 'coach', now: ['coaching'], next: ['coaching'], added: [], dropped: [] },
      { roleId: 'seller', now: ['demo', 'phone'], next: ['demo', 'pricing'], added: ['pricing'], dropped: ['phone'] },
    ]);
    expect(found.people).toEqual([
      {
        userId: 'ann',
        roleId: 'seller',
        lacksNow: ['phone'],
        lacksNext: ['pricing'],
        rampWeeks: 2,
        startWeek: 3,
        endWeek: 5,
        isInTime: true,
      },
      {
        userId: 'bob',
        roleId: 'seller',
        lacksNow: ['demo', 'phone'],
        lacksNext: ['demo', 'pricing'],
        rampWeeks: 6,
        startWeek: 0,
        endWeek: 6,
        isInTime: true,
      },
      {
        userId: 'cy',
        roleId: 'coach',
        lacksNow: ['coaching'],
        lacksNext: ['coaching'],
        rampWeeks: 3,
        startWeek: 0,
        endWeek: 3,
        isInTime: true,
      },
    ]);
    expect(found).toMatchObject({ learningWeeks: 11, weeks: 6, weeksAtLeast: 6, isInTime: true, issues: [] });
    expect(found.skills.find(({ skillId }) => skillId === 'phone')).toEqual({
      skillId: 'phone',
      lackingNow: ['ann', 'bob'],
      lackingNext: [],
      needing: 0,
    });
  });

  it('takes longer with fewer places', () => {
    expect(skillsRoadmap(team, { places: 1, weeksUntilChange: 10 })).toMatchObject({ weeks: 11, isInTime: false });
    expect(skillsRoadmap(team)).toMatchObject({ weeks: 6, weeksAtLeast: 6, isInTime: null });
  });

  it('does not know who is in time where a skill has no ramp, unless somebody is late already', () => {
    const { people, isInTime } = skillsRoadmap({ ...team, ramps: [] }, { weeksUntilChange: 1 });
    expect([isInTime, ...people.map((person) => person.isInTime)]).toEqual([null, null, null, null]);
    const late = skillsRoadmap({ ...team, ramps: [{ skillId: 'demo', weeks: 4 }] }, { weeksUntilChange: 1 });
    expect(late.isInTime).toBe(false);
  });

  it('has an issue for a lacking skill without a ramp', () => {
    const { issues, weeks } = skillsRoadmap({ ...team, ramps: [] });
    expect(weeks).toBe(0);
    expect(issues).toEqual(['coaching', 'demo', 'pricing'].map((skillId) => ({ code: 'ramp_not_given', skillId })));
  });

  it('refuses roles that do not exist and ids that occur twice', () => {
    const person = { userId: 'ann', roleId: 'pilot', skills: [] };
    expect(thrownIssues(() => skillsRoadmap({ roles: [], people: [person, person], ramps: [] }))).toEqual([
      { code: 'duplicate_id', pointer: '/people/1/userId', id: 'ann', firstPointer: '/people/0/userId' },
      { code: 'unknown_role', pointer: '/people/0/roleId', userId: 'ann', roleId: 'pilot' },
      { code: 'unknown_role', pointer: '/people/1/roleId', userId: 'ann', roleId: 'pilot' },
    ]);
  });

  const skills = ['a', 'b', 'c'];
  const inputs: fc.Arbitrary<SkillsInput> = fc.record({
    roles: fc.tuple(
      fc.record({ roleId: fc.constant('x'), skills: fc.subarray(skills), nextSkills: fc.subarray(skills) }),
      fc.record({ roleId: fc.constant('__proto__'), skills: fc.subarray(skills) }),
    ),
    people: fc
      .array(fc.record({ roleId: fc.constantFrom('x', '__proto__'), skills: fc.subarray(skills) }), { maxLength: 6 })
      .map((people) => people.map((person, row) => ({ ...person, userId: `person ${row}` }))),
    ramps: fc
      .array(fc.nat(9), { minLength: 3, maxLength: 3 })
      .map((weeks) => weeks.map((each, row) => ({ skillId: skills[row], weeks: each }))),
  });

  it('property: who lacks what is what the role needs less what the person can do', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        for (const plan of skillsRoadmap(deepFreeze(input)).people) {
          const person = input.people.find(({ userId }) => userId === plan.userId);
          const role = input.roles.find(({ roleId }) => roleId === plan.roleId);
          const next = role?.nextSkills ?? role?.skills ?? [];
          const lacking = skills.filter((skill) => next.includes(skill) && !person?.skills.includes(skill));
          expect(plan.lacksNext).toEqual(lacking);
          let weeks = 0;
          for (const skill of lacking) weeks += input.ramps.find(({ skillId }) => skillId === skill)?.weeks ?? 0;
          expect(plan.rampWeeks).toBe(weeks);
        }
      }),
    );
  });

  it('property: in no week are more people taught than there are places, and the best order is a third shorter at most', () => {
    fc.assert(
      fc.property(inputs, fc.integer({ min: 1, max: 3 }), (input, places) => {
        const { people, weeks, weeksAtLeast } = skillsRoadmap(input, { places });
        for (let week = 0; week < weeks; week++) {
          const taught = people.filter(({ startWeek, endWeek }) => startWeek <= week && week < endWeek);
          expect(taught.length).toBeLessThanOrEqual(places);
        }
        const best = bestSlowly(
          people.map(({ rampWeeks }) => rampWeeks),
          new Array<number>(places).fill(0),
        );
        expect(weeksAtLeast).toBeLessThanOrEqual(best);
        expect(weeks).toBeGreaterThanOrEqual(best);
        expect(weeks).toBeLessThanOrEqual((4 / 3) * best);
      }),
    );
  });

  it('property: the order of every list is without effect', () => {
    fc.assert(
      fc.property(inputs, fc.integer({ min: 1, max: 3 }), ({ roles, people, ramps }, places) => {
        const turned = { roles: [...roles].reverse(), people: [...people].reverse(), ramps: [...ramps].reverse() };
        expect(skillsRoadmap(turned, { places })).toEqual(skillsRoadmap({ roles, people, ramps }, { places }));
      }),
    );
  });

  it('property: whatever it is given, only a TerritoryError comes of it', () => {
    fc.assert(
      fc.property(hostileRecipes(), (recipe) => {
        const call = (...args: unknown[]) => thrownIssues(() => Reflect.apply(skillsRoadmap, undefined, args));
        call(hostileValue(recipe));
        call({ ...team, people: [hostileValue(recipe)] }, hostileValue(recipe));
      }),
      { numRuns: 40 },
    );
  });
});

/** The shortest time in which all can be taught, by trying every place for everybody. */
function bestSlowly([first, ...rest]: readonly number[], busy: readonly number[]): number {
  if (first === undefined) return Math.max(0, ...busy);
  return Math.min(
    ...busy.map((_, place) =>
      bestSlowly(
        rest,
        busy.map((each, row) => (row === place ? each + first : each)),
      ),
    ),
  );
}

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
        steps: [{ skillId: 'pricing', isLackingNow: false, startWeek: 3, endWeek: 5, isInTime: true }],
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
        steps: [
          { skillId: 'demo', isLackingNow: true, startWeek: 0, endWeek: 4, isInTime: true },
          { skillId: 'pricing', isLackingNow: false, startWeek: 4, endWeek: 6, isInTime: true },
        ],
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
        steps: [{ skillId: 'coaching', isLackingNow: true, startWeek: 0, endWeek: 3, isInTime: true }],
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

  it('gets as many as possible in time, rather than who needs longest', () => {
    const person = (userId: string, skill: string) => ({ userId, roleId: skill, skills: [] });
    const input: SkillsInput = {
      roles: ['long', 'short'].map((skill) => ({ roleId: skill, skills: [skill] })),
      people: [person('ann', 'long'), person('bob', 'short'), person('cy', 'short')],
      ramps: [
        { skillId: 'long', weeks: 8 },
        { skillId: 'short', weeks: 4 },
      ],
    };
    const { people } = skillsRoadmap(input, { places: 1, weeksUntilChange: 8 });
    expect(people.map(({ startWeek, isInTime }) => [startWeek, isInTime])).toEqual([
      [8, false],
      [0, true],
      [4, true],
    ]);
  });

  it('begins with who lacks a skill already now', () => {
    const input: SkillsInput = {
      roles: [
        { roleId: 'new', skills: [], nextSkills: ['a'] },
        { roleId: 'old', skills: ['a'] },
      ],
      people: ['new', 'old'].map((roleId) => ({ userId: roleId, roleId, skills: [] })),
      ramps: [{ skillId: 'a', weeks: 2 }],
    };
    for (const weeksUntilChange of [undefined, 1, 2, 4]) {
      const { people } = skillsRoadmap(input, { places: 1, weeksUntilChange });
      expect(people.map(({ userId, startWeek }) => [userId, startWeek])).toEqual([
        ['new', 2],
        ['old', 0],
      ]);
    }
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

  it('property: as many are in time as shortest first gets there, at one place as many as can be', () => {
    fc.assert(
      fc.property(inputs, fc.integer({ min: 1, max: 3 }), fc.nat(25), (input, places, weeksUntilChange) => {
        const { people } = skillsRoadmap(input, { places, weeksUntilChange });
        const inTime = people.filter(({ isInTime }) => isInTime === true).length;
        const lengths = people.map(({ rampWeeks }) => rampWeeks);
        const most = mostInTimeSlowly(lengths, new Array<number>(places).fill(weeksUntilChange));
        expect(inTime).toBeLessThanOrEqual(most);
        expect(inTime).toBeGreaterThanOrEqual(places === 1 ? most : most - 1);
        const free = new Array<number>(places).fill(0);
        let shortestFirst = 0;
        for (const weeks of [...lengths].sort((a, b) => a - b)) {
          const place = free.indexOf(Math.min(...free));
          free[place] += weeks;
          shortestFirst += free[place] <= weeksUntilChange ? 1 : 0;
        }
        expect(inTime).toBeGreaterThanOrEqual(shortestFirst);
      }),
    );
  });

  it('property: the steps of a person follow each other, what is lacking now first', () => {
    fc.assert(
      fc.property(inputs, fc.integer({ min: 1, max: 3 }), fc.nat(25), (input, places, weeksUntilChange) => {
        for (const person of skillsRoadmap(input, { places, weeksUntilChange }).people) {
          let week = person.startWeek;
          for (const [at, step] of person.steps.entries()) {
            expect(step.startWeek).toBe(week);
            expect(step.isInTime).toBe(step.endWeek <= weeksUntilChange);
            expect(step.isLackingNow).toBe(person.lacksNow.includes(step.skillId));
            if (step.isLackingNow) expect(person.steps[at - 1]?.isLackingNow ?? true).toBe(true);
            week = step.endWeek;
          }
          expect(person.endWeek).toBe(week);
          expect(person.steps.map(({ skillId }) => skillId).sort()).toEqual([...person.lacksNext].sort());
        }
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

/** How many can be done in the room that each place has, by trying everything. */
function mostInTimeSlowly([first, ...rest]: readonly number[], room: readonly number[]): number {
  if (first === undefined) return 0;
  const taken = room.flatMap((each, place) =>
    each < first
      ? []
      : [
          1 +
            mostInTimeSlowly(
              rest,
              room.map((free, row) => (row === place ? free - first : free)),
            ),
        ],
  );
  return Math.max(mostInTimeSlowly(rest, room), ...taken);
}

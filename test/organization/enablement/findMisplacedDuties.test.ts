import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DutyInput,
  enablementRoles,
  findMisplacedDuties,
  salesDuties,
  spanOfControl,
} from '../../../src/index.js';
import { hostileRecipes, hostileValue } from '../../fuzz/hostileValues.js';
import { deepFreeze } from '../../support/deepFreeze.js';
import { thrownIssues } from '../../support/thrownIssues.js';

describe('salesDuties', () => {
  it('belong to sales, sales operations and enablement, each to one', () => {
    expect(new Set(salesDuties.map((duty) => duty.function))).toEqual(
      new Set(['sales', 'salesOperations', 'enablement']),
    );
    expect(new Set(salesDuties.map(({ id }) => id)).size).toBe(salesDuties.length);
  });
});

describe('enablementRoles', () => {
  it('report to each other from specialist to chief', () => {
    const tree = enablementRoles.map(({ id, reportsTo }) => ({ id, parentId: reportsTo }));
    expect(spanOfControl(tree)).toMatchObject({ layers: 5, managers: 4 });
    expect(enablementRoles.map(({ id }) => id)).toEqual([
      'chief',
      'vicePresident',
      'director',
      'programManager',
      'specialist',
    ]);
  });

  it('cover all three areas', () => {
    const areas = new Set(enablementRoles.flatMap((role) => role.areas));
    expect(areas).toEqual(new Set(['trainingAndOnboarding', 'contentAndGuidance', 'analyticsAndIntelligence']));
  });
});

describe('findMisplacedDuties', () => {
  it('finds sellers who do the work of operations and enablement', () => {
    const found = findMisplacedDuties(
      deepFreeze({
        users: [
          { userId: 'olga', function: 'salesOperations' },
          { userId: 'ann', function: 'sales' },
        ],
        activities: [
          { userId: 'ann', dutyId: 'negotiation', hours: 20 },
          { userId: 'ann', dutyId: 'reporting', hours: 0.1 },
          { userId: 'ann', dutyId: 'reporting', hours: 0.2 },
          { userId: 'ann', dutyId: 'contentCreation', hours: 19.7 },
          { userId: 'olga', dutyId: 'reporting', hours: 39 },
          { userId: 'olga', dutyId: 'prospecting', hours: 13 },
        ],
      }),
    );
    expect(found.rows).toEqual([
      {
        userId: 'ann',
        function: 'sales',
        hours: 40,
        misplacedHours: 20,
        share: 0.5,
        duties: [
          { dutyId: 'contentCreation', function: 'enablement', hours: 19.7, activities: 1 },
          { dutyId: 'reporting', function: 'salesOperations', hours: 0.3, activities: 2 },
        ],
      },
      {
        userId: 'olga',
        function: 'salesOperations',
        hours: 52,
        misplacedHours: 13,
        share: 0.25,
        duties: [{ dutyId: 'prospecting', function: 'sales', hours: 13, activities: 1 }],
      },
    ]);
    expect(found.sellerHours).toEqual({ salesOperations: 0.3, enablement: 19.7 });
    expect([found.cautions, found.issues]).toEqual([[], []]);
  });

  it('warns of few hours, and has no share of none', () => {
    const input: DutyInput = { users: [{ userId: 'ann', function: 'sales' }], activities: [] };
    const { rows, cautions } = findMisplacedDuties(input);
    expect(rows[0].share).toBeNull();
    expect(cautions).toEqual([{ code: 'few_hours', userId: 'ann', hours: 0, minimumHours: 40 }]);
    expect(findMisplacedDuties(input, { minimumHours: 0 }).cautions).toEqual([]);
  });

  it('goes by the duties that it is given', () => {
    const activities = [{ userId: 'ann', dutyId: 'baking', hours: 50 }];
    const input: DutyInput = { users: [{ userId: 'ann', function: 'sales' }], activities };
    const duties = [{ id: 'baking', function: 'enablement' as const }];
    expect(findMisplacedDuties(input, { duties }).rows[0].share).toBe(1);
    expect(findMisplacedDuties(input)).toMatchObject({
      rows: [{ hours: 50, misplacedHours: 0 }],
      issues: [{ code: 'unknown_duty', row: 0, dutyId: 'baking' }],
    });
  });

  it('leaves out activities of unknown users, with an issue', () => {
    const activities = [{ userId: 'bob', dutyId: 'reporting', hours: 1 }];
    expect(findMisplacedDuties({ users: [], activities })).toMatchObject({
      rows: [],
      issues: [{ code: 'activity_of_unknown_user', row: 0, userId: 'bob' }],
    });
  });

  it('refuses users and duties that occur twice', () => {
    const user = { userId: 'ann', function: 'sales' as const };
    const duty = { id: 'baking', function: 'sales' as const };
    const call = () => findMisplacedDuties({ users: [user, user], activities: [] }, { duties: [duty, duty] });
    expect(thrownIssues(call)).toEqual([
      { code: 'duplicate_id', pointer: '/users/1/userId', id: 'ann', firstPointer: '/users/0/userId' },
      { code: 'duplicate_id', pointer: '/duties/1/id', id: 'baking', firstPointer: '/duties/0/id' },
    ]);
  });

  const inputs: fc.Arbitrary<DutyInput> = fc.record({
    users: fc.uniqueArray(
      fc.record({
        userId: fc.constantFrom('ann', 'bob', '__proto__'),
        function: fc.constantFrom('sales', 'salesOperations', 'enablement'),
      }),
      { selector: ({ userId }) => userId },
    ),
    activities: fc.array(
      fc.record({
        userId: fc.constantFrom('ann', 'bob', '__proto__', 'stranger'),
        dutyId: fc.constantFrom(...salesDuties.slice(3, 16).map(({ id }) => id), 'baking'),
        hours: fc.nat(400).map((quarters) => quarters / 4),
      }),
      { maxLength: 12 },
    ),
  });

  it('property: agrees with going through the activities one by one', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { rows, sellerHours } = findMisplacedDuties(deepFreeze(input));
        const seller = { sales: 0, salesOperations: 0, enablement: 0 };
        for (const { userId, function: own } of input.users) {
          let [hours, misplaced] = [0, 0];
          for (const activity of input.activities) {
            if (activity.userId !== userId) continue;
            hours += activity.hours;
            const duty = salesDuties.find(({ id }) => id === activity.dutyId);
            if (duty === undefined || duty.function === own) continue;
            misplaced += activity.hours;
            if (own === 'sales') seller[duty.function] += activity.hours;
          }
          const row = rows.find((each) => each.userId === userId);
          expect(row).toMatchObject({
            hours,
            misplacedHours: misplaced,
            share: hours === 0 ? null : misplaced / hours,
          });
          expect(row?.duties.reduce((sum, duty) => sum + duty.hours, 0)).toBe(misplaced);
        }
        expect({ sales: 0, ...sellerHours }).toEqual(seller);
      }),
    );
  });

  it('property: the order of users and activities is without effect on rows', () => {
    fc.assert(
      fc.property(inputs, ({ users, activities }) => {
        const turned = { users: [...users].reverse(), activities: [...activities].reverse() };
        expect(findMisplacedDuties(turned).rows).toEqual(findMisplacedDuties({ users, activities }).rows);
      }),
    );
  });

  it('property: whatever it is given, only a TerritoryError comes of it', () => {
    fc.assert(
      fc.property(hostileRecipes(), (recipe) => {
        const call = (...args: unknown[]) => thrownIssues(() => Reflect.apply(findMisplacedDuties, undefined, args));
        call(hostileValue(recipe));
        call({ users: [], activities: [hostileValue(recipe)] }, hostileValue(recipe));
      }),
      { numRuns: 40 },
    );
  });
});

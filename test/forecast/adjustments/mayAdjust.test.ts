import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AdjustmentRequest, type ManagedTerritory, mayAdjust } from '../../../src/index.js';
import { hostileRecipes, hostileValue } from '../../fuzz/hostileValues.js';
import { deepFreeze } from '../../support/deepFreeze.js';
import { thrownIssues } from '../../support/thrownIssues.js';
import { forests, reordered } from '../targets/forests.js';

/** Four levels, of which the third has no manager. */
const levels: readonly ManagedTerritory[] = deepFreeze([
  { id: 'world', parentId: null, managerId: 'ada' },
  { id: 'emea', parentId: 'world', managerId: 'ben' },
  { id: 'dach', parentId: 'emea' },
  { id: 'de', parentId: 'dach', managerId: 'cy' },
]);

function reasonOf(userId: string, request: Omit<AdjustmentRequest, 'by'>) {
  const { isAllowed, reason } = mayAdjust(levels, { by: { userId }, ...request });
  return [isAllowed, reason];
}

describe('mayAdjust', () => {
  it('lets the owner adjust the own number, and nobody else', () => {
    expect(reasonOf('cy', { territoryId: 'de', level: 'owner' })).toStrictEqual([true, 'owner']);
    expect(reasonOf('ben', { territoryId: 'de', level: 'owner' })).toStrictEqual([false, 'not_owner']);
    expect(reasonOf('uli', { territoryId: 'de', level: 'owner' })).toStrictEqual([false, 'not_owner']);
  });

  it('lets a manager adjust direct children, but no grandchildren', () => {
    expect(reasonOf('ada', { territoryId: 'emea', level: 'manager' })).toStrictEqual([true, 'manager']);
    expect(reasonOf('ada', { territoryId: 'dach', level: 'manager' })).toStrictEqual([false, 'not_direct']);
    expect(reasonOf('ada', { territoryId: 'de', level: 'manager' })).toStrictEqual([false, 'not_direct']);
    expect(reasonOf('uli', { territoryId: 'emea', level: 'manager' })).toStrictEqual([false, 'not_manager']);
    expect(reasonOf('cy', { territoryId: 'emea', level: 'manager' })).toStrictEqual([false, 'not_manager']);
  });

  it('takes the nearest manager above for the owner of a territory without one', () => {
    expect(reasonOf('ben', { territoryId: 'dach', level: 'owner' })).toStrictEqual([true, 'owner']);
    expect(reasonOf('ben', { territoryId: 'dach', level: 'manager' })).toStrictEqual([true, 'manager']);
    expect(reasonOf('ben', { territoryId: 'de', level: 'manager' })).toStrictEqual([true, 'manager']);
  });

  it("keeps an owner from the manager's number of the own territory", () => {
    expect(reasonOf('cy', { territoryId: 'de', level: 'manager' })).toStrictEqual([false, 'own_territory']);
    expect(reasonOf('ada', { territoryId: 'world', level: 'manager' })).toStrictEqual([false, 'own_territory']);
  });

  it('locks an owner out as long as the adjustment of a superior stands (Z53)', () => {
    const own = { territoryId: 'de', level: 'owner' } as const;
    expect(reasonOf('cy', { ...own, setBy: ['cy'] })).toStrictEqual([true, 'owner']);
    expect(reasonOf('ben', { ...own, level: 'manager', setBy: ['cy'] })).toStrictEqual([true, 'manager']);
    expect(reasonOf('cy', { ...own, setBy: ['cy', 'ben'] })).toStrictEqual([false, 'superior_decided']);
    expect(reasonOf('cy', { ...own, setBy: ['ada'] })).toStrictEqual([false, 'superior_decided']);
    expect(reasonOf('cy', own)).toStrictEqual([true, 'owner']);
  });

  it('locks a manager out by one further up, but never by an administrator or somebody below', () => {
    const request = { territoryId: 'de', level: 'manager' } as const;
    expect(reasonOf('ben', { ...request, setBy: ['ada'] })).toStrictEqual([false, 'superior_decided']);
    expect(reasonOf('ben', { ...request, setBy: ['root', 'cy'] })).toStrictEqual([true, 'manager']);
  });

  it('lets administrators adjust everything', () => {
    const by = { userId: 'root', isAdministrator: true };
    const { isAllowed, reason } = mayAdjust(levels, { by, territoryId: 'de', level: 'manager', setBy: ['ada'] });
    expect([isAllowed, reason]).toStrictEqual([true, 'administrator']);
  });

  it.each([
    ['root', { territoryId: 'de', level: 'owner' }, '`root` is an administrator'],
    ['cy', { territoryId: 'de', level: 'owner' }, '`cy` owns the forecast of `de`'],
    ['ben', { territoryId: 'de', level: 'manager' }, '`ben` manages the territory right above `de`'],
    [
      'cy',
      { territoryId: 'de', level: 'owner', setBy: ['ben'] },
      'an adjustment of `de` by a superior of `cy` stands: it has to be removed first',
    ],
    ['ben', { territoryId: 'de', level: 'owner' }, 'the forecast of `de` is not that of `ben`'],
    [
      'cy',
      { territoryId: 'de', level: 'manager' },
      '`cy` owns the forecast of `de`, and the manager above adjusts it at this level',
    ],
    [
      'ada',
      { territoryId: 'de', level: 'manager' },
      '`ada` manages a territory above `de`, but not the one right above',
    ],
    ['uli', { territoryId: 'de', level: 'manager' }, '`uli` manages no territory above `de`'],
  ] as const)('says in words why: %s %j', (userId, request, explanation) => {
    const by = { userId, isAdministrator: userId === 'root' };
    expect(mayAdjust(levels, { by, ...request }).explanation).toBe(explanation);
  });

  it('refuses a territory that there is not, and reports what is wrong at once', () => {
    const request = { by: { userId: 'ada' }, territoryId: 'mars', level: 'owner' } as const;
    expect(thrownIssues(() => mayAdjust(levels, request))).toStrictEqual([
      { code: 'unknown_territory', territoryId: 'mars' },
    ]);
    const issues = thrownIssues(() => Reflect.apply(mayAdjust, undefined, [levels, { by: {}, territoryId: 7 }]));
    expect(issues.map((issue) => 'pointer' in issue && issue.pointer)).toStrictEqual([
      '/by/userId',
      '/territoryId',
      '/level',
    ]);
  });

  const users = fc.constantFrom('ada', 'ben', 'cy');
  const worlds = forests().chain((nodes) =>
    fc
      .array(fc.option(users, { nil: undefined }), { minLength: nodes.length, maxLength: nodes.length })
      .chain((managers) => {
        const territories = nodes.map((node, at): ManagedTerritory => {
          const managerId = managers[at];
          return managerId === undefined ? node : { ...node, managerId };
        });
        return fc.record({
          territories: fc.constant(territories),
          other: reordered(territories),
          request: fc.record({
            by: users.map((userId) => ({ userId })),
            territoryId: fc.constantFrom(...nodes.map(({ id }) => id)),
            level: fc.constantFrom('owner' as const, 'manager' as const),
            setBy: fc.array(users, { maxLength: 2 }),
          }),
        });
      }),
  );

  it('property: agrees with a walk up the tree, in whatever order', () => {
    fc.assert(
      fc.property(worlds, ({ territories, other, request }) => {
        const { isAllowed, reason } = mayAdjust(deepFreeze(territories), deepFreeze(request));
        expect(isAllowed).toBe(maySlowly(territories, request));
        expect(reason === 'owner' || reason === 'manager').toBe(isAllowed);
        expect(mayAdjust(other, { ...request, setBy: [...request.setBy].reverse() }).reason).toBe(reason);
      }),
    );
  });

  it('property: whatever it is given, only a TerritoryError comes of it', () => {
    fc.assert(
      fc.property(hostileRecipes(), (recipe) => {
        const call = (...args: unknown[]) => thrownIssues(() => Reflect.apply(mayAdjust, undefined, args));
        const request = { by: { userId: 'ada' }, territoryId: 'dach', level: 'owner' };
        call(hostileValue(recipe), request);
        call([hostileValue(recipe)], request);
        call(levels, hostileValue(recipe));
        for (const member of ['by', 'territoryId', 'level', 'setBy']) {
          call(levels, { ...request, [member]: hostileValue(recipe) });
        }
      }),
    );
  });
});

function maySlowly(
  territories: readonly ManagedTerritory[],
  { by, territoryId, level, setBy = [] }: AdjustmentRequest,
) {
  const line = managersSlowly(territories, territoryId);
  const asked = level === 'owner' ? line : line.slice(1);
  const [nearest] = asked.filter((managerId) => managerId !== undefined);
  const above = line.slice(line.lastIndexOf(by.userId) + 1);
  return nearest === by.userId && !setBy.some((setter) => above.includes(setter));
}

function managersSlowly(territories: readonly ManagedTerritory[], id: string): (string | undefined)[] {
  const territory = territories.find((each) => each.id === id) ?? expect.fail('no such territory');
  const above = territory.parentId === null ? [] : managersSlowly(territories, territory.parentId);
  return [territory.managerId, ...above];
}

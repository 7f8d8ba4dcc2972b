import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTargetManager } from '../../../src/forecast/targets/findTargetManager.js';
import { maySetTarget } from '../../../src/forecast/targets/maySetTarget.js';
import type { ManagedTerritory, TargetRequest } from '../../../src/forecast/targets/permissionTypes.js';
import { hostileRecipes, hostileValue } from '../../fuzz/hostileValues.js';
import { deepFreeze } from '../../support/deepFreeze.js';
import { thrownIssues } from '../../support/thrownIssues.js';
import { forests, reordered } from './forests.js';

/** Three levels, of which only the first and the last have a manager. */
const levels: readonly ManagedTerritory[] = [
  { id: 'l1', parentId: null, managerId: 'ada' },
  { id: 'l2', parentId: 'l1' },
  { id: 'l3', parentId: 'l2' },
  { id: 'team', parentId: 'l2', managerId: 'ben' },
];

function decide(userId: string, request: Omit<TargetRequest, 'by'>) {
  return maySetTarget(levels, { by: { userId }, ...request });
}

describe('maySetTarget', () => {
  it('refuses a second forecast of a territory and period, even to administrators (Z51)', () => {
    const request = { by: { userId: 'root', isAdministrator: true }, territoryId: 'l2', setBy: ['ada'] } as const;
    const refused = { isAllowed: false, reason: 'already_set' };
    expect(maySetTarget(levels, { ...request, stage: 'creation' })).toEqual(refused);
    expect(maySetTarget(levels, request)).toEqual({ isAllowed: true, reason: 'administrator' });
  });

  it('lets no ordinary user set the own target (Z52)', () => {
    expect(decide('uli', { territoryId: 'team', userId: 'uli' })).toEqual({ isAllowed: false, reason: 'own_target' });
  });

  it('lets no ordinary user set anything else', () => {
    expect(decide('uli', { territoryId: 'team', userId: 'eva' })).toEqual({ isAllowed: false, reason: 'not_manager' });
    expect(decide('uli', { territoryId: 'team' })).toEqual({ isAllowed: false, reason: 'not_manager' });
    expect(decide('ben', { territoryId: 'l3' })).toEqual({ isAllowed: false, reason: 'not_manager' });
  });

  it.each([{}, { userId: 'ben' }])('lets a manager set the own target until a superior has: %j (Z53)', (whose) => {
    const request = { territoryId: 'team', ...whose };
    expect(decide('ben', request)).toEqual({ isAllowed: true, reason: 'manager' });
    expect(decide('ada', { ...request, setBy: ['ben'] })).toEqual({ isAllowed: true, reason: 'manager' });
    const refused = { isAllowed: false, reason: 'superior_decided' };
    expect(decide('ben', { ...request, setBy: ['ben', 'ada'] })).toEqual(refused);
    expect(decide('ben', { ...request, setBy: ['ada', 'ben'] })).toEqual(refused);
  });

  it('leaves the targets of others to their manager, whoever has set them', () => {
    expect(decide('ben', { territoryId: 'team', userId: 'uli', setBy: ['ada'] }).isAllowed).toBe(true);
    expect(decide('ada', { territoryId: 'l1', setBy: ['root'] }).isAllowed).toBe(true);
  });

  it('has no superior in a manager of both territories, nor in one below', () => {
    const both = levels.map((territory) => (territory.id === 'team' ? { ...territory, managerId: 'ada' } : territory));
    const request = { by: { userId: 'ada' }, territoryId: 'team', setBy: ['ada', 'ben'] };
    expect(maySetTarget(both, request).reason).toBe('manager');
    expect(maySetTarget(levels, { ...request, userId: 'ada' }).reason).toBe('manager');
  });

  it('lets a manager set two levels at creation, and all of them later (Z54)', () => {
    const stages = (['creation', 'later'] as const).map((stage) =>
      ['l1', 'l2', 'l3'].map((territoryId) => decide('ada', { territoryId, stage }).reason),
    );
    expect(stages).toEqual([
      ['manager', 'manager', 'level_too_deep'],
      ['manager', 'manager', 'manager'],
    ]);
  });

  it('lets the manager above set targets of users where there is none (Z55)', () => {
    expect(decide('ada', { territoryId: 'l2', userId: 'uli' })).toEqual({ isAllowed: true, reason: 'manager' });
  });

  it('refuses a territory that there is not, and reports what is wrong at once', () => {
    expect(thrownIssues(() => decide('ada', { territoryId: 'mars' }))).toEqual([
      { code: 'unknown_territory', territoryId: 'mars' },
    ]);
    const request = { by: {}, territoryId: 7, stage: 'now' };
    const issues = thrownIssues(() => Reflect.apply(maySetTarget, undefined, [levels, request]));
    expect(issues.map((issue) => 'pointer' in issue && issue.pointer)).toEqual([
      '/by/userId',
      '/territoryId',
      '/stage',
    ]);
    expect(thrownIssues(() => Reflect.apply(maySetTarget, undefined, [[{ id: 'a' }], request]))).toEqual([
      expect.objectContaining({ code: 'missing_member', pointer: '/0/parentId' }),
    ]);
  });

  const users = fc.constantFrom('ada', 'ben', 'cy');
  const worlds = forests().chain((nodes) => {
    const managers = fc.array(fc.option(users, { nil: undefined }), {
      minLength: nodes.length,
      maxLength: nodes.length,
    });
    const territories = managers.map((list): ManagedTerritory[] => {
      return nodes.map((node, at) => (list[at] === undefined ? node : { ...node, managerId: list[at] }));
    });
    return territories.chain((list) =>
      fc.record({
        territories: fc.constant(list),
        other: reordered(list),
        request: fc.record(
          {
            by: users.map((userId) => ({ userId })),
            territoryId: fc.constantFrom(...nodes.map(({ id }) => id)),
            userId: users,
            stage: fc.constantFrom('creation', 'later'),
            setBy: fc.array(users),
          },
          { requiredKeys: ['by', 'territoryId'] },
        ),
      }),
    );
  });

  it('property: agrees with a walk up the tree, in whatever order', () => {
    fc.assert(
      fc.property(worlds, ({ territories, other, request }) => {
        const { reason, isAllowed } = maySetTarget(deepFreeze(territories), deepFreeze(request));
        const line = managersSlowly(territories, request.territoryId);
        expect(isAllowed).toBe(reason === 'manager');
        if (isAllowed) expect(line).toContain(request.by.userId);
        if (!line.includes(request.by.userId)) expect(isAllowed).toBe(false);
        expect(maySetTarget(other, { ...request, setBy: [...(request.setBy ?? [])].reverse() }).reason).toBe(reason);
        expect(findTargetManager(other, request.territoryId)).toBe(line.find((id) => id !== undefined) ?? null);
      }),
    );
  });

  it('property: whatever it is given, only a TerritoryError comes of it', () => {
    fc.assert(
      fc.property(hostileRecipes(), (recipe) => {
        const call = (...args: unknown[]) => thrownIssues(() => Reflect.apply(maySetTarget, undefined, args));
        const request = { by: { userId: 'ada' }, territoryId: 'l2' };
        call(hostileValue(recipe), request);
        call([hostileValue(recipe)], request);
        call([{ id: 'l2', parentId: null, managerId: hostileValue(recipe) }], request);
        call(levels, hostileValue(recipe));
        for (const member of ['by', 'territoryId', 'userId', 'stage', 'setBy']) {
          call(levels, { ...request, [member]: hostileValue(recipe) });
        }
        thrownIssues(() => Reflect.apply(findTargetManager, undefined, [hostileValue(recipe), 'l1']));
        thrownIssues(() => Reflect.apply(findTargetManager, undefined, [levels, hostileValue(recipe)]));
      }),
    );
  });
});

describe('findTargetManager', () => {
  it('is the manager, or the nearest one above, or nobody', () => {
    expect(['team', 'l3', 'l1'].map((id) => findTargetManager(levels, id))).toEqual(['ben', 'ada', 'ada']);
    expect(findTargetManager([{ id: 'a', parentId: null }], 'a')).toBeNull();
  });
});

function managersSlowly(territories: readonly ManagedTerritory[], id: string): (string | undefined)[] {
  const territory = territories.find((each) => each.id === id) ?? expect.fail('no such territory');
  const above = territory.parentId === null ? [] : managersSlowly(territories, territory.parentId);
  return [territory.managerId, ...above];
}

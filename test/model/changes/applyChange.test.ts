import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTerritoryError, parseModel, type TerritoryModel } from '../../../src/index.js';
import { applyChange, applyPatches, type Change } from '../../../src/model/index.js';
import type { Membership } from '../../../src/model/types.js';
import { changes, documents } from '../../support/changeArbitraries.js';
import { deepFreeze } from '../../support/deepFreeze.js';
import { thrownIssues } from '../../support/thrownIssues.js';

const plan: TerritoryModel = deepFreeze({
  id: 'plan',
  types: [
    { id: 'geo', priority: 1 },
    { id: 'named', priority: 2 },
  ],
  territories: [
    { id: 'world', parentId: null },
    { id: 'emea', parentId: 'world', name: 'EMEA' },
    { id: 'de', parentId: 'emea', typeId: 'geo', rank: 1 },
    { id: 'fr', parentId: 'emea' },
    { id: 'amer', parentId: 'world' },
  ],
});

const memberships: readonly Membership[] = deepFreeze([
  { userId: 'anna', territoryId: 'emea' },
  { userId: 'ben', territoryId: 'de', role: 'lead' },
  { userId: 'anna', territoryId: 'amer' },
]);

function territoriesAfter(change: Change): string[] {
  return applyChange(plan, change).model.territories.map(({ id, parentId }) => `${id} < ${parentId}`);
}

function membersAfter(change: Change): string[] {
  return (applyChange(plan, change, { memberships }).memberships ?? []).map((m) => `${m.userId} in ${m.territoryId}`);
}

function issuesOf(change: unknown, model = plan) {
  return thrownIssues(() => applyChange(model, JSON.parse(JSON.stringify(change)), { memberships }));
}

describe('applyChange', () => {
  describe('add', () => {
    it('puts a territory last', () => {
      expect(territoriesAfter({ op: 'add', territory: { id: 'apac', parentId: 'world' } }).at(-1)).toBe('apac < world');
    });

    it('puts a territory right after another one, or first', () => {
      const territory = { id: 'apac', parentId: 'world' };
      expect(territoriesAfter({ op: 'add', territory, after: 'de' })[3]).toBe('apac < world');
      expect(territoriesAfter({ op: 'add', territory, after: null })[0]).toBe('apac < world');
    });

    it('refuses an id that is taken and a place after nothing', () => {
      expect(issuesOf({ op: 'add', territory: { id: 'de', parentId: null } })).toEqual([
        { code: 'duplicate_id', pointer: '/change/territory/id', id: 'de', firstPointer: '/model/territories/2/id' },
      ]);
      expect(issuesOf({ op: 'add', territory: { id: 'x', parentId: null }, after: 'mars' })).toEqual([
        { code: 'unknown_territory', pointer: '/change/after', territoryId: 'mars' },
      ]);
    });

    it('refuses a territory that the model would not admit, with the place in the model', () => {
      expect(issuesOf({ op: 'add', territory: { id: 'x', parentId: 'mars', typeId: 'none' } })).toEqual([
        { code: 'unknown_parent', pointer: '/model/territories/5/parentId', id: 'x', parentId: 'mars' },
        { code: 'unknown_type', pointer: '/model/territories/5/typeId', territoryId: 'x', typeId: 'none' },
      ]);
    });
  });

  describe('rename', () => {
    const change: Change = { op: 'rename', territoryId: 'emea', id: 'europe' };

    it('takes the parents of the children along', () => {
      expect(territoriesAfter(change).slice(1, 4)).toEqual(['europe < world', 'de < europe', 'fr < europe']);
    });

    it('takes the memberships along', () => {
      expect(membersAfter(change)).toEqual(['anna in europe', 'ben in de', 'anna in amer']);
    });

    it('gives one small patch for each place', () => {
      expect(applyChange(plan, change, { memberships }).patches).toEqual([
        { op: 'replace', path: ['model', 'territories', 1, 'id'], value: 'europe' },
        { op: 'replace', path: ['model', 'territories', 2, 'parentId'], value: 'europe' },
        { op: 'replace', path: ['model', 'territories', 3, 'parentId'], value: 'europe' },
        { op: 'replace', path: ['memberships', 0, 'territoryId'], value: 'europe' },
      ]);
    });

    it('refuses an id that is taken, but not its own', () => {
      expect(issuesOf({ op: 'rename', territoryId: 'de', id: 'fr' })).toMatchObject([
        { code: 'duplicate_id', pointer: '/change/id', firstPointer: '/model/territories/3/id' },
      ]);
      expect(applyChange(plan, { op: 'rename', territoryId: 'de', id: 'de' }).patches).toEqual([]);
    });
  });

  describe('move', () => {
    it('puts a territory under another one, or under none', () => {
      expect(territoriesAfter({ op: 'move', territoryId: 'fr', parentId: 'amer' })[3]).toBe('fr < amer');
      expect(territoriesAfter({ op: 'move', territoryId: 'fr', parentId: null })[3]).toBe('fr < null');
    });

    it('refuses to make a territory its own ancestor', () => {
      expect(issuesOf({ op: 'move', territoryId: 'emea', parentId: 'de' })).toEqual([
        { code: 'cycle', pointer: '/model/territories/2/parentId', ids: ['de', 'emea'] },
      ]);
    });
  });

  describe('update', () => {
    it('unsets and sets whole members and leaves the others', () => {
      const change: Change = {
        op: 'update',
        territoryId: 'de',
        set: { name: 'Germany' },
        unset: ['rank', 'managerId'],
      };
      expect(applyChange(plan, change).model.territories[2]).toStrictEqual({
        id: 'de',
        parentId: 'emea',
        typeId: 'geo',
        name: 'Germany',
      });
    });

    it('does not set what is undefined', () => {
      const change: Change = { op: 'update', territoryId: 'emea', set: { name: undefined, rank: 1 } };
      expect(applyChange(plan, change).model.territories[1]).toStrictEqual({
        id: 'emea',
        parentId: 'world',
        name: 'EMEA',
        rank: 1,
      });
    });

    it('refuses to set the id or the parent, which have changes of their own', () => {
      expect(issuesOf({ op: 'update', territoryId: 'de', set: { parentId: null, nmae: 'x', names: '' } })).toEqual([
        { code: 'unknown_member', pointer: '/change/set/parentId', member: 'parentId' },
        { code: 'unknown_member', pointer: '/change/set/nmae', member: 'nmae' },
        { code: 'unknown_member', pointer: '/change/set/names', member: 'names', suggestion: 'name' },
      ]);
    });
  });

  describe('remove', () => {
    it('takes out a territory that has neither children nor members', () => {
      expect(territoriesAfter({ op: 'remove', territoryId: 'fr' })).not.toContain('fr < emea');
    });

    it('Z58: refuses one with children or members', () => {
      expect(issuesOf({ op: 'remove', territoryId: 'emea' })).toEqual([
        { code: 'territory_in_use', pointer: '/change', territoryId: 'emea', children: 2, members: 1 },
      ]);
      expect(issuesOf({ op: 'remove', territoryId: 'amer' })).toMatchObject([{ children: 0, members: 1 }]);
    });

    it('Z58: transfers children and members to a named territory', () => {
      const change: Change = { op: 'remove', territoryId: 'emea', transferTo: 'world' };
      expect(territoriesAfter(change)).toEqual(['world < null', 'de < world', 'fr < world', 'amer < world']);
      expect(membersAfter(change)).toEqual(['anna in world', 'ben in de', 'anna in amer']);
    });

    it('Z59: refuses to transfer to the territory itself or to one below', () => {
      for (const transferTo of ['emea', 'de']) {
        expect(issuesOf({ op: 'remove', territoryId: 'emea', transferTo })).toEqual([
          { code: 'transfer_within', pointer: '/change/transferTo', territoryId: 'emea', transferTo },
        ]);
      }
    });

    it('keeps one of two memberships that become the same', () => {
      expect(membersAfter({ op: 'remove', territoryId: 'amer', transferTo: 'emea' })).toEqual([
        'anna in emea',
        'ben in de',
      ]);
    });

    it('gives one patch, however many territories come after', () => {
      const { patches, inversePatches } = applyChange(plan, { op: 'remove', territoryId: 'fr' });
      expect(patches).toEqual([{ op: 'remove', path: ['model', 'territories', 3] }]);
      expect(inversePatches).toEqual([
        { op: 'add', path: ['model', 'territories', 3], value: { id: 'fr', parentId: 'emea' } },
      ]);
    });
  });

  describe('merge', () => {
    it('puts one territory in the place of the first, with the children and members of all', () => {
      const change: Change = {
        op: 'merge',
        territoryIds: ['amer', 'emea'],
        into: { id: 'west', parentId: 'world' },
      };
      expect(territoriesAfter(change)).toEqual(['world < null', 'west < world', 'de < west', 'fr < west']);
      expect(membersAfter(change)).toEqual(['anna in west', 'ben in de']);
    });

    it('lets one of them keep its id', () => {
      const into = { id: 'fr', parentId: 'emea', name: 'France and Germany' };
      expect(territoriesAfter({ op: 'merge', territoryIds: ['de', 'fr'], into })).toEqual([
        'world < null',
        'emea < world',
        'fr < emea',
        'amer < world',
      ]);
    });

    it('takes a parent and its child together', () => {
      const into = { id: 'emea', parentId: 'world' };
      expect(territoriesAfter({ op: 'merge', territoryIds: ['de', 'emea'], into })).toEqual([
        'world < null',
        'emea < world',
        'fr < emea',
        'amer < world',
      ]);
    });

    it('refuses fewer than two, unknown and repeated territories, and an id that is taken', () => {
      const into = { id: 'x', parentId: null };
      expect(issuesOf({ op: 'merge', territoryIds: ['de'], into })).toMatchObject([
        { code: 'wrong_type', pointer: '/change/territoryIds' },
      ]);
      expect(issuesOf({ op: 'merge', territoryIds: ['de', 'de', 'mars'], into })).toEqual([
        { code: 'duplicate_id', pointer: '/change/territoryIds/1', id: 'de', firstPointer: '/change/territoryIds/0' },
        { code: 'unknown_territory', pointer: '/change/territoryIds/2', territoryId: 'mars' },
      ]);
      expect(issuesOf({ op: 'merge', territoryIds: ['de', 'fr'], into: { ...into, id: 'amer' } })).toMatchObject([
        { code: 'duplicate_id', pointer: '/change/into/id' },
      ]);
    });

    it('refuses to end up below what it takes in', () => {
      const into = { id: 'x', parentId: 'de' };
      expect(issuesOf({ op: 'merge', territoryIds: ['emea', 'amer'], into })).toMatchObject([{ code: 'cycle' }]);
    });
  });

  describe('split', () => {
    const north = { id: 'north', parentId: 'world' };
    const south = { id: 'south', parentId: 'world' };

    it('puts the parts in the place of the territory and sends children and members to them', () => {
      const change: Change = {
        op: 'split',
        territoryId: 'emea',
        into: [north, south],
        children: [{ territoryId: 'fr', transferTo: 'south' }],
        members: [
          { userId: 'anna', transferTo: 'north' },
          { userId: 'anna', transferTo: 'south' },
        ],
        transferTo: 'north',
      };
      expect(territoriesAfter(change)).toEqual([
        'world < null',
        'north < world',
        'south < world',
        'de < north',
        'fr < south',
        'amer < world',
      ]);
      expect(membersAfter(change)).toEqual(['anna in north', 'anna in south', 'ben in de', 'anna in amer']);
    });

    it('passes over members where no memberships are given', () => {
      const members = [{ userId: 'anna', transferTo: 'north' }];
      const change: Change = { op: 'split', territoryId: 'fr', into: [north, south], members };
      expect(territoriesAfter(change).slice(3, 5)).toEqual(['north < world', 'south < world']);
    });

    it('leaves children and members with a part that keeps the id', () => {
      const change: Change = { op: 'split', territoryId: 'emea', into: [{ id: 'emea', parentId: 'world' }, south] };
      expect(territoriesAfter(change).slice(1, 5)).toEqual(['emea < world', 'south < world', 'de < emea', 'fr < emea']);
      expect(membersAfter(change)[0]).toBe('anna in emea');
    });

    it('refuses to leave anybody behind', () => {
      const children = [{ territoryId: 'fr', transferTo: 'south' }];
      expect(issuesOf({ op: 'split', territoryId: 'emea', into: [north, south], children })).toEqual([
        { code: 'territory_in_use', pointer: '/change', territoryId: 'emea', children: 1, members: 1 },
      ]);
    });

    it('refuses to send what is not there, a child to two parts, and parts of one id', () => {
      const split = { op: 'split', territoryId: 'emea', into: [north, south], transferTo: 'north' };
      const children = ['amer', 'fr', 'fr'].map((territoryId) => ({ territoryId, transferTo: 'south' }));
      expect(issuesOf({ ...split, children, members: [{ userId: 'ben', transferTo: 'south' }] })).toEqual([
        { code: 'foreign_transfer', pointer: '/change/children/0', territoryId: 'emea', id: 'amer' },
        { code: 'duplicate_id', pointer: '/change/children/2', id: 'fr', firstPointer: '/change/children/1' },
        { code: 'foreign_transfer', pointer: '/change/members/0', territoryId: 'emea', id: 'ben' },
      ]);
      expect(issuesOf({ ...split, into: [north, north] })).toMatchObject([
        { code: 'duplicate_id', pointer: '/change/into/1/id', firstPointer: '/change/into/0/id' },
      ]);
    });
  });

  describe('order', () => {
    it('lets territories change places among themselves', () => {
      expect(territoriesAfter({ op: 'order', territoryIds: ['amer', 'de', 'emea'] })).toEqual([
        'world < null',
        'amer < world',
        'de < emea',
        'fr < emea',
        'emea < world',
      ]);
    });
  });

  describe('updateModel', () => {
    it('unsets and sets members of the model', () => {
      const named = { ...plan, name: 'Plan', policy: { limit: 3 } };
      const { model } = applyChange(named, { op: 'updateModel', set: { id: 'next', policy: {} }, unset: ['name'] });
      expect(model).toStrictEqual({ ...plan, id: 'next', policy: {} });
    });

    it('refuses to set the territories', () => {
      expect(issuesOf({ op: 'updateModel', set: { territories: [] } })).toMatchObject([
        { code: 'unknown_member', pointer: '/change/set/territories' },
      ]);
    });

    it('S69: lets a state go forward and never back', () => {
      const active = applyChange(plan, { op: 'updateModel', set: { state: 'active' } }).model;
      const archived = applyChange(active, { op: 'updateModel', set: { state: 'archived' } }).model;
      expect(archived.state).toBe('archived');
      expect(issuesOf({ op: 'updateModel', set: { state: 'planning' } }, active)).toEqual([
        { code: 'refused_state', pointer: '/change', from: 'active', to: 'planning' },
      ]);
      expect(issuesOf({ op: 'updateModel', unset: ['state'] }, active)).toMatchObject([{ code: 'refused_state' }]);
      expect(issuesOf({ op: 'updateModel', set: { state: 'active' } }, archived)).toEqual([
        { code: 'archived_model', pointer: '/change', modelId: 'plan' },
      ]);
    });
  });

  it('refuses every change of an archived model but a clone', () => {
    const archived: TerritoryModel = { ...plan, state: 'archived' };
    expect(issuesOf({ op: 'move', territoryId: 'fr', parentId: null }, archived)).toMatchObject([
      { code: 'archived_model' },
    ]);
    expect(applyChange(archived, { op: 'clone', id: 'next' }).model).toEqual({
      ...plan,
      id: 'next',
      state: 'planning',
    });
  });

  describe('setField, unsetField', () => {
    const model: TerritoryModel = {
      id: 'plan',
      fields: { country: { type: 'string' } },
      territories: [{ id: 'de', parentId: null, criteria: { '==': [{ var: 'country' }, 'DE'] } }],
    };

    it('declare and withdraw one field', () => {
      const { model: more, patches } = applyChange(model, { op: 'setField', name: 'size', field: { type: 'number' } });
      expect(patches).toEqual([{ op: 'add', path: ['model', 'fields', 'size'], value: { type: 'number' } }]);
      expect(applyChange(more, { op: 'unsetField', name: 'size' }).model).toStrictEqual(model);
    });

    it('refuse what criteria do not go with', () => {
      const change: Change = { op: 'setField', name: 'country', field: { type: 'number' } };
      expect(thrownIssues(() => applyChange(model, change))).toMatchObject([
        { code: 'field_type_conflict', pointer: '/model/territories/0/criteria/==/0' },
      ]);
      expect(thrownIssues(() => applyChange(model, { op: 'unsetField', name: 'country' }))).toMatchObject([
        { code: 'unknown_field' },
      ]);
    });

    it('refuse names that reach outside plain data, and withdrawing what is not declared', () => {
      for (const name of ['__proto__', 'constructor']) {
        const change: Change = { op: 'setField', name, field: { type: 'string' } };
        expect(thrownIssues(() => applyChange(model, change))).toEqual([
          { code: 'unsafe_path', pointer: '/change/name', path: name },
        ]);
      }
      expect(thrownIssues(() => applyChange(model, { op: 'unsetField', name: 'contry' }))).toEqual([
        { code: 'unknown_field', pointer: '/change/name', field: 'contry', suggestion: 'country' },
      ]);
    });
  });

  describe('setType, unsetType', () => {
    it('declare a type anew in its place, add one where it is said, and withdraw one', () => {
      const typesAfter = (change: Change) =>
        applyChange(plan, change).model.types?.map(({ id, priority }) => id + priority);
      expect(typesAfter({ op: 'setType', type: { id: 'geo', priority: 9 } })).toEqual(['geo9', 'named2']);
      expect(typesAfter({ op: 'setType', type: { id: 'key', priority: 3 }, after: 'geo' })).toEqual([
        'geo1',
        'key3',
        'named2',
      ]);
      expect(typesAfter({ op: 'unsetType', typeId: 'named' })).toEqual(['geo1']);
    });

    it('refuse a type that is in use, unknown, or has the priority of another one', () => {
      expect(issuesOf({ op: 'unsetType', typeId: 'geo' })).toMatchObject([{ code: 'unknown_type', territoryId: 'de' }]);
      expect(issuesOf({ op: 'unsetType', typeId: 'none' })).toEqual([
        { code: 'unknown_type', pointer: '/change/typeId', typeId: 'none' },
      ]);
      expect(issuesOf({ op: 'setType', type: { id: 'key', priority: 2 } })).toMatchObject([
        { code: 'duplicate_priority', pointer: '/model/types/2/priority', firstPointer: '/model/types/1/priority' },
      ]);
    });
  });

  describe('batch', () => {
    it('checks what several changes come to, not what lies between', () => {
      const swap: Change = {
        op: 'batch',
        changes: [
          { op: 'move', territoryId: 'emea', parentId: 'de' },
          { op: 'move', territoryId: 'de', parentId: 'world' },
        ],
      };
      expect(territoriesAfter(swap).slice(1, 3)).toEqual(['emea < de', 'de < world']);
    });

    it('refuses all of them when one cannot be made, and names it', () => {
      const changes = [
        { op: 'remove', territoryId: 'fr' },
        { op: 'move', territoryId: 'fr', parentId: null },
      ];
      expect(issuesOf({ op: 'batch', changes })).toEqual([
        { code: 'unknown_territory', pointer: '/change/changes/1/territoryId', territoryId: 'fr' },
      ]);
    });

    it('ends where parents form a cycle for a while', () => {
      const changes = [
        { op: 'move', territoryId: 'emea', parentId: 'de' },
        { op: 'remove', territoryId: 'amer', transferTo: 'de' },
      ];
      expect(issuesOf({ op: 'batch', changes })).toMatchObject([{ code: 'cycle' }]);
    });
  });

  it.each<[string, unknown, string]>([
    ['no object', 7, '/change'],
    ['no op', {}, '/change/op'],
    ['an unknown op', { op: 'explode' }, '/change/op'],
    ['a batch without changes', { op: 'batch' }, '/change/changes'],
    ['a batch in a batch', { op: 'batch', changes: [{ op: 'batch', changes: [] }] }, '/change/changes/0/op'],
    ['a member of the wrong type', { op: 'move', territoryId: 7, parentId: null }, '/change/territoryId'],
    ['a member that is missing', { op: 'move', territoryId: 'de' }, '/change/parentId'],
    ['a member that does not exist', { op: 'remove', territoryId: 'de', transfer: 'fr' }, '/change/transfer'],
  ])('refuses %s', (_, change, pointer) => {
    expect(issuesOf(change)).toMatchObject([{ pointer }]);
  });

  it('reports memberships that the model does not have territories for', () => {
    const strays = [
      { userId: 'anna', territoryId: 'mars' },
      { userId: '', territoryId: 'de' },
    ];
    const move: Change = { op: 'move', territoryId: 'fr', parentId: null };
    expect(thrownIssues(() => applyChange(plan, move, { memberships: strays.slice(0, 1) }))).toEqual([
      { code: 'unknown_territory', pointer: '/memberships/0/territoryId', territoryId: 'mars' },
    ]);
    expect(thrownIssues(() => applyChange(plan, move, { memberships: strays }))).toMatchObject([
      { code: 'wrong_type', pointer: '/memberships/1/userId' },
    ]);
  });

  it('honours limits other than the usual ones', () => {
    const add: Change = { op: 'add', territory: { id: 'apac', parentId: 'world' } };
    expect(thrownIssues(() => applyChange(plan, add, { limits: { territories: 5 } }))).toMatchObject([
      { code: 'limit_exceeded', pointer: '/model/territories' },
    ]);
  });

  it('shares what did not change and freezes nothing', () => {
    const model: TerritoryModel = {
      id: 'plan',
      territories: [
        { id: 'a', parentId: null },
        { id: 'b', parentId: null },
      ],
    };
    const changed = applyChange(model, { op: 'move', territoryId: 'b', parentId: 'a' }).model;
    expect(changed.territories[0]).toBe(model.territories[0]);
    expect(
      [model, model.territories, ...model.territories, changed, ...changed.territories].some(Object.isFrozen),
    ).toBe(false);
  });

  it('keeps attributes of any name through doing, undoing and redoing', () => {
    const attributes = JSON.parse('{"__proto__": {"polluted": true}, "constructor": 1}');
    const model: TerritoryModel = { id: 'plan', territories: [{ id: 'a', parentId: null, attributes }] };
    const { patches, inversePatches, ...after } = applyChange(model, { op: 'remove', territoryId: 'a' });
    const restored = applyPatches(after, JSON.parse(JSON.stringify(inversePatches)));
    expect(JSON.stringify(restored)).toBe(JSON.stringify({ model }));
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect(applyPatches(restored, patches)).toStrictEqual(after);
  });

  it('property: a change leaves a valid model and can be undone and done again, or it is refused', () => {
    fc.assert(
      fc.property(documentsWithChange(), ([before, change]) => {
        deepFreeze([before, change]);
        const result = outcome(() => applyChange(before.model, change, before));
        if (result === undefined) return;

        const { patches, inversePatches, ...after } = result;
        expect(parseModel(after.model)).toEqual(after.model);
        expect(applyPatches(after, inversePatches)).toStrictEqual(before);
        expect(applyPatches(before, patches)).toStrictEqual(after);
      }),
    );
  });

  it('property: a plain map of parents has the same hierarchy after the same change', () => {
    fc.assert(
      fc.property(documentsWithChange(), ([before, change]) => {
        const after = outcome(() => applyChange(before.model, change, before));
        if (after === undefined) return;

        const expected = parentsAfter(before.model, change);
        if (expected !== undefined) expect(parentsOf(after.model)).toEqual(expected);
      }),
    );
  });

  it('property: memberships keep their users, and have territories of the model', () => {
    fc.assert(
      fc.property(documentsWithChange(), ([before, change]) => {
        const after = outcome(() => applyChange(before.model, change, before));
        if (after === undefined) return;

        const ids = new Set(after.model.territories.map(({ id }) => id));
        const usersOf = (list: readonly Membership[] = []) => new Set(list.map(({ userId }) => userId));
        expect(after.memberships?.every(({ territoryId }) => ids.has(territoryId)) ?? true).toBe(true);
        expect(usersOf(after.memberships)).toEqual(usersOf(before.memberships));
      }),
    );
  });
});

function parentsOf({ territories }: TerritoryModel): Map<string, string | null> {
  return new Map(territories.map(({ id, parentId }) => [id, parentId]));
}

/** The parents by id after a change that is about the hierarchy, worked out on a map; nothing for any other change. */
function parentsAfter(model: TerritoryModel, change: Change): Map<string, string | null> | undefined {
  const parents = parentsOf(model);
  const replace = (id: string, by: string) => {
    for (const [child, parentId] of parents) if (parentId === id) parents.set(child, by);
    parents.delete(id);
  };
  if (change.op === 'move') return parents.set(change.territoryId, change.parentId);
  if (change.op === 'remove') {
    replace(change.territoryId, change.transferTo ?? '');
    return parents;
  }
  if (change.op === 'rename') {
    const parentId = parents.get(change.territoryId) ?? null;
    replace(change.territoryId, change.id);
    return parents.set(change.id, parentId);
  }
  if (change.op !== 'merge') return undefined;
  for (const id of change.territoryIds) replace(id, change.into.id);
  return parents.set(change.into.id, change.into.parentId);
}

function documentsWithChange() {
  return documents().chain((before) => fc.tuple(fc.constant(before), changes(before)));
}

/** What `run` returns, nothing when it throws a TerritoryError. */
function outcome<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch (error) {
    if (isTerritoryError(error)) return undefined;
    throw error;
  }
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TerritoryModel } from '../../../src/index.js';
import { applyChange, type Change, diffModels, replayChanges, type SingleChange } from '../../../src/model/index.js';
import { planPairs, plans } from '../../support/changeArbitraries.js';
import { deepFreeze } from '../../support/deepFreeze.js';

const before: TerritoryModel = deepFreeze({
  id: 'plan',
  fields: { country: { type: 'string' } },
  types: [
    { id: 'geo', priority: 1 },
    { id: 'named', priority: 2 },
  ],
  territories: [
    { id: 'world', parentId: null },
    { id: 'emea', parentId: 'world', typeId: 'geo' },
    { id: 'de', parentId: 'emea', criteria: { '==': [{ var: 'country' }, 'DE'] } },
    { id: 'amer', parentId: 'world' },
  ],
});
const [world, emea, de, amer] = before.territories;

function withTerritories(...territories: TerritoryModel['territories']): TerritoryModel {
  return { ...before, territories };
}

/** The model that changes lead to, each of them applied on its own. */
function applyEach(model: TerritoryModel, changes: readonly Change[]): TerritoryModel {
  return changes.reduce((current, change) => applyChange(current, change).model, model);
}

function unpacked(changes: readonly Change[]): SingleChange[] {
  return changes.flatMap((change) => (change.op === 'batch' ? change.changes : [change]));
}

describe('diffModels', () => {
  it('is empty for models that are equal, whatever the order of their members', () => {
    expect(diffModels(before, { ...before, territories: before.territories.map((each) => ({ ...each })) })).toEqual([]);
    expect(diffModels({ id: 'a', territories: [], name: 'A' }, { name: 'A', territories: [], id: 'a' })).toEqual([]);
  });

  it('adds parents before children, each in its place', () => {
    const after = withTerritories(
      { id: 'jp', parentId: 'apac' },
      world,
      emea,
      de,
      { id: 'apac', parentId: 'world' },
      amer,
    );
    expect(diffModels(before, after)).toEqual([
      { op: 'add', territory: { id: 'apac', parentId: 'world' }, after: 'de' },
      { op: 'add', territory: { id: 'jp', parentId: 'apac' }, after: null },
    ]);
  });

  it('removes children before parents', () => {
    expect(diffModels(before, withTerritories(world, amer))).toEqual([
      { op: 'remove', territoryId: 'de' },
      { op: 'remove', territoryId: 'emea' },
    ]);
  });

  it('has one move and one update for a territory', () => {
    const moved = { ...de, parentId: 'amer', name: 'Germany', rank: 1, criteria: true };
    expect(diffModels(before, withTerritories(world, emea, moved, amer))).toEqual([
      { op: 'move', territoryId: 'de', parentId: 'amer' },
      { op: 'update', territoryId: 'de', set: { name: 'Germany', rank: 1, criteria: true } },
    ]);
    expect(diffModels(before, withTerritories(world, { id: 'emea', parentId: 'world', rank: 1 }, de, amer))).toEqual([
      { op: 'update', territoryId: 'emea', set: { rank: 1 }, unset: ['typeId'] },
    ]);
  });

  it('swaps a parent and its child without a cycle in between', () => {
    const after = withTerritories(world, { ...emea, parentId: 'de' }, { ...de, parentId: 'world' }, amer);
    expect(diffModels(before, after)).toEqual([
      { op: 'move', territoryId: 'de', parentId: 'world' },
      { op: 'move', territoryId: 'emea', parentId: 'de' },
    ]);
    expect(applyEach(before, diffModels(before, after))).toEqual(after);
  });

  it('names those that stand in other places only', () => {
    expect(diffModels(before, withTerritories(world, amer, de, emea))).toEqual([
      { op: 'order', territoryIds: ['amer', 'emea'] },
    ]);
  });

  it('counts another id as another territory', () => {
    expect(
      diffModels(before, withTerritories(world, emea, de, { ...amer, id: 'americas' })).map(({ op }) => op),
    ).toEqual(['add', 'remove']);
  });

  it('has fields and types before the territories that need them, and takes them away after', () => {
    const after: TerritoryModel = {
      ...before,
      name: 'Plan',
      fields: { size: { type: 'number' } },
      types: [
        { id: 'key', priority: 3 },
        { id: 'named', priority: 2 },
      ],
      territories: [world, { ...emea, typeId: 'key' }, { ...de, criteria: { '>': [{ var: 'size' }, 9] } }, amer],
    };
    expect(diffModels(before, after)).toEqual([
      { op: 'updateModel', set: { name: 'Plan' } },
      { op: 'setField', name: 'size', field: { type: 'number' } },
      { op: 'setType', type: { id: 'key', priority: 3 }, after: null },
      { op: 'update', territoryId: 'emea', set: { typeId: 'key' } },
      { op: 'update', territoryId: 'de', set: { criteria: { '>': [{ var: 'size' }, 9] } } },
      { op: 'unsetField', name: 'country' },
      { op: 'unsetType', typeId: 'geo' },
    ]);
  });

  it('sets types as a whole when their order changes', () => {
    const types = [...(before.types ?? [])].reverse();
    expect(diffModels(before, { ...before, types })).toEqual([{ op: 'updateModel', set: { types } }]);
  });

  it('is one batch where a field and its criteria can only change together', () => {
    const after: TerritoryModel = {
      ...before,
      fields: { country: { type: 'number' } },
      territories: [world, emea, { ...de, criteria: { '==': [{ var: 'country' }, 49] } }, amer],
    };
    const changes = diffModels(before, after);
    expect(changes).toMatchObject([{ op: 'batch', changes: [{ op: 'setField' }, { op: 'update' }] }]);
    expect(applyEach(before, changes)).toEqual(after);
  });

  it('is one batch where two types swap their priorities', () => {
    const after: TerritoryModel = {
      ...before,
      types: [
        { id: 'geo', priority: 2 },
        { id: 'named', priority: 1 },
      ],
    };
    expect(diffModels(before, after)).toMatchObject([{ op: 'batch' }]);
    expect(applyEach(before, diffModels(before, after))).toEqual(after);
  });

  it('is one batch where both models together exceed a limit', () => {
    const after = withTerritories({ ...world, id: 'earth' });
    expect(diffModels(before, after, { limits: { territories: 4 } })).toMatchObject([{ op: 'batch' }]);
    expect(diffModels(before, after, { limits: { territories: 5 } })).toHaveLength(5);
    expect(diffModels(before, after, { limits: { levels: 3 } })).toMatchObject([{ op: 'batch' }]);
  });

  it('sets the state last', () => {
    const after: TerritoryModel = { ...withTerritories(world), state: 'archived' };
    expect(diffModels(before, after).at(-1)).toEqual({ op: 'updateModel', set: { state: 'archived' } });
  });

  it('starts with a clone where the life cycle has no other way', () => {
    const archived: TerritoryModel = { ...before, state: 'archived' };
    const active: TerritoryModel = { ...before, state: 'active' };
    expect(diffModels(archived, { ...active, id: 'next' })).toEqual([
      { op: 'clone', id: 'next' },
      { op: 'updateModel', set: { state: 'active' } },
    ]);
    expect(diffModels(active, before)).toEqual([
      { op: 'clone', id: 'plan' },
      { op: 'updateModel', unset: ['state'] },
    ]);
  });

  it('refuses territories that form no forest', () => {
    expect(() => diffModels(before, withTerritories(de))).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining({ code: 'unknown_parent' })] }),
    );
  });

  it('property: applied one by one or at once, the changes turn one model into the other', () => {
    fc.assert(
      fc.property(planPairs(), ([from, to]) => {
        deepFreeze([from, to]);
        const changes = diffModels(from, to);
        expect(applyEach(from, changes)).toEqual(to);
        expect(replayChanges(from, changes).model).toEqual(to);
      }),
    );
  });

  it('property: it is canonical', () => {
    fc.assert(
      fc.property(planPairs(), ([from, to]) => {
        const changes = unpacked(diffModels(from, to));
        for (const op of ['add', 'move', 'update', 'remove'] as const) {
          const ids = changes.flatMap((change) => (change.op === op ? [territoryIdOf(change)] : []));
          expect(new Set(ids).size).toBe(ids.length);
        }
        expect(changes.filter(({ op }) => op === 'rename' || op === 'merge' || op === 'split')).toEqual([]);
        expect(diffModels(JSON.parse(JSON.stringify(from)), to)).toEqual(diffModels(from, to));
      }),
    );
  });

  it('property: parents come before children, and after them in removals', () => {
    fc.assert(
      fc.property(planPairs(), ([from, to]) => {
        const changes = unpacked(diffModels(from, to));
        for (const op of ['add', 'move', 'update'] as const) expectParentsFirst(to, changes, op);
        expectParentsFirst(from, [...changes].reverse(), 'remove');
      }),
    );
  });

  it('property: there is nothing between a model and itself', () => {
    fc.assert(
      fc.property(plans(), (model) => {
        expect(diffModels(model, JSON.parse(JSON.stringify(model)))).toEqual([]);
      }),
    );
  });
});

function territoryIdOf(change: SingleChange): string {
  if (change.op === 'add') return change.territory.id;
  return 'territoryId' in change ? change.territoryId : '';
}

function expectParentsFirst(model: TerritoryModel, changes: readonly SingleChange[], op: SingleChange['op']): void {
  const ids = changes.flatMap((change) => (change.op === op ? [territoryIdOf(change)] : []));
  const parents = new Map(model.territories.map(({ id, parentId }) => [id, parentId]));
  for (const [position, id] of ids.entries()) {
    const parentPosition = ids.indexOf(parents.get(id) ?? '');
    expect(parentPosition).toBeLessThan(position);
  }
}

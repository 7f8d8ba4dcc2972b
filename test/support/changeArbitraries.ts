import fc from 'fast-check';
import type { Field, JsonLogic, Territory, TerritoryModel } from '../../src/index.js';
import type { Change, ModelDocuments, SingleChange } from '../../src/model/index.js';
import type { Membership } from '../../src/model/types.js';
import { ids, models } from './modelArbitraries.js';

/** {@link models} without two types of one priority, and open: in a state that admits changes. */
function openModels(): fc.Arbitrary<TerritoryModel> {
  return plans().map(({ state, ...model }) => (state === 'archived' ? model : { ...model, ...(state && { state }) }));
}

/** {@link models} without two types of one priority, and models whose fields have types that differ from model to model. */
export function plans(): fc.Arbitrary<TerritoryModel> {
  return fc.oneof(
    { weight: 2, arbitrary: models().map(spreadPriorities).map(asJson) },
    { weight: 1, arbitrary: disputedModels },
  );
}

/** Two plans: unrelated ones, and ones of which the second has come from the first by some changes. */
export function planPairs(): fc.Arbitrary<readonly [TerritoryModel, TerritoryModel]> {
  const related = plans().chain((before) =>
    fc
      .tuple(fc.constant(before), plans())
      .chain(([from, other]) => mixed(from, other).map((to) => [from, to] as const)),
  );
  return fc.oneof(
    { weight: 1, arbitrary: fc.tuple(plans(), plans()) },
    { weight: 1, arbitrary: fc.tuple(disputedModels, disputedModels) },
    { weight: 3, arbitrary: related },
  );
}

/** A model and memberships of its territories, sometimes none. */
export function documents(): fc.Arbitrary<ModelDocuments> {
  return openModels().chain((model) =>
    fc.oneof(
      { weight: 1, arbitrary: fc.constant({ model }) },
      { weight: 4, arbitrary: memberships(model).map((list) => ({ model, memberships: asJson(list) })) },
    ),
  );
}

function spreadPriorities(model: TerritoryModel): TerritoryModel {
  if (model.types === undefined) return model;
  return { ...model, types: model.types.map((type, row) => ({ ...type, priority: row - 1 })) };
}

const users = ['anna', 'ben', 'carl'];

function memberships({ territories }: TerritoryModel): fc.Arbitrary<Membership[]> {
  if (territories.length === 0) return fc.constant([]);
  return fc.array(
    fc.record(
      {
        userId: fc.constantFrom(...users),
        territoryId: fc.constantFrom(...territories.map(({ id }) => id)),
        role: fc.constantFrom('lead', 'support'),
        from: fc.constantFrom('2025-01-01', '2026-01-01'),
        to: fc.constantFrom('2027-01-01', '2028-01-01'),
      },
      { requiredKeys: ['userId', 'territoryId'] },
    ),
    { maxLength: 6 },
  );
}

/** Models over one field whose type is the model's own, so that criteria of two of them do not go together. */
const disputedModels: fc.Arbitrary<TerritoryModel> = fc
  .tuple(
    fc.constantFrom(['string', 'DE'] as const, ['number', 7] as const, ['boolean', true] as const),
    fc.boolean(),
    fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 5 }),
    fc.uniqueArray(fc.constantFrom('x', 'y', 'z'), { maxLength: 3 }),
    fc.integer({ min: 0, max: 3 }),
    fc.constantFrom(undefined, 'planning' as const, 'active' as const, 'archived' as const),
  )
  .map(([[type, literal], isDeclared, territoryIds, typeIds, shift, state]) => ({
    id: 'disputed',
    ...(isDeclared ? { fields: { size: { type } } } : {}),
    types: typeIds.map((id, row) => ({ id, priority: (row + shift) % 4 })),
    territories: territoryIds.map((id, row) => ({
      id,
      parentId: territoryIds[row - 1 - (shift % 2)] ?? null,
      ...(typeIds[row] === undefined ? {} : { typeId: typeIds[row] }),
      criteria: { '==': [{ var: 'size' }, literal] },
    })),
    ...(state === undefined ? {} : { state }),
  }));

/**
 * A valid model out of parts of two: some territories of either, in any order, with parents that are there, and each
 * other member from one of them.
 */
function mixed(one: TerritoryModel, other: TerritoryModel): fc.Arbitrary<TerritoryModel> {
  const kept = fc.subarray([...one.territories], { minLength: Math.floor(one.territories.length / 2) });
  const isReadable = (model: TerritoryModel) => model.fields !== undefined;
  const donor = isReadable(one) && isReadable(other) && one.id !== 'disputed' && other.id !== 'disputed' ? other : one;
  return fc
    .tuple(kept, fc.subarray([...donor.territories]), fc.boolean(), fc.boolean(), fc.boolean())
    .chain(([own, more, isRenamed, isShuffled, isEmptied]) => {
      const list = isEmptied ? [] : [...new Map([...own, ...more].map((each) => [each.id, each])).values()];
      const order = isShuffled ? fc.shuffledSubarray(list, { minLength: list.length }) : fc.constant(list);
      return order
        .chain((territories) =>
          fc.tuple(...territories.map(() => fc.nat())).map((picks) => ({
            ...one,
            ...(isRenamed ? { id: other.id, name: 'other', types: one.types && [...one.types].reverse() } : {}),
            ...(other.policy && isRenamed ? { policy: other.policy } : {}),
            ...(isShuffled ? { state: other.state } : {}),
            territories: relink(territories, one, picks),
          })),
        )
        .map(asJson);
    });
}

/** The territories with parents among them: each is under an earlier one or a root, and has a type of `model` or none. */
function relink(territories: readonly Territory[], model: TerritoryModel, picks: readonly number[]): Territory[] {
  const typeIds = new Set(model.types?.map(({ id }) => id));
  return territories.map(({ typeId, ...territory }, row) => {
    const pick = (picks[row] ?? 0) % (row + 1);
    const parent = territories[pick - 1];
    return {
      ...territory,
      parentId: pick === 0 || parent === undefined ? null : parent.id,
      ...(typeId !== undefined && typeIds.has(typeId) ? { typeId } : {}),
    };
  });
}

/** The same value as JSON has it: without members of `undefined` and without objects that lack a prototype. */
function asJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}

/** Changes about a model, most of which can be made: ids are mostly those of its territories, fields and types. */
export function changes({ model }: ModelDocuments): fc.Arbitrary<Change> {
  const single = singleChanges(model).map(asJson);
  return fc.oneof(
    { weight: 8, arbitrary: single },
    {
      weight: 1,
      arbitrary: fc.array(single, { maxLength: 4 }).map((list) => ({ op: 'batch' as const, changes: list })),
    },
  );
}

function singleChanges(model: TerritoryModel): fc.Arbitrary<SingleChange> {
  const known = model.territories.map(({ id }) => id);
  const territoryId = fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...known, 'nowhere') },
    { weight: 1, arbitrary: ids() },
  );
  const parentId = fc.oneof({ weight: 1, arbitrary: fc.constant(null) }, { weight: 3, arbitrary: territoryId });
  const typeId = fc.constantFrom(...(model.types ?? []).map(({ id }) => id), 'new-type');
  const fieldName = fc.constantFrom(...Object.keys(model.fields ?? {}), 'size', 'toString', '__proto__');
  const newId = fc.oneof(ids(), fc.constantFrom('new', ...known));
  const territory = newTerritories(model, newId, parentId);
  const transferTo = fc.oneof(
    { weight: 1, arbitrary: fc.constant({}) },
    { weight: 2, arbitrary: fc.record({ transferTo: territoryId }) },
  );
  const after = fc.oneof(fc.constant({}), fc.constant({ after: null }), fc.record({ after: territoryId }));
  return fc.oneof(
    fc.tuple(territory, after).map(([each, place]) => ({ op: 'add' as const, territory: each, ...place })),
    fc.record({ op: fc.constant('rename' as const), territoryId, id: newId }),
    fc.record({ op: fc.constant('move' as const), territoryId, parentId }),
    fc.record(
      {
        op: fc.constant('update' as const),
        territoryId,
        set: territory.map(({ id: _, parentId: __, ...members }) => members),
        unset: fc.subarray(['name', 'criteria', 'typeId', 'attributes', 'rank', 'access'] as const),
      },
      { requiredKeys: ['op', 'territoryId'] },
    ),
    fc.tuple(territoryId, transferTo).map(([id, to]) => ({ op: 'remove' as const, territoryId: id, ...to })),
    fc.record({
      op: fc.constant('merge' as const),
      territoryIds: fc.uniqueArray(territoryId, { minLength: 2, maxLength: 3 }),
      into: territory,
    }),
    splits(model, territoryId, territory),
    fc.uniqueArray(territoryId, { maxLength: 4 }).map((territoryIds) => ({ op: 'order' as const, territoryIds })),
    fc
      .shuffledSubarray(known, { minLength: known.length })
      .map((territoryIds) => ({ op: 'order' as const, territoryIds })),
    modelUpdates(model),
    fc.record({ op: fc.constant('setField' as const), name: fieldName, field: fieldDefinition }),
    fc.record({ op: fc.constant('unsetField' as const), name: fieldName }),
    fc
      .record({ id: fc.oneof(typeId, ids()), priority: fc.integer({ min: -5, max: 5 }) })
      .map((type) => ({ op: 'setType' as const, type })),
    fc.record({ op: fc.constant('unsetType' as const), typeId }),
    fc.record({ op: fc.constant('clone' as const), id: ids(), name: fc.string() }, { requiredKeys: ['op', 'id'] }),
  );
}

const fieldDefinition: fc.Arbitrary<Field> = fc.record({
  type: fc.constantFrom('string', 'number', 'boolean', 'date'),
});

/** Criteria over a field that every model of this file may use as a text or test for being there. */
const criteria: fc.Arbitrary<JsonLogic> = fc.constantFrom(
  true,
  { '==': [{ var: 'country' }, 'DE'] },
  { '!!': [{ var: 'vip' }] },
);

function newTerritories(
  model: TerritoryModel,
  id: fc.Arbitrary<string>,
  parentId: fc.Arbitrary<string | null>,
): fc.Arbitrary<Territory> {
  return fc.record<Territory, 'id' | 'parentId'>(
    {
      id,
      parentId,
      name: fc.string(),
      rank: fc.integer(),
      criteria,
      attributes: fc.dictionary(fc.constantFrom('__proto__', 'constructor', 'colour'), fc.jsonValue({ maxDepth: 1 })),
      ...(model.types === undefined || model.types.length === 0
        ? {}
        : { typeId: fc.constantFrom(...model.types.map((type) => type.id)) }),
    },
    { requiredKeys: ['id', 'parentId'] },
  );
}

function splits(
  { territories }: TerritoryModel,
  territoryId: fc.Arbitrary<string>,
  territory: fc.Arbitrary<Territory>,
): fc.Arbitrary<SingleChange> {
  return fc.tuple(territoryId, territory, fc.boolean()).chain(([id, first, keepsId]) => {
    const parentId = territories.find((each) => each.id === id)?.parentId ?? null;
    const into = [keepsId ? { ...first, id, parentId } : { ...first, parentId }, { id: 'rest', parentId }];
    const target = fc.constantFrom(...into.map((part) => part.id));
    const childIds = territories.filter((each) => each.parentId === id).map((child) => child.id);
    return fc.record(
      {
        op: fc.constant('split' as const),
        territoryId: fc.constant(id),
        into: fc.constant(into),
        children: fc
          .tuple(fc.subarray(childIds), target)
          .map(([list, transferTo]) => list.map((child) => ({ territoryId: child, transferTo }))),
        members: fc.array(fc.record({ userId: fc.constantFrom(...users), transferTo: target }), { maxLength: 2 }),
        transferTo: target,
      },
      { requiredKeys: ['op', 'territoryId', 'into'] },
    );
  });
}

function modelUpdates(model: TerritoryModel): fc.Arbitrary<SingleChange> {
  return fc.record(
    {
      op: fc.constant('updateModel' as const),
      set: fc.record(
        {
          id: ids(),
          name: fc.string(),
          policy: fc.constantFrom({ branch: 'all' as const }, {}),
          state: fc.constantFrom('planning' as const, 'active' as const, 'archived' as const),
          types: fc.constant([...(model.types ?? [])].reverse()),
        },
        { requiredKeys: [] },
      ),
      unset: fc.subarray(['name', 'policy', 'state', 'fields', 'types'] as const, { maxLength: 2 }),
    },
    { requiredKeys: ['op'] },
  );
}

import fc from 'fast-check';
import type { Fields } from '../../criteria/types.js';
import { descendants } from '../../hierarchy/descendants.js';
import { indexHierarchy } from '../../hierarchy/indexHierarchy.js';
import type { SingleChange } from '../../model/changes/types.js';
import type { Territory, TerritoryModel } from '../../model/types.js';
import { arbitraryId } from './arbitraryId.js';
import { modelChange } from './modelChange.js';
import { territoryMembers } from './territoryMembers.js';

/** Changes about what a model has, most of which it admits. */
export function singleChange(model: TerritoryModel): fc.Arbitrary<SingleChange> {
  const clone = arbitraryId().map((id): SingleChange => ({ op: 'clone', id }));
  if (model.state === 'archived') return clone;
  return fc.oneof(
    { weight: 8, arbitrary: territoryChange(model) },
    { weight: 3, arbitrary: modelChange(model) },
    { weight: 1, arbitrary: clone },
  );
}

/** What changes of territories are made of. */
interface Parts {
  readonly model: TerritoryModel;
  readonly territory: fc.Arbitrary<Territory>;
  readonly newId: fc.Arbitrary<string>;
}

function territoryChange(model: TerritoryModel): fc.Arbitrary<SingleChange> {
  const ids = model.territories.map(({ id }) => id);
  const newId = arbitraryId().map((id) => (ids.includes(id) ? `new-${id}` : id));
  const parentId = fc.constantFrom(null, ...ids);
  const members = territoryMembers({ ...surroundingsOf(model), opaque: false });
  const territory = fc
    .tuple(newId, parentId, members)
    .map(([id, parent, own]): Territory => ({ id, parentId: parent, ...own }));
  const add = fc
    .tuple(territory, fc.constantFrom({}, { after: null }, ...ids.map((after) => ({ after }))))
    .map(([each, place]): SingleChange => ({ op: 'add', territory: each, ...place }));
  if (ids.length === 0) return add;
  const parts = { model, territory, newId };
  return fc.oneof(
    add,
    fc.constantFrom(...model.territories).chain((each) => fc.oneof(...changesOf(each, parts))),
  );
}

/** Changes of one territory. */
function changesOf({ id: territoryId, parentId }: Territory, { model, territory, newId }: Parts) {
  const index = indexHierarchy(model.territories);
  const below = new Set([territoryId, ...descendants(index, territoryId)]);
  const elsewhere = model.territories.map(({ id }) => id).filter((id) => !below.has(id));
  const withoutPlace = territory.map(({ id: _, parentId: __, ...members }) => members);
  const at = (part: Territory): Territory => ({ ...part, parentId });
  return [
    newId.map((id): SingleChange => ({ op: 'rename', territoryId, id })),
    fc.constantFrom(null, ...elsewhere).map((parent): SingleChange => ({ op: 'move', territoryId, parentId: parent })),
    withoutPlace.map((set): SingleChange => ({ op: 'update', territoryId, set })),
    fc
      .subarray(['name', 'criteria', 'localCriteria', 'rank', 'active'] as const, { minLength: 1 })
      .map((unset): SingleChange => ({ op: 'update', territoryId, unset })),
    fc.constantFrom({}, ...elsewhere.map((transferTo) => ({ transferTo }))).map((transfer): SingleChange => {
      return { op: 'remove', territoryId, ...transfer };
    }),
    ...(elsewhere.length === 0 ? [] : [fc.tuple(fc.constantFrom(...elsewhere), territory)]).map((merge) =>
      merge.map(([other, into]): SingleChange => {
        return { op: 'merge', territoryIds: [territoryId, other], into: at(into) };
      }),
    ),
    territory.map((part): SingleChange => {
      const into = [{ ...at(part), id: territoryId }, at(part)];
      return { op: 'split', territoryId, into, transferTo: part.id };
    }),
    fc
      .shuffledSubarray(model.territories.map(({ id }) => id))
      .map((territoryIds): SingleChange => ({ op: 'order', territoryIds })),
  ];
}

function surroundingsOf({ fields, types = [] }: TerritoryModel): { fields: Fields; typeIds: string[] } {
  return { fields: fields ?? {}, typeIds: types.map(({ id }) => id) };
}

import fc from 'fast-check';
import { isTerritoryError } from '../../core/isTerritoryError.js';
import type { Fields } from '../../criteria/types.js';
import { parseModel } from '../../model/parseModel.js';
import type { Territory, TerritoryModel, TerritoryType } from '../../model/types.js';
import { arbitraryFields } from './arbitraryFields.js';
import { arbitraryId } from './arbitraryId.js';
import { arbitraryPolicy } from './arbitraryPolicy.js';
import { territoryMembers } from './territoryMembers.js';

/** What arbitrary models are made of. */
export interface ArbitraryModelOptions {
  /** The most territories of a model (default 12). */
  readonly territories?: number;
  /** The fields that criteria read (default a choice of fields that companies have); some models then leave them out. */
  readonly fields?: Fields;
  /** Whether some criteria have parts that can only be evaluated (default true). */
  readonly opaque?: boolean;
}

/**
 * Valid models of every shape: forests, criteria of all kinds, closed and dated territories, types, every policy.
 *
 * Each is plain JSON that {@link parseModel} accepts. Ids and literals are few, so that territories meet.
 *
 * @example
 * const models = fc.sample(arbitraryModel({ territories: 3 }), { seed: 1, numRuns: 20 });
 * models.every((each) => parseModel(each).territories.length <= 3); // => true
 */
export function arbitraryModel(options: ArbitraryModelOptions = {}): fc.Arbitrary<TerritoryModel> {
  const { territories = 12, opaque = true, fields } = options;
  const declared = fields === undefined ? arbitraryFields() : fc.constant(fields);
  return fc
    .tuple(
      declared,
      fc.uniqueArray(arbitraryId(), { maxLength: territories }),
      fc.uniqueArray(arbitraryId(), { maxLength: 3 }),
    )
    .chain(([chosen, ids, typeIds]) => modelOf({ fields: chosen, opaque, ids, typeIds }))
    .chain((model) =>
      fields === undefined ? fc.boolean().map((isBare) => (isBare ? withoutFields(model) : model)) : fc.constant(model),
    );
}

interface Skeleton {
  readonly fields: Fields;
  readonly opaque: boolean;
  readonly ids: readonly string[];
  readonly typeIds: readonly string[];
}

function modelOf({ fields, opaque, ids, typeIds }: Skeleton): fc.Arbitrary<TerritoryModel> {
  const members = territoryMembers({ fields, opaque, typeIds });
  const territories = fc.tuple(
    ...ids.map((id, at) =>
      fc.tuple(members, parentBefore(at)).map(([own, parent]): Territory => {
        return { id, parentId: parent === undefined ? null : ids[parent], ...own };
      }),
    ),
  );
  const more = fc.record(
    { name: fc.string(), policy: arbitraryPolicy(), state: fc.constantFrom('planning' as const, 'active' as const) },
    { requiredKeys: [] },
  );
  const order = territories.chain((list) => fc.shuffledSubarray(list, { minLength: list.length }));
  return fc.tuple(arbitraryId(), order, arbitraryTypes(typeIds), more).map(([id, list, types, rest]) => ({
    id,
    fields,
    ...(types.length === 0 ? {} : { types }),
    territories: list,
    ...rest,
  }));
}

/** The place of a parent among those before; nothing for a root. */
function parentBefore(at: number): fc.Arbitrary<number | undefined> {
  return at === 0 ? fc.constant(undefined) : fc.option(fc.nat(at - 1), { freq: 4, nil: undefined });
}

/** Types of which no two have one priority. */
function arbitraryTypes(typeIds: readonly string[]): fc.Arbitrary<TerritoryType[]> {
  const { length } = typeIds;
  return fc
    .uniqueArray(fc.integer({ min: -2, max: 9 }), { minLength: length, maxLength: length })
    .map((priorities) => typeIds.map((id, at) => ({ id, priority: priorities[at] })));
}

/** The model with its fields left to be inferred, where they can be. */
function withoutFields({ fields, ...model }: TerritoryModel): TerritoryModel {
  try {
    parseModel(model);
    return model;
  } catch (error) {
    if (isTerritoryError(error)) return { fields, ...model };
    throw error;
  }
}

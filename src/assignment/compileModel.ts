import { type AxisTable, buildAxes } from '../criteria/classes/buildAxes.js';
import { lazyPredicate } from '../criteria/lazyPredicate.js';
import type { Predicate } from '../criteria/predicate.js';
import type { Criteria, Fields } from '../criteria/types.js';
import type { HierarchyIndex } from '../hierarchy/types.js';
import { type ModelOptions, type ReadModel, readModel } from '../model/readModel.js';
import type { TerritoryCriteria } from '../model/readModelCriteria.js';
import type { AssignmentPolicy, Territory, TerritoryModel } from '../model/types.js';
import { type AccountNeeds, accountNeeds } from './accountNeeds.js';
import type { AccountTools } from './evaluationTypes.js';
import { createMatcher, type Matcher } from './matching/createMatcher.js';
import { type TerritoryOrder, territoryOrder } from './territoryOrder.js';

/** A territory's criteria, ready to be run and to be explained. */
export interface CompiledTerritory {
  readonly criteria?: Criteria;
  readonly localCriteria?: Criteria;
  /** Whether this territory itself may take a record that its gate lets pass. */
  readonly local?: Predicate;
  /** Whether an opportunity goes on down to this territory. */
  readonly refines?: Predicate;
  /** It has criteria of either kind; others are never assigned by rule. */
  readonly hasCriteria: boolean;
}

/**
 * A model that is ready to assign accounts. It is opaque: pass it on as it is, and rely on `model`, `fields` and `index`
 * alone.
 */
export interface CompiledModel {
  readonly model: TerritoryModel;
  /** The fields that accounts are read by: declared by the model, else inferred from its criteria. */
  readonly fields: Fields;
  readonly needs: AccountNeeds;
  /** The axes of all criteria of territories. */
  readonly table: AxisTable;
  readonly index: HierarchyIndex<Territory>;
  /** By position in `index`. */
  readonly territories: readonly CompiledTerritory[];
  /**
   * By position: whether a territory and those below it are open to a record; `undefined` where every record may pass.
   * Apart from the rest, since most territories are turned down here and nothing else of them is looked at.
   */
  readonly gates: readonly (Predicate | undefined)[];
  /** By position: 1 for a territory that is inactive or has dates. */
  readonly mayBeClosed: Uint8Array;
  /** All ids, in order of UTF-16 code unit: the numbering of tables. */
  readonly territoryIds: readonly string[];
  /** By position in `index`: the number of the territory's id in `territoryIds`. */
  readonly numberOf: Uint32Array;
  readonly order: TerritoryOrder;
  /** By place in `order`: the number of the territory's id in `territoryIds`. */
  readonly numberAtPlace: Uint32Array;
  /** With more territories than this, an account gets those that the policy chooses. */
  readonly mostPlain: number;
  /** The decisions by which accounts find their territories. */
  readonly matcher: Matcher;
  /** What evaluating one account takes, kept for the next one. */
  readonly spareTools: AccountTools[];
}

/**
 * A model that is ready to assign accounts, for as many as come: do this once and keep the result.
 *
 * The model is checked as {@link parseModel} does, so one that was written by hand is safe to pass.
 *
 * @throws {@link TerritoryError} with every issue of the model.
 * @example
 * const plan = compileModel({
 *   id: 'plan',
 *   territories: [{ id: 'dach', parentId: null, criteria: { in: [{ var: 'country' }, ['DE', 'AT', 'CH']] } }],
 * });
 * assignAccount(plan, { id: 'a1', country: 'AT' }).territories; // => [{ territoryId: 'dach', source: 'rule' }]
 */
export function compileModel(model: TerritoryModel, options: ModelOptions = {}): CompiledModel {
  const read = readModel(model, options);
  const { index } = read;
  // Without a comparison of its own, `sort` goes by UTF-16 code unit, and several times as fast.
  const territoryIds = [...index.positionById.keys()].sort();
  const byId = Uint32Array.from(territoryIds, (id) => index.positionById.get(id) ?? 0);
  const territories = read.criteria.map(compileTerritory);
  const numberOf = inverse(byId);
  const order = territoryOrder(read.model, index, byId);
  const fields = read.model.fields ?? inferredFields(read);
  const table = axesOf(territories);
  return {
    model: read.model,
    fields,
    needs: accountNeeds(fields, table.names),
    table,
    index,
    territories,
    gates: territories.map(({ criteria }) => criteria && lazyPredicate(criteria)),
    mayBeClosed: Uint8Array.from(index.nodes, ({ active, from, to }) =>
      active === false || from !== undefined || to !== undefined ? 1 : 0,
    ),
    territoryIds,
    numberOf,
    order,
    numberAtPlace: inverse(order.placeOf).map((position) => numberOf[position]),
    mostPlain: mostPlainOf(read.model.policy),
    matcher: createMatcher({ index, territories, table }, read.model.policy?.branch !== 'all'),
    spareTools: [],
  };
}

function compileTerritory({ criteria, localCriteria, opportunityCriteria }: TerritoryCriteria): CompiledTerritory {
  return {
    criteria,
    localCriteria,
    local: localCriteria && lazyPredicate(localCriteria),
    refines: opportunityCriteria && lazyPredicate(opportunityCriteria),
    hasCriteria: criteria !== undefined || localCriteria !== undefined,
  };
}

function mostPlainOf({ winners = 'all', limit = Number.POSITIVE_INFINITY }: AssignmentPolicy = {}): number {
  return winners === 'all' ? limit : Math.min(winners, limit);
}

function axesOf(territories: readonly CompiledTerritory[]): AxisTable {
  return buildAxes(territories.flatMap(({ criteria, localCriteria }) => [criteria ?? [], localCriteria ?? []].flat()));
}

function inverse(permutation: Uint32Array): Uint32Array {
  const places = new Uint32Array(permutation.length);
  for (let place = 0; place < permutation.length; place++) places[permutation[place]] = place;
  return places;
}

function inferredFields({ fieldTable }: ReadModel): Fields {
  return Object.fromEntries([...fieldTable.uses].map(([name, { type }]) => [name, { type }]));
}

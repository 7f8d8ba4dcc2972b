import { type Table, tableFromArrays } from 'apache-arrow';
import fc from 'fast-check';
import {
  type AccessIndex,
  type Account,
  type AccountColumns,
  type AssignmentOptions,
  type AssignmentTable,
  assignAccounts,
  type BookPool,
  type Change,
  type CompiledModel,
  type Criteria,
  compileAccess,
  compileModel,
  type HierarchyIndex,
  type JsonLogic,
  type ModelDocuments,
  type Patch,
  parseCriteria,
  type Segmentation,
  type TerritoryModel,
  type TrackedAssignment,
  trackAssignment,
} from '../../src/index.js';
import { type AccessWorld, accessWorlds } from '../support/accessArbitraries.js';
import { changes, documents, plans } from '../support/changeArbitraries.js';
import { columnsOf } from '../support/columnsOf.js';
import { type CriteriaSample, fieldsAndCriteria, recordFor } from '../support/criteriaArbitraries.js';
import { bookStrategies, type OwnerSituation, ownerMembers, ownerSituations } from '../support/ownerArbitraries.js';
import { type Situation, situations } from '../support/pinArbitraries.js';
import { dimensionLists } from '../support/segmentArbitraries.js';

/** Valid input for every public function, before any of it is damaged. */
export interface World {
  readonly model: TerritoryModel;
  readonly otherModel: TerritoryModel;
  readonly accounts: readonly Account[];
  readonly options: AssignmentOptions;
  readonly compiled: CompiledModel;
  readonly index: HierarchyIndex;
  readonly table: AssignmentTable;
  readonly tracked: TrackedAssignment;
  /** Those of the model, and one that it does not have. */
  readonly territoryIds: readonly string[];
  readonly columns: AccountColumns;
  readonly arrow: Table;
  readonly sample: CriteriaSample & { readonly record: object; readonly other: JsonLogic };
  readonly criteria: Criteria;
  readonly documents: ModelDocuments;
  readonly changes: readonly Change[];
  readonly patches: readonly Patch[];
  readonly segmentation: Segmentation;
  readonly owners: OwnerSituation;
  readonly book: BookPool;
  readonly access: AccessWorld;
  readonly accessIndex: AccessIndex;
}

/** So many worlds, the small ones first, since inputs shrink towards the first one. */
export function sampleWorlds(count: number, seed: number): World[] {
  const worlds = fc.sample(parts, { seed, numRuns: count }).map(toWorld);
  return worlds.sort((a, b) => sizeOf(a) - sizeOf(b));
}

function sizeOf({ model, accounts }: World): number {
  return model.territories.length + accounts.length;
}

const criteriaSamples = fieldsAndCriteria().chain((sample) =>
  fc
    .record({ record: recordFor(sample.fields), other: fc.constant(sample.criteria) })
    .map((rest) => ({ ...sample, ...rest })),
);

interface Parts {
  readonly situation: Situation;
  readonly otherModel: TerritoryModel;
  readonly g: fc.GeneratorValue;
  readonly sample: World['sample'];
  readonly documents: ModelDocuments;
  readonly changes: readonly Change[];
  readonly segmentation: Segmentation;
  readonly owners: OwnerSituation;
  readonly book: BookPool;
  readonly access: AccessWorld;
}

const parts: fc.Arbitrary<Parts> = documents().chain((given) =>
  fc.record({
    situation: situations(),
    otherModel: plans(),
    g: fc.gen(),
    sample: criteriaSamples,
    documents: fc.constant(given),
    changes: fc.array(changes(given), { minLength: 1, maxLength: 3 }),
    segmentation: dimensionLists().map((dimensions) => ({ dimensions })),
    owners: ownerSituations(),
    book: fc.record({ members: ownerMembers(), strategy: bookStrategies() }),
    access: accessWorlds(),
  }),
);

function toWorld({ situation, g, sample, ...rest }: Parts): World {
  const { model, accounts, options } = situation;
  const compiled = compileModel(model);
  return {
    ...rest,
    model,
    accounts,
    options,
    compiled,
    accessIndex: compileAccess(rest.access.input, rest.access.options),
    index: compiled.index,
    table: assignAccounts(compiled, accounts, options),
    tracked: trackAssignment(compiled, accounts, options),
    territoryIds: [...model.territories.map(({ id }) => id), 'nowhere'],
    columns: columnsOf(accounts, compiled.fields, g).accounts,
    arrow: tableFromArrays({ id: accounts.map(({ id }) => id), size: Float64Array.from(accounts, (_, row) => row) }),
    sample,
    criteria: parseCriteria(sample.criteria, sample.fields),
    patches: [{ op: 'replace', path: ['model', 'name'], value: 'other' }],
  };
}

import type { Issue } from '../core/issues.js';
import { readPlainData } from '../core/readPlainData.js';
import { schemaIssues } from '../core/schemaIssues.js';
import { fail, throwIssues } from '../core/throwIssues.js';
import { withDefaults } from '../core/withDefaults.js';
import { inferFieldTable, type PlacedLogic } from '../criteria/inferFields.js';
import { readCriteria } from '../criteria/parseCriteria.js';
import { type FieldTable, fieldTable } from '../criteria/reading/fieldReading.js';
import type { Criteria } from '../criteria/types.js';
import { indexHierarchy } from '../hierarchy/indexHierarchy.js';
import type { HierarchyIndex } from '../hierarchy/types.js';
import { findFieldIssues } from './findFieldIssues.js';
import { findTerritoryIssues } from './findTerritoryIssues.js';
import { type LooseModel, looseModel, type Members, type Placed, textMember } from './looseModel.js';
import { MODEL_LIMITS } from './modelLimits.js';
import { fieldSchema, isLogic, MODEL_MEMBERS, modelSchema } from './modelSchema.js';
import type { ModelLimits, Territory, TerritoryModel } from './types.js';

/** What parsing a model may be told. */
export interface ModelOptions {
  /** Bounds that differ from the usual ones: 1,000,000 territories, 10,000 levels, and those of criteria. */
  readonly limits?: Partial<ModelLimits>;
}

/** A checked model with everything that checking it has worked out. */
export interface ReadModel {
  readonly model: TerritoryModel;
  readonly fieldTable: FieldTable;
  readonly index: HierarchyIndex<Territory>;
  /** The typed trees of the territories' criteria, by {@link criteriaKey}. */
  readonly criteria: ReadonlyMap<string, Criteria>;
}

/** The kinds of criteria that a territory may have. */
export type CriteriaMember = 'criteria' | 'localCriteria' | 'opportunityCriteria';

/** Where {@link ReadModel} keeps a territory's criteria. */
export function criteriaKey(territoryId: string, member: CriteriaMember): string {
  return `${member}:${territoryId}`;
}

/**
 * A model after every check, or a thrown error with every issue: what the format, the ids and dates, and the criteria
 * come to is looked at in each case, whatever the others come to.
 */
export function readModel(input: unknown, options: ModelOptions = {}): ReadModel {
  const limits = withDefaults(MODEL_LIMITS, options.limits);
  return readPlainData(() => readWithin(input, limits));
}

function readWithin(input: unknown, limits: ModelLimits): ReadModel {
  const loose = looseModel(input);
  throwIssues(findSizeIssues(loose, limits));
  const parsed = modelSchema.safeParse(input);
  const { criteria, table, issues } = readAllCriteria(loose, limits);
  const otherIssues = [...findFieldIssues(loose), ...findTerritoryIssues(loose), ...issues];
  if (!parsed.success)
    return fail([...schemaIssues(parsed.error.issues, input, { members: MODEL_MEMBERS }), ...otherIssues]);
  throwIssues(otherIssues);
  const model: TerritoryModel = parsed.data;
  const index = indexHierarchy(model.territories);
  throwIssues(findLevelIssues(index, limits));
  return { model, fieldTable: table, index, criteria };
}

function findSizeIssues({ territories }: LooseModel, limits: ModelLimits): Issue[] {
  const received = territories.length;
  if (received <= limits.territories) return [];
  return [
    { code: 'limit_exceeded', pointer: '/territories', limit: 'territories', maximum: limits.territories, received },
  ];
}

function findLevelIssues(index: HierarchyIndex, limits: ModelLimits): Issue[] {
  const received = index.depthOf.reduce((deepest, depth) => Math.max(deepest, depth + 1), 0);
  if (received <= limits.levels) return [];
  return [{ code: 'limit_exceeded', pointer: '/territories', limit: 'levels', maximum: limits.levels, received }];
}

function readAllCriteria(loose: LooseModel, limits: ModelLimits) {
  const places = loose.territories.flatMap(criteriaPlaces);
  const table = loose.fields === undefined ? inferFieldTable(places, limits) : declaredTable(loose.fields);
  const criteria = new Map<string, Criteria>();
  const issues: Issue[] = [];
  for (const place of places) {
    const read = readCriteria(place, table, limits);
    criteria.set(place.key, read.criteria);
    issues.push(...read.issues);
  }
  return { criteria, table, issues };
}

/** The fields whose definitions are good; of the others only the names are known. */
function declaredTable(fields: Members): FieldTable {
  const entries = Object.entries(fields).map(([name, field]) => ({ name, parsed: fieldSchema.safeParse(field) }));
  const good = entries.flatMap(({ name, parsed }) => (parsed.success ? [[name, parsed.data] as const] : []));
  const unclear = entries.filter(({ parsed }) => !parsed.success).map(({ name }) => name);
  return { ...fieldTable(Object.fromEntries(good)), unclear: new Set(unclear) };
}

function criteriaPlaces({ pointer, members }: Placed): (PlacedLogic & { readonly key: string })[] {
  return CRITERIA_MEMBERS.filter((member) => isLogic(members[member])).map((member) => ({
    key: criteriaKey(textMember(members, 'id') ?? '', member),
    pointer: `${pointer}/${member}`,
    logic: members[member],
  }));
}

const CRITERIA_MEMBERS = ['criteria', 'localCriteria', 'opportunityCriteria'] as const;

import type { Issue } from '../core/issues.js';
import { readPlainData } from '../core/readPlainData.js';
import { requireObject } from '../core/requireObject.js';
import { fail, throwIssues } from '../core/throwIssues.js';
import { withDefaults } from '../core/withDefaults.js';
import type { FieldTable } from '../criteria/reading/fieldReading.js';
import { layOut } from '../hierarchy/layOut.js';
import { linkParents } from '../hierarchy/linkParents.js';
import { preOrder } from '../hierarchy/preOrder.js';
import type { HierarchyIndex } from '../hierarchy/types.js';
import { findFieldIssues } from './findFieldIssues.js';
import { findTerritoryIssues } from './findTerritoryIssues.js';
import { findTypeIssues } from './findTypeIssues.js';
import { linkTerritories } from './linkTerritories.js';
import { type LooseModel, looseModel } from './looseModel.js';
import { MODEL_LIMITS } from './modelLimits.js';
import { parseDocument } from './parseDocument.js';
import { readModelCriteria, type TerritoryCriteria } from './readModelCriteria.js';
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
  /** By position in `index`. */
  readonly criteria: readonly TerritoryCriteria[];
}

/**
 * A model after every check, or a thrown error with every issue: what the format, the ids and dates, and the criteria
 * come to is looked at in each case, whatever the others come to.
 */
export function readModel(input: unknown, options: ModelOptions = {}): ReadModel {
  return readPlainData(() => {
    requireObject(options);
    return readWithin(input, withDefaults(MODEL_LIMITS, options.limits));
  });
}

function readWithin(input: unknown, limits: ModelLimits): ReadModel {
  const loose = looseModel(input);
  throwIssues(findSizeIssues(loose, limits));
  const { model, issues: formatIssues } = parseDocument(input);
  const criteria = readModelCriteria(loose, limits);
  const links = model === undefined ? linkTerritories(loose.territories) : linkParents(model.territories, pointerOf);
  const referenceIssues = [...findTypeIssues(loose), ...links.issues, ...findTerritoryIssues(loose)];
  const issues = [...formatIssues, ...findFieldIssues(loose), ...referenceIssues, ...criteria.issues];
  if (model === undefined) return fail(issues);
  throwIssues(issues);
  const order = preOrder(links.parentRows);
  const index = layOut(model.territories, links.parentRows, order);
  throwIssues(findLevelIssues(index, limits));
  return { model, fieldTable: criteria.fieldTable, index, criteria: Array.from(order, (row) => criteria.trees[row]) };
}

function pointerOf(row: number): string {
  return `/territories/${row}`;
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

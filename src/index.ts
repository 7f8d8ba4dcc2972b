// The pure layers: every public name, by hand, in the order in which a newcomer meets them.

// The main job: a plan, and the territories of accounts.
export { parseModel } from './model/index.js';
export {
  compileModel,
  assignAccount,
  assignAccounts,
  tableRow,
  tableRows,
  countByTerritory,
  accountsOf,
  explainAccount,
  checkAccounts,
} from './assignment/index.js';

// Criteria on their own.
export {
  parseCriteria,
  compileCriteria,
  describeCriteria,
  explainCriteria,
  criteriaFields,
  inferFields,
  formatCriteria,
} from './criteria/index.js';

// Any tree.
export {
  indexHierarchy,
  roots,
  children,
  ancestors,
  descendants,
  path,
  depth,
  leaves,
  isWithin,
  lowestCommonAncestor,
  walk,
} from './hierarchy/index.js';

// What can go wrong.
export { TerritoryError, isTerritoryError, describeIssue } from './core/index.js';

export type {
  TerritoryModel,
  Territory,
  TerritoryType,
  AssignmentPolicy,
  AccessLevel,
  ModelOptions,
  ModelLimits,
} from './model/index.js';
export type {
  Account,
  CompiledModel,
  Assignment,
  AssignedTerritory,
  AssignmentOptions,
  AssignmentTable,
  Explanation,
  TerritoryExplanation,
} from './assignment/index.js';
export type {
  JsonLogic,
  Fields,
  Field,
  FieldType,
  Criteria,
  Test,
  ValueTest,
  Quantifier,
  Opaque,
  FieldUse,
  ComparisonOperator,
  CriteriaExplanation,
  FoundValue,
  CriteriaOptions,
  CriteriaLimits,
} from './criteria/index.js';
export type { HierarchyIndex, HierarchyNode } from './hierarchy/index.js';
export type { Issue, IssueCode, IssueDetails, Json } from './core/index.js';

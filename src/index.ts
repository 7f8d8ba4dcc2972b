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
  whyNot,
  checkAccounts,
} from './assignment/index.js';

// Policies, manual decisions, related records, and what a change does.
export {
  policies,
  auditPins,
  assignContact,
  assignOpportunity,
  mayChooseTerritory,
  assignOwner,
  assignBook,
  diffAssignments,
} from './assignment/index.js';

// Plans that change, and plans out of what is there already.
export {
  applyChange,
  applyPatches,
  replayChanges,
  cloneModel,
  diffModels,
  mayManage,
  territoriesFromRoles,
  territoriesFromSegments,
} from './model/index.js';

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
  PrecedenceKey,
  Membership,
  AccessLevel,
  ModelOptions,
  ModelLimits,
  Change,
  SingleChange,
  ChangeOptions,
  ChangeResult,
  ModelDocuments,
  ModelMembers,
  TerritoryMembers,
  Transfer,
  Patch,
  Segmentation,
  Dimension,
  Segment,
  Role,
  RoleUser,
} from './model/index.js';
export type {
  Account,
  CompiledModel,
  Assignment,
  AssignedTerritory,
  AssignmentOptions,
  AssignmentTable,
  Pin,
  PinFinding,
  Explanation,
  TerritoryExplanation,
  RuleOutcome,
  FinalOutcome,
  WhyNot,
  WhyNotOptions,
  Remedy,
  FieldChange,
  AssignmentDiff,
  AssignmentChange,
  TerritoryFlow,
  DiffOptions,
  Contact,
  ContactAssignment,
  ContactPolicy,
  Opportunity,
  OpportunityAssignment,
  OpportunityOptions,
  OpportunityContext,
  OpportunityPolicy,
  OpportunityReason,
  OwnerPool,
  OwnerMember,
  OwnerStrategy,
  RendezvousStrategy,
  BoundedRendezvousStrategy,
  OwnerRequest,
  OwnerRecord,
  OwnerState,
  OwnerOptions,
  OwnerDecision,
  OwnerSource,
  NoOwnerReason,
  ConsideredMember,
  OwnerExclusion,
  BookPool,
  BookOptions,
  Book,
  BookOwner,
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

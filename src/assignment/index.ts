export { compileModel } from './compileModel.js';
export { assignAccount } from './assignAccount.js';
export { assignAccounts } from './assignAccounts.js';
export { assignColumns } from './assignColumns.js';
export { columnsFromArrow } from './arrow/columnsFromArrow.js';
export { tableRow } from './tableRow.js';
export { tableRows } from './tableRows.js';
export { countByTerritory } from './countByTerritory.js';
export { accountsOf } from './accountsOf.js';
export { explainAccount } from './explainAccount.js';
export { whyNot } from './whyNot.js';
export { checkAccounts } from './checkAccounts.js';
export { policies } from './policies.js';
export { auditPins } from './auditPins.js';
export { diffAssignments } from './diffAssignments.js';
export { trackAssignment } from './reassigning/trackAssignment.js';
export { reassign } from './reassigning/reassign.js';
export { assignContact } from './assignContact.js';
export { assignOpportunity } from './assignOpportunity.js';
export { mayChooseTerritory } from './mayChooseTerritory.js';
export { assignOwner } from './owners/assignOwner.js';
export { assignBook } from './owners/assignBook.js';
export type { CompiledModel } from './compileModel.js';
export type {
  Account,
  Assignment,
  AssignedTerritory,
  AssignmentOptions,
  AssignmentTable,
  Pin,
  Explanation,
  TerritoryExplanation,
  RuleOutcome,
  FinalOutcome,
} from './types.js';
export type {
  AccountColumns,
  Column,
  TextColumn,
  NumberColumn,
  BooleanColumn,
  BitColumn,
  TextListColumn,
  IntegerArray,
} from './columnTypes.js';
export type { ArrowOptions } from './arrow/columnsFromArrow.js';
export type { ArrowTable, ArrowBatch, ArrowVector, ArrowType, ArrowData } from './arrow/types.js';
export type { FieldChange } from './searchChanges.js';
export type { Remedy, WhyNot, WhyNotOptions } from './whyNot.js';
export type { PinFinding } from './auditPins.js';
export type { AccountChanges, FullRunReason, Reassignment, TrackedAssignment } from './reassigning/types.js';
export type { AssignmentChange, AssignmentDiff, DiffOptions, TerritoryFlow } from './diffTypes.js';
export type { Contact, ContactAssignment, ContactPolicy } from './assignContact.js';
export type {
  Opportunity,
  OpportunityAssignment,
  OpportunityOptions,
  OpportunityContext,
  OpportunityPolicy,
  OpportunityReason,
} from './opportunityTypes.js';
export type {
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
} from './owners/types.js';

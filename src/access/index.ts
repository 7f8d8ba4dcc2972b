export { compileAccess } from './compileAccess.js';
export { accessPolicies } from './accessPolicies.js';
export { checkAccess } from './checkAccess.js';
export { accessLevel } from './accessLevel.js';
export { explainNoAccess } from './explainNoAccess.js';
export { describeAccessReason } from './describeAccessReason.js';
export { describeAccessObstacle } from './describeAccessObstacle.js';
export { listAccessible } from './listAccessible.js';
export { whoCanAccess } from './whoCanAccess.js';
export { accessFilter } from './accessFilter.js';
export { territoryNumbers } from './territoryNumbers.js';
export { updateAccess } from './updateAccess.js';
export { diffAccess } from './diffAccess.js';
export { auditAccess } from './auditAccess.js';
export type { AccessIndex } from './indexTypes.js';
export type {
  AccessInput,
  AccessOptions,
  AccessPolicy,
  ManagerPolicy,
  ChildPolicy,
  ImpliedLevels,
  LevelByType,
  RecordType,
  RecordRef,
  GrantedLevel,
  AccessUser,
  AccessRecord,
  AccountTerritory,
  Ownership,
  Share,
  TeamMember,
  Deny,
  RecordDeny,
  PathDeny,
  DirectKind,
} from './types.js';
export type { AccessDecision, AccessReason, DirectReason } from './decisionTypes.js';
export type { AccessFilter, GrantFilter, DenyFilter, NumberSpan } from './filtering/types.js';
export type { AccessWording } from './describeAccessReason.js';
export type { NumberedTerritory } from './territoryNumbers.js';
export type { AccessObstacle, NoAccess } from './obstacleTypes.js';
export type { AccessDifference } from './diffAccess.js';
export type { AccessExpectation, AccessFinding } from './auditAccess.js';
export type {
  AccessChanges,
  MembershipsOfUser,
  TerritoriesOfAccount,
  EntriesOfRecord,
  OwnersOfRecord,
  SharesOfRecord,
  TeamOfAccount,
  DeniesOfUser,
} from './updating/types.js';

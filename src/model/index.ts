export { parseModel } from './parseModel.js';
export { applyChange } from './changes/applyChange.js';
export { applyPatches } from './changes/applyPatches.js';
export { replayChanges } from './changes/replayChanges.js';
export { cloneModel } from './changes/cloneModel.js';
export { diffModels } from './differences/diffModels.js';
export { territoriesFromRoles } from './territoriesFromRoles.js';
export { territoriesFromSegments } from './segments/territoriesFromSegments.js';
export { mayManage } from './mayManage.js';
export type {
  Change,
  SingleChange,
  ModelDocuments,
  ModelMembers,
  TerritoryMembers,
  Transfer,
  ChangeOptions,
  ChangeResult,
  Patch,
} from './changes/types.js';
export type { Role, RoleUser } from './territoriesFromRoles.js';
export type { Segmentation, Dimension, Segment, KeptCells } from './segments/types.js';
export type { ModelOptions } from './readModel.js';
export type {
  TerritoryModel,
  Territory,
  TerritoryType,
  AssignmentPolicy,
  PrecedenceKey,
  Membership,
  AccessLevel,
  ModelLimits,
} from './types.js';

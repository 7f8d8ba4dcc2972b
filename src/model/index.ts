export { parseModel } from './parseModel.js';
export type { ModelOptions } from './readModel.js';
export type {
  TerritoryModel,
  Territory,
  TerritoryType,
  AssignmentPolicy,
  AccessLevel,
  ModelLimits,
} from './types.js';

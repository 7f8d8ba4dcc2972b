import {
  type AnalysisOptions,
  analyzeModel,
  type Finding,
  type Territory,
  type TerritoryModel,
} from '../../src/index.js';

/** A territory in short: its id, its parent's, and whatever else it has. */
export type ShortTerritory = readonly [id: string, parentId: string | null, more?: Partial<Territory>];

/** A plan out of territories in short. */
export function planOf(territories: readonly ShortTerritory[], more: Partial<TerritoryModel> = {}): TerritoryModel {
  return { id: 'plan', territories: territories.map(([id, parentId, rest]) => ({ id, parentId, ...rest })), ...more };
}

/** The findings of some kinds on a plan. */
export function findingsOf(codes: readonly Finding['code'][], model: TerritoryModel, options: AnalysisOptions = {}) {
  return analyzeModel(model, { ...options, checks: codes });
}

import type { TerritoryModel } from 'bailiwick';
import type { Workload } from '../workloads/types.js';
import { type Supply, supplyOf } from './supplyOf.js';

/** A workload that contestants can be let loose on. */
export interface Course {
  readonly workload: Workload;
  readonly model: TerritoryModel;
  readonly supply: Supply;
}

/** Builds the plan and up to `most` accounts of a workload. */
export function courseOf(workload: Workload, most: number): Course {
  const model = workload.model();
  return { workload, model, supply: supplyOf(workload, model.fields ?? {}, most) };
}

import { compareText } from '../../core/compareText.js';
import { readOptions } from '../../core/readOptions.js';
import { readPlainData } from '../../core/readPlainData.js';
import type { JsonLogic } from '../../criteria/types.js';
import { criteriaOptionsSchema } from './planSchema.js';
import { readEntries } from './readEntries.js';
import type { PlanEntry } from './types.js';

/** The criteria that give a territory what a plan gives it. */
export interface PlanCriteria {
  readonly territoryId: string;
  readonly criteria: JsonLogic;
}

/** Which field of accounts the units of a plan are values of. */
export interface PlanCriteriaOptions {
  /** A field of texts, such as a postal code or a state (default `id`, for units that are accounts). */
  readonly field?: string;
}

/**
 * A plan as criteria, a list of values for each territory, for the `criteria` of a model's territories. By territory, the
 * values in order.
 *
 * A unit's id is the value of the field: `{ field: 'postalCode' }` for a plan over postal codes.
 *
 * @throws {@link TerritoryError} with every issue of the form, or else `duplicate_id`.
 * @example
 * const plan = [{ unitId: 'BY', territoryId: 'south' }, { unitId: 'BW', territoryId: 'south' }];
 * criteriaFromPlan(plan, { field: 'state' });
 * // => [{ territoryId: 'south', criteria: { in: [{ var: 'state' }, ['BW', 'BY']] } }]
 */
export function criteriaFromPlan(plan: readonly PlanEntry[], options?: PlanCriteriaOptions): PlanCriteria[] {
  const { entries, field } = readPlainData(() => ({
    field: readOptions(criteriaOptionsSchema, options).field ?? 'id',
    entries: readEntries(plan),
  }));
  const values = new Map<string, string[]>();
  for (const [unitId, territoryId] of [...entries].sort((a, b) => compareText(a[0], b[0]))) {
    const list = values.get(territoryId);
    if (list === undefined) values.set(territoryId, [unitId]);
    else list.push(unitId);
  }
  return [...values]
    .sort((a, b) => compareText(a[0], b[0]))
    .map(([territoryId, list]) => ({ territoryId, criteria: { in: [{ var: field }, list] } }));
}

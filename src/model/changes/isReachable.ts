import type { TerritoryModel } from '../types.js';

/** What a model may be, as its life goes; a model without a state is in planning. */
export type ModelState = NonNullable<TerritoryModel['state']>;

const ORDER: { readonly [State in ModelState]: number } = { planning: 0, active: 1, archived: 2 };

/** Whether a model in one state may come to another one: forward only, from planning over active to archived. */
export function isReachable(from: ModelState = 'planning', to: ModelState = 'planning'): boolean {
  return ORDER[from] <= ORDER[to];
}

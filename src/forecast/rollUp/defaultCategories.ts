import type { ForecastCategory } from './types.js';

/**
 * The categories that a roll-up has unless others are given, as Salesforce and Zoho have them: `omitted` is out of the
 * forecast, such as what was lost; `pipeline`, `bestCase` and `commit` are open; `closed` is won. None has a probability,
 * since nobody but the caller knows one.
 *
 * @example
 * defaultCategories.map(({ id }) => id); // => ['omitted', 'pipeline', 'bestCase', 'commit', 'closed']
 */
export const defaultCategories: readonly ForecastCategory[] = Object.freeze([
  Object.freeze({ id: 'omitted', kind: 'omitted' }),
  Object.freeze({ id: 'pipeline', kind: 'open' }),
  Object.freeze({ id: 'bestCase', kind: 'open' }),
  Object.freeze({ id: 'commit', kind: 'open' }),
  Object.freeze({ id: 'closed', kind: 'closed' }),
]);

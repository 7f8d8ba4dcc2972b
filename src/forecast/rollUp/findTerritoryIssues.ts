import type { Issue } from '../../core/issues.js';
import { schemaIssues } from '../../core/schemaIssues.js';
import { isOptionalText } from './isWellFormed.js';
import { territoriesSchema } from './rollUpSchema.js';
import type { ForecastTerritory } from './types.js';

/** What is wrong with the members of territories. The schema says what, but takes ten times as long to say that nothing is. */
export function findTerritoryIssues(input: unknown): Issue[] {
  const given: unknown = Reflect.get(Object(input), 'territories');
  if (!Array.isArray(given) || areTerritories(given)) return [];
  const { error } = territoriesSchema.safeParse(given);
  return schemaIssues(error?.issues ?? [], given, { pointer: '/territories' });
}

function areTerritories(given: readonly ForecastTerritory[]): boolean {
  // By number, since `every` passes over holes.
  for (let row = 0; row < given.length; row++) if (!isTerritory(given[row])) return false;
  return true;
}

/** INVARIANT: it takes nothing that the schema does not take. */
function isTerritory(given: ForecastTerritory): boolean {
  return (
    typeof given === 'object' &&
    given !== null &&
    typeof given.id === 'string' &&
    given.id !== '' &&
    (given.parentId === null || typeof given.parentId === 'string') &&
    isOptionalText(given.from) &&
    isOptionalText(given.to) &&
    (given.active === undefined || typeof given.active === 'boolean') &&
    (given.typePriority === undefined || Number.isFinite(given.typePriority))
  );
}

import { inferFieldTable } from '../../criteria/inferFields.js';
import { fieldReading } from '../../criteria/reading/fieldReading.js';
import { readCriteria } from '../../criteria/reading/readCriteria.js';
import { indexHierarchy } from '../../hierarchy/indexHierarchy.js';
import { MODEL_LIMITS } from '../modelLimits.js';
import type { ModelOptions } from '../readModel.js';
import type { ModelLimits, Territory, TerritoryModel } from '../types.js';

/**
 * Whether every model on the way from one to another, as `diffModels` goes, is valid if both ends are.
 *
 * Its territories form a forest and have declared types in any case. What is left may hold at both ends but not between:
 *
 * | what | is safe where |
 * |---|---|
 * | priorities of types differ | no type has or gets the priority that another one has or had |
 * | criteria go with declared fields | no field changes its type |
 * | criteria go with each other, without declared fields at an end | all criteria of both models do |
 * | limits | both models together are within them |
 *
 * A subset of criteria that go with each other does so, too: what is inferred from a part is never at odds with the whole.
 */
export function isSeparable(before: TerritoryModel, after: TerritoryModel, options: ModelOptions): boolean {
  const limits = { ...MODEL_LIMITS, ...options.limits };
  return (
    keepPrioritiesApart(before, after) && keepFieldTypes(before, after, limits) && keepLimits(before, after, limits)
  );
}

function keepPrioritiesApart(before: TerritoryModel, after: TerritoryModel): boolean {
  const idOf = new Map<number, string>();
  return [...(before.types ?? []), ...(after.types ?? [])].every(({ id, priority }) => {
    const first = idOf.get(priority) ?? id;
    idOf.set(priority, first);
    return first === id;
  });
}

function keepFieldTypes(before: TerritoryModel, after: TerritoryModel, limits: ModelLimits): boolean {
  if (before.fields === undefined || after.fields === undefined) return areConsistent([before, after], limits);
  const from = new Map(Object.entries(before.fields));
  return Object.entries(after.fields).every(([name, { type }]) => (from.get(name)?.type ?? type) === type);
}

function areConsistent(models: readonly TerritoryModel[], limits: ModelLimits): boolean {
  const places = models.flatMap(({ territories }) => territories.flatMap(criteriaOf)).map(placeLogic);
  const reading = fieldReading(inferFieldTable(places, limits));
  for (const placed of places) readCriteria(placed, reading, limits);
  return reading.issues.length === 0;
}

function criteriaOf({ criteria, localCriteria, opportunityCriteria }: Territory) {
  return [criteria, localCriteria, opportunityCriteria].filter((logic) => logic !== undefined);
}

function placeLogic(logic: unknown) {
  return { logic, place: {} };
}

function keepLimits(before: TerritoryModel, after: TerritoryModel, limits: ModelLimits): boolean {
  const ids = new Set([...before.territories, ...after.territories].map(({ id }) => id));
  return ids.size <= limits.territories && levels(before) + levels(after) <= limits.levels;
}

function levels({ territories }: TerritoryModel): number {
  return indexHierarchy(territories).depthOf.reduce((deepest, depth) => Math.max(deepest, depth + 1), 0);
}

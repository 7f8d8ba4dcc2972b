import type { Issue } from '../../core/issues.js';
import { findRepeated } from './findRepeated.js';
import type { ParsedPlan } from './planSchema.js';

/** What the references of an input may name. */
interface Known {
  readonly territoryIds: readonly string[];
  readonly activities: readonly string[];
}

/** Ids that occur twice, and what names nothing that is there. */
export function findPlanIssues(input: ParsedPlan, { territoryIds, activities }: Known): Issue[] {
  const units = new Set(input.units.map(({ id }) => id));
  const territories = new Set(territoryIds);
  const entries = (['plan', 'locks', 'forbidden'] as const).flatMap((member) =>
    (input[member] ?? []).flatMap(({ unitId, territoryId }, row): Issue[] => [
      ...unknownUnit(units, unitId, `/${member}/${row}/unitId`),
      ...unknownTerritory(territories, territoryId, `/${member}/${row}/territoryId`),
    ]),
  );
  return [
    ...findRepeated(
      input.units.map(({ id }) => id),
      (row) => `/units/${row}/id`,
    ),
    ...findRepeated(
      (input.territories ?? []).map(({ id }) => id),
      (row) => `/territories/${row}/id`,
    ),
    ...(['plan', 'baseline', 'locks'] as const).flatMap((member) =>
      findRepeated(
        (input[member] ?? []).map(({ unitId }) => unitId),
        (row) => `/${member}/${row}/unitId`,
      ),
    ),
    ...entries,
    ...findEdgeIssues(input, units),
    ...findBandIssues(input, territories, activities),
    ...findWeightIssues(input, activities),
  ];
}

function unknownUnit(units: ReadonlySet<string>, id: string, pointer: string): Issue[] {
  return units.has(id) ? [] : [{ code: 'unknown_record', pointer, type: 'unit', id }];
}

function unknownTerritory(territories: ReadonlySet<string>, territoryId: string, pointer: string): Issue[] {
  return territories.has(territoryId) ? [] : [{ code: 'unknown_territory', pointer, territoryId }];
}

function findEdgeIssues(input: ParsedPlan, units: ReadonlySet<string>): Issue[] {
  return (['adjacency', 'bridges'] as const).flatMap((member) =>
    (input[member] ?? []).flatMap((pair, row) =>
      pair.flatMap((id, end) => unknownUnit(units, id, `/${member}/${row}/${end}`)),
    ),
  );
}

function findBandIssues(
  { bands = [] }: ParsedPlan,
  territories: ReadonlySet<string>,
  activities: readonly string[],
): Issue[] {
  return bands.flatMap(({ activity, territoryId, lowest = 0, highest = lowest }, row): Issue[] => [
    ...unknownActivity(activities, activity, `/bands/${row}/activity`),
    ...(territoryId === undefined ? [] : unknownTerritory(territories, territoryId, `/bands/${row}/territoryId`)),
    ...(lowest <= highest ? [] : [{ code: 'empty_bounds', pointer: `/bands/${row}`, lowest, highest } as const]),
  ]);
}

function findWeightIssues({ distanceBy, disruptionBy }: ParsedPlan, activities: readonly string[]): Issue[] {
  return [
    ...(distanceBy === undefined ? [] : unknownActivity(activities, distanceBy, '/distanceBy')),
    ...(disruptionBy === undefined || disruptionBy === 'relationValue'
      ? []
      : unknownActivity(activities, disruptionBy, '/disruptionBy')),
  ];
}

function unknownActivity(activities: readonly string[], activity: string, pointer: string): Issue[] {
  return activities.includes(activity) ? [] : [{ code: 'unknown_record', pointer, type: 'activity', id: activity }];
}

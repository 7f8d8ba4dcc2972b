import { compareText } from '../../core/compareText.js';
import type { Issue } from '../../core/issues.js';
import { readOptions } from '../../core/readOptions.js';
import { fail, throwIssues } from '../../core/throwIssues.js';
import { findPlaceIssues } from './findPlaceIssues.js';
import { findPlanIssues } from './findPlanIssues.js';
import { type ParsedPlan, planSchema } from './planSchema.js';
import type { PlanProblem } from './problemTypes.js';
import { readActivities } from './readActivities.js';
import { readBands } from './readBands.js';
import { readGraph } from './readGraph.js';
import { readPlaces } from './readPlaces.js';
import { sharesOf } from './sharesOf.js';

/** The most pairs of a unit and a territory. */
const CELLS = 100_000_000;

/**
 * An input as numbers, or a thrown error with every issue. Everything stands in the order of ids, so that no result
 * depends on the order of the input, not even in the last bit of a sum.
 */
export function readPlan(given: unknown, wanted: { readonly isPlanNeeded: boolean }): PlanProblem {
  const parsed = readOptions(planSchema, given);
  const input = wanted.isPlanNeeded ? parsed : { ...parsed, baseline: parsed.baseline ?? parsed.plan };
  const territories = territoriesOf(input);
  const { activities, amounts, issues } = readActivities(input.units);
  throwIssues([
    ...findMissing(input, wanted.isPlanNeeded),
    ...issues,
    ...findPlanIssues(input, { territoryIds: territories.map(({ id }) => id), activities }),
    ...findPlaceIssues(input),
  ]);
  return toProblem(input, { territories, activities, amounts });
}

function findMissing({ plan, territories }: ParsedPlan, isPlanNeeded: boolean): Issue[] {
  if (plan !== undefined || (territories !== undefined && !isPlanNeeded)) return [];
  const pointer = isPlanNeeded ? '/plan' : '/territories';
  return [
    {
      code: 'missing_member',
      pointer,
      expected: isPlanNeeded ? 'a list of units with their territories' : 'a list of territories, or a plan',
    },
  ];
}

interface Parts {
  readonly territories: readonly TerritoryPlace[];
  readonly activities: readonly string[];
  readonly amounts: ReadonlyMap<string, readonly number[]>;
}

type TerritoryPlace = NonNullable<ParsedPlan['territories']>[number];

function territoriesOf({ territories, plan = [] }: ParsedPlan): TerritoryPlace[] {
  const listed = territories ?? [...new Set(plan.map(({ territoryId }) => territoryId))].map((id) => ({ id }));
  return [...listed].sort((a, b) => compareText(a.id, b.id));
}

function toProblem(input: ParsedPlan, { territories, activities, amounts: amountsOf }: Parts): PlanProblem {
  const units = [...input.units].sort((a, b) => compareText(a.id, b.id));
  if (units.length * territories.length > CELLS) failWithSize(units.length * territories.length);
  const unitIds = units.map(({ id }) => id);
  const territoryIds = territories.map(({ id }) => id);
  const [unitAt, territoryAt] = [positions(unitIds), positions(territoryIds)];
  const amounts = activities.map((activity) =>
    Float64Array.from(units, ({ id }) => amountsOf.get(id)?.[activities.indexOf(activity)] ?? 0),
  );
  const relationValues = Float64Array.from(units, ({ relationValue = 0 }) => relationValue);
  const goneIds = goneFrom(input, territoryAt);
  const valueBy = (name: string | undefined) =>
    name === 'relationValue' && !activities.includes(name)
      ? relationValues
      : weightBy(amounts, activities, name, units.length);
  const distanceWeights = weightBy(amounts, activities, input.distanceBy, units.length);
  const places = readPlaces(units, territories, input.metric);
  const baseline = assignmentOf(input.baseline, unitAt, positions([...territoryIds, ...goneIds]));
  return {
    unitIds,
    territoryIds,
    activities,
    amounts,
    relationValues,
    families: input.families === 'apart' ? [] : familiesOf(units.map(({ familyId }) => familyId)),
    places,
    distanceWeights,
    distanceShares: sharesOf(distanceWeights, (unit) => places.isLocated[unit] === 1),
    disruptionShares: sharesOf(valueBy(input.disruptionBy), (unit) => baseline !== null && baseline[unit] !== -1),
    plan: assignmentOf(input.plan, unitAt, territoryAt),
    baseline,
    goneIds,
    graph: input.adjacency === undefined ? null : readGraph(unitAt, input.adjacency, input.bridges ?? []),
    isContiguous: input.adjacency !== undefined && input.contiguity !== 'ignored',
    ...readBands(input.bands ?? [], { activities, amounts, territoryIds }),
    weights: { distance: 1, imbalance: 1, disruption: 1, ...input.weights },
    locks: assignmentOf(input.locks ?? [], unitAt, territoryAt) ?? new Int32Array(0),
    forbidden: new Set(
      (input.forbidden ?? []).map(
        ({ unitId, territoryId }) => at(unitAt, unitId) * territoryIds.length + at(territoryAt, territoryId),
      ),
    ),
    mayBeEmpty: input.emptyTerritories === 'allowed',
  };
}

function failWithSize(received: number): never {
  return fail([
    { code: 'limit_exceeded', pointer: '/units', limit: 'units times territories', maximum: CELLS, received },
  ]);
}

function positions(ids: readonly string[]): Map<string, number> {
  return new Map(ids.map((id, position) => [id, position]));
}

function at(positionOf: ReadonlyMap<string, number>, id: string): number {
  return positionOf.get(id) ?? -1;
}

function goneFrom({ baseline = [] }: ParsedPlan, territoryAt: ReadonlyMap<string, number>): string[] {
  const ids = baseline.map(({ territoryId }) => territoryId).filter((id) => !territoryAt.has(id));
  return [...new Set(ids)].sort(compareText);
}

type Entries = NonNullable<ParsedPlan['plan']>;

function assignmentOf(
  entries: Entries | undefined,
  unitAt: ReadonlyMap<string, number>,
  territoryAt: ReadonlyMap<string, number>,
): Int32Array | null {
  if (entries === undefined) return null;
  const assigned = new Int32Array(unitAt.size).fill(-1);
  for (const { unitId, territoryId } of entries) {
    const unit = at(unitAt, unitId);
    if (unit !== -1) assigned[unit] = at(territoryAt, territoryId);
  }
  return assigned;
}

function weightBy(
  amounts: readonly Float64Array[],
  activities: readonly string[],
  name: string | undefined,
  count: number,
): Float64Array {
  return (name === undefined ? undefined : amounts[activities.indexOf(name)]) ?? new Float64Array(count).fill(1);
}

/** The units of each family, by the first of them. */
function familiesOf(familyIds: readonly (string | undefined)[]): number[][] {
  const families = new Map<string, number[]>();
  for (const [unit, family] of familyIds.entries()) {
    if (family === undefined) continue;
    const members = families.get(family);
    if (members === undefined) families.set(family, [unit]);
    else members.push(unit);
  }
  return [...families.values()].filter(({ length }) => length > 1);
}

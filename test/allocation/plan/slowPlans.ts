import { type ImproveInput, type PlanEntry, type PlanObjective, scorePlan } from '../../../src/index.js';

/** The best plan there is, found by scoring every one. */
export function bestSlowly(input: ImproveInput): PlanObjective {
  return everyPlan(input)
    .map((plan) => scorePlan({ baseline: input.plan, ...input, plan }).objective)
    .reduce((best, each) => (compareSlowly(each, best) < 0 ? each : best));
}

function everyPlan({ units, territories = [] }: ImproveInput): PlanEntry[][] {
  return units.reduce<PlanEntry[][]>(
    (plans, { id: unitId }) =>
      plans.flatMap((plan) => territories.map(({ id: territoryId }) => [...plan, { unitId, territoryId }])),
    [[]],
  );
}

/** Below 0 where the first is better: rule by rule, then by total. */
export function compareSlowly(a: PlanObjective, b: PlanObjective): number {
  for (const member of ['brokenRules', 'emptyTerritories', 'extraPieces'] as const) {
    if (a[member] !== b[member]) return a[member] - b[member];
  }
  if (Math.abs(a.outsideBands - b.outsideBands) > 1e-9) return a.outsideBands - b.outsideBands;
  return Math.abs(a.total - b.total) < 1e-9 ? 0 : a.total - b.total;
}

/** Whether units can be walked through without leaving them. */
export function isWholeSlowly(unitIds: readonly string[], edges: readonly (readonly [string, string])[]): boolean {
  const [start] = unitIds;
  if (start === undefined) return true;
  const inside = new Set(unitIds);
  const seen = new Set([start]);
  for (const id of seen) {
    for (const [one, other] of edges) {
      if (one === id && inside.has(other)) seen.add(other);
      if (other === id && inside.has(one)) seen.add(one);
    }
  }
  return seen.size === inside.size;
}

import { sumMinor } from '../core/money/sumMinor.js';
import type { Period } from '../forecast/calendar/types.js';
import { forecastOf } from '../forecast/rollUp/forecastOf.js';
import { forecastTotal } from '../forecast/rollUp/forecastTotal.js';
import type { RollUp } from '../forecast/rollUp/indexTypes.js';
import type { Forecast, UnassignedForecast } from '../forecast/rollUp/types.js';
import { unassignedOf } from '../forecast/rollUp/unassignedOf.js';
import { compareToTargets } from '../forecast/targets/compareToTargets.js';
import type { Target, TargetComparison, TargetResult } from '../forecast/targets/types.js';
import type { HierarchyIndex } from '../hierarchy/types.js';
import type { ForecastBlock } from './forecastReport.js';

/** What the blocks of a report are made from besides the roll-up. */
export interface BlockFacts {
  readonly index: HierarchyIndex;
  readonly periods: readonly Period[];
  /** `null` without targets. */
  readonly targets: readonly Target[] | null;
}

/** The periods of one block. */
interface Span {
  readonly periodId: string | null;
  readonly ids: readonly string[];
  readonly from: string;
  readonly to: string;
}

/**
 * A block for each period and, where there are several, one for all of them: a territory's target there is the sum of its
 * targets, if it has one in each.
 */
export function forecastBlocks(found: RollUp, facts: BlockFacts): ForecastBlock[] {
  return spansOf(facts.periods).map((span) => toBlock(found, facts, span));
}

function spansOf(periods: readonly Period[]): Span[] {
  const single = periods.map(({ id, from, to }) => ({ periodId: id, ids: [id], from, to }));
  if (periods.length < 2) return single;
  const whole = { from: periods[0].from, to: periods[periods.length - 1].to };
  return [...single, { periodId: null, ids: periods.map(({ id }) => id), ...whole }];
}

function toBlock(found: RollUp, { index, targets }: BlockFacts, { ids, ...span }: Span): ForecastBlock {
  const forecasts = index.nodes.map(({ id }) => ({ territoryId: id, forecast: forecastOf(found, id, ids) }));
  const total = forecastTotal(found, ids);
  const unassigned = unassignedOf(found, ids);
  const { whole, partial } = sumTargets(targets ?? [], new Set(ids));
  const comparisons = compare(index, forecasts, whole);
  const rootIds = new Set(index.nodes.flatMap(({ id, parentId }) => (parentId === null ? [id] : [])));
  const ofRoots = whole.filter(({ territoryId }) => rootIds.has(territoryId));
  return {
    ...span,
    territories: forecasts.map((row) => ({ ...row, target: comparisons.get(row.territoryId) ?? null })),
    unassigned: isEmpty(unassigned) ? null : unassigned,
    total,
    // What some roots have reached says nothing of the targets of others.
    totalTarget: ofRoots.length === rootIds.size ? compareTotal(total, ofRoots) : null,
    withPartOfTargets: partial,
    rootsWithoutTarget: ofRoots.length === 0 ? 0 : rootIds.size - ofRoots.length,
  };
}

interface SummedTargets {
  /** Of the territories that have a target in each period. */
  readonly whole: readonly Target[];
  /** How many territories have one in some periods only. */
  readonly partial: number;
}

/** Targets of territories in several periods as those of one. */
function sumTargets(targets: readonly Target[], ids: ReadonlySet<string>): SummedTargets {
  const amounts = new Map<string, number[]>();
  for (const { territoryId, userId, periodId, amountMinor } of targets) {
    if (userId !== undefined || !ids.has(periodId)) continue;
    const before = amounts.get(territoryId);
    if (before === undefined) amounts.set(territoryId, [amountMinor]);
    else before.push(amountMinor);
  }
  const whole = [...amounts].filter(([, each]) => each.length === ids.size);
  return {
    whole: whole.map(([territoryId, each]) => ({ territoryId, periodId: PERIOD, amountMinor: sumMinor(each) })),
    partial: amounts.size - whole.length,
  };
}

const PERIOD = 'chosen';

interface TerritoryForecast {
  readonly territoryId: string;
  readonly forecast: Forecast;
}

/** The comparison of each territory that has a target. */
function compare(
  { nodes }: HierarchyIndex,
  forecasts: readonly TerritoryForecast[],
  targets: readonly Target[],
): Map<string, TargetComparison> {
  if (targets.length === 0) return new Map();
  const territories = nodes.map(({ id, parentId }) => ({ id, parentId }));
  const results = forecasts.flatMap(({ territoryId, forecast }) => toResult(territoryId, forecast));
  const { rows } = compareToTargets({ territories, targets, results });
  const ofTerritories = rows.filter(({ targetMinor }) => targetMinor !== null);
  return new Map(ofTerritories.map((row) => [row.territoryId, row]));
}

/** None where a sum does not fit, which is an issue of the forecast. */
function toResult(territoryId: string, { cumulative }: Forecast): TargetResult[] {
  const { closedOnly: achievedMinor, openPipeline: pipelineMinor } = cumulative;
  if (achievedMinor === null || pipelineMinor === null) return [];
  return [{ territoryId, periodId: PERIOD, achievedMinor, pipelineMinor }];
}

function compareTotal(total: Forecast, targets: readonly Target[]): TargetComparison | null {
  if (targets.length === 0) return null;
  const amountMinor = sumMinor(targets.map((target) => target.amountMinor));
  const everything = { territoryId: PERIOD, periodId: PERIOD };
  const { rows } = compareToTargets({
    territories: [{ id: PERIOD, parentId: null }],
    targets: [{ ...everything, amountMinor }],
    results: toResult(PERIOD, total),
  });
  return rows[0];
}

function isEmpty({ single, overlay }: UnassignedForecast): boolean {
  return [...Object.values(single), ...Object.values(overlay.single)].every((amount) => amount === 0);
}

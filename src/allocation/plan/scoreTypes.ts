import type { Issue } from '../../core/issues.js';

/** How a plan does. */
export interface PlanScore {
  /** One for each territory, by id. */
  readonly territories: readonly TerritoryScore[];
  /** One for each activity, by name. */
  readonly balance: readonly ActivityBalance[];
  readonly compactness: Compactness;
  /** `null` without an adjacency. */
  readonly contiguity: Contiguity | null;
  /** `null` without a baseline. */
  readonly disruption: PlanDisruption | null;
  readonly objective: PlanObjective;
  /** Units that the plan does not name. */
  readonly unassignedIds: readonly string[];
  readonly issues: readonly Issue[];
}

/** What a territory has. */
export interface TerritoryScore {
  readonly territoryId: string;
  /** By id. */
  readonly unitIds: readonly string[];
  /** What its units bring, by activity. */
  readonly loads: readonly ActivityLoad[];
  /** What its distances are measured from: `null` without a place of its own and units that have one. */
  readonly centre: PlanCentre | null;
  /** Of its units that have a place, weighted; `null` without any, or without weight. */
  readonly meanDistance: number | null;
  readonly totalDistance: number;
  /** The sum of weight × distance². */
  readonly momentOfInertia: number;
  /** The unit farthest from the centre. */
  readonly farthest: { readonly unitId: string; readonly distance: number } | null;
  /** The number of pieces that it is in; `null` without an adjacency. */
  readonly pieces: number | null;
}

/** The load of a territory in one activity. */
export interface ActivityLoad {
  readonly activity: string;
  readonly load: number;
  /** 100 × load / mean of all territories; `null` where the mean is 0. */
  readonly index: number | null;
  /** Between what it is to lie; `null` for an open end. */
  readonly lowest: number | null;
  readonly highest: number | null;
  readonly isWithin: boolean;
}

/** The centre of a territory: a place that was given with it, or its weighted median, which is one of its units. */
export interface PlanCentre {
  readonly unitId: string | null;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly x?: number;
  readonly y?: number;
}

/**
 * How evenly an activity is spread over the k territories with loads L and mean μ = ΣL / k. A figure that cannot be told is
 * `null`, since μ is 0 or there is no territory, and `reason` says so.
 */
export interface ActivityBalance {
  readonly activity: string;
  readonly total: number;
  readonly mean: number | null;
  /** max |L / μ − 1|. */
  readonly maxDeviation: number | null;
  /** Standard deviation, of the population, / μ. */
  readonly coefficientOfVariation: number | null;
  /** The same with that of a sample, k − 1; `null` for one territory as well. */
  readonly sampleCoefficientOfVariation: number | null;
  /** Σ |Li − Lj| / (2 k² μ) over all pairs: 0 is even. */
  readonly gini: number | null;
  /** (ΣL)² / (k ΣL²): 1 is even, 1 / k is all in one (Jain's index). */
  readonly jain: number | null;
  /** The largest load / the smallest; `null` where that is 0. */
  readonly rangeRatio: number | null;
  /** The share of territories whose load is within its bands; `null` without a band for the activity. */
  readonly shareWithin: number | null;
  /** The territory that is farthest above μ, and the one that is farthest below. */
  readonly heaviestId: string | null;
  readonly lightestId: string | null;
  readonly reason: 'no_territories' | 'empty_denominator' | null;
}

/** How close units are to the centre of their territory. */
export interface Compactness {
  /** Kilometres along great circles, or the unit of the plane; `none` where no unit has a place. */
  readonly unit: 'km' | 'plane' | 'none';
  readonly meanDistance: number | null;
  /** The sum of weight × distance. */
  readonly totalDistance: number;
  readonly momentOfInertia: number;
  /** Units without a place, which do not count here. */
  readonly unlocatedIds: readonly string[];
}

/** Whether territories are in one piece. */
export interface Contiguity {
  readonly isContiguous: boolean;
  /** Territories in several pieces, each with its pieces, the largest first. */
  readonly split: readonly { readonly territoryId: string; readonly pieces: readonly (readonly string[])[] }[];
  /** Pairs of neighbours in different territories, bridges not counted. */
  readonly cutEdges: number;
  /** Bridges that a territory needs to be in one piece or not: all that lie inside one. */
  readonly bridgesUsed: readonly (readonly [string, string])[];
}

/** What changes hands between the baseline and the plan. */
export interface PlanDisruption {
  /** Units whose territory is another one. */
  readonly moved: readonly { readonly unitId: string; readonly fromId: string; readonly toId: string }[];
  readonly accounts: PlanDisruptionShare;
  /** By activity, by name. */
  readonly activities: readonly (PlanDisruptionShare & { readonly activity: string })[];
  readonly relationValue: PlanDisruptionShare;
  /** Units that the baseline does not name, which do not count. */
  readonly newUnitIds: readonly string[];
}

/** How much changes hands, of how much. */
export interface PlanDisruptionShare {
  readonly moved: number;
  readonly compared: number;
  /** moved / compared, `null` where there is nothing to compare. */
  readonly share: number | null;
}

/**
 * What makes one plan better than another: fewer broken rules, then fewer empty territories, then fewer extra pieces, then
 * less outside the bands, then a smaller total.
 */
export interface PlanObjective {
  /** Locks and prohibitions that do not hold, families that are split, units without a territory. */
  readonly brokenRules: number;
  /** 0 where they are allowed. */
  readonly emptyTerritories: number;
  /** Pieces beyond one for each territory; 0 where contiguity does not matter. */
  readonly extraPieces: number;
  /** How far loads are outside their bands, each as a share of its activity's mean, added up. */
  readonly outsideBands: number;
  /** distance, imbalance and disruption, each times its weight. */
  readonly total: number;
  /**
   * The weighted mean distance, divided by the distance from the centre of all units (without weights) to the farthest unit
   * or fixed centre.
   */
  readonly distance: number;
  /** The mean, over the activities, of the coefficient of variation. */
  readonly imbalance: number;
  /** The share of value that changes hands. */
  readonly disruption: number;
}

/** How one plan differs from another, whatever their territories are called. */
export interface PlanDiff {
  /** Units whose territory is another one, once territories are matched, by id. */
  readonly moved: readonly { readonly unitId: string; readonly fromId: string; readonly toId: string }[];
  /** The sum of the values of the moved units, where values are given: the number of units otherwise. */
  readonly value: number;
  /** The same, as a share of all units in both plans; `null` where there is nothing. */
  readonly share: number | null;
  /** Which territory before is which one after: `null` for one that is gone, or new. */
  readonly labels: readonly TerritoryLabel[];
  /** Units that only one of the plans has. */
  readonly addedIds: readonly string[];
  readonly removedIds: readonly string[];
}

/** A territory before and after, with the units that they share. */
export interface TerritoryLabel {
  readonly beforeId: string | null;
  readonly afterId: string | null;
  readonly unitIds: readonly string[];
}

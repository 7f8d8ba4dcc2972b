import type { Issue } from '../../core/issues.js';
import type { PlanScore } from './scoreTypes.js';

/** What is given to one territory as a whole: an account, or a geographic unit such as a postal code. */
export interface PlanUnit {
  readonly id: string;
  /** Degrees, from −90 to 90. All units have places on the globe or all have them in the plane; some may have none. */
  readonly latitude?: number;
  /** Degrees, from −180 to 180. */
  readonly longitude?: number;
  readonly x?: number;
  readonly y?: number;
  /** How much of each activity it brings, 0 or more: workload, potential, sales… One that it does not name is 0. */
  readonly activities: Readonly<Record<string, number>>;
  /** What the relation with its present owner is worth, 0 or more (default 0). */
  readonly relationValue?: number;
  /** Units of one family, such as a parent company and its subsidiaries, stay together. */
  readonly familyId?: string;
}

/** A territory to give units to; with a place it has a fixed centre, such as a seller's home. */
export interface PlanTerritory {
  readonly id: string;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly x?: number;
  readonly y?: number;
}

/** The territory of a unit. */
export interface PlanEntry {
  readonly unitId: string;
  readonly territoryId: string;
}

/** Between what the load of each territory, or of one, is to lie. Of several bands for a load all have to hold. */
export interface PlanBand {
  readonly activity: string;
  /** Only of this territory (default: of each). */
  readonly territoryId?: string;
  /** How far from the mean of all territories: 0.1 is from 10 % below to 10 % above it. */
  readonly tolerance?: number;
  readonly lowest?: number;
  readonly highest?: number;
}

/** How much the parts of the objective matter; one that is 0 does not. */
export interface PlanWeights {
  /** Of the mean distance to the centre, as a share of the extent of the whole (default 1). */
  readonly distance?: number;
  /** Of the coefficient of variation of the loads (default 1). */
  readonly imbalance?: number;
  /** Of the share of value that changes hands (default 1). */
  readonly disruption?: number;
}

/** Units and what a plan for them is to respect; the order of each list does not matter. */
export interface PlanSetting {
  readonly units: readonly PlanUnit[];
  /** Every territory, empty ones included (default: those of the plan). */
  readonly territories?: readonly PlanTerritory[];
  /** The plan that changes are counted from (`improvePlan`: default the plan that it starts from). */
  readonly baseline?: readonly PlanEntry[];
  /** Pairs of units that border on each other. With them, territories are to be in one piece. */
  readonly adjacency?: readonly (readonly [string, string])[];
  /** Further pairs that count as neighbours, such as an island and its port. */
  readonly bridges?: readonly (readonly [string, string])[];
  readonly bands?: readonly PlanBand[];
  readonly weights?: PlanWeights;
  /** Units that have to be in a territory. */
  readonly locks?: readonly PlanEntry[];
  /** Units that must not be in a territory. */
  readonly forbidden?: readonly PlanEntry[];
  /** The activity by which a unit's distance counts (default: every unit counts the same). */
  readonly distanceBy?: string;
  /** The activity by which a unit that changes hands counts, or `relationValue` (default: every unit counts the same). */
  readonly disruptionBy?: string;
  /** How distances in the plane are measured (default `euclidean`); those on the globe are along great circles. */
  readonly metric?: 'euclidean' | 'manhattan';
  /** Whether units of one family have to be together: `together`, or `apart` where they need not (default `together`). */
  readonly families?: 'together' | 'apart';
  /** Whether territories have to be in one piece: `required` with an adjacency, or `ignored` (default `required`). */
  readonly contiguity?: 'required' | 'ignored';
  /** Whether a territory may have no units: `allowed` or `refused` (default `refused`). */
  readonly emptyTerritories?: 'allowed' | 'refused';
}

/** A plan to score: every unit stands in it at most once. */
export interface PlanInput extends PlanSetting {
  readonly plan: readonly PlanEntry[];
}

/** A plan to improve, or, without one, units to make a plan for. */
export interface ImproveInput extends PlanSetting {
  readonly plan?: readonly PlanEntry[];
}

/** How long and with what luck a plan is improved. */
export interface ImproveOptions {
  /** The same seed gives the same plan: a whole number from 0 to 2^32 − 1 (default 1). */
  readonly seed?: number;
  /** The number of changes to try (default 4,000 for each unit, from 20,000 to 4,000,000). */
  readonly iterations?: number;
  /** An exact solver of one's own, which is asked once, at the end: see {@link toLinearProgram}. */
  readonly solver?: PlanSolver;
}

/** Solves a program: the names of the variables that are 1, or `null` where it found no solution. */
export type PlanSolver = (program: LinearProgram) => readonly string[] | null;

/** A plan as an integer program for fixed centres. */
export interface LinearProgram {
  /** The program in the CPLEX LP format. */
  readonly text: string;
  /** What each variable says when it is 1: these units, which stay together, are in this territory. */
  readonly variables: readonly PlanVariable[];
}

/** One variable of a program. */
export interface PlanVariable {
  readonly name: string;
  readonly unitIds: readonly string[];
  readonly territoryId: string;
}

/** One step from the plan before to the plan after. */
export type PlanMove =
  | {
      /** A unit, or a family, goes to another territory. `fromId` is `null` where it was in none. */
      readonly kind: 'relocate';
      readonly unitIds: readonly string[];
      readonly fromId: string | null;
      readonly toId: string;
      /** What it does to the total of the objective when the moves are made in this order. */
      readonly delta: number;
    }
  | {
      /** A territory gets another median as its centre, once all units are where they belong. */
      readonly kind: 'median';
      readonly territoryId: string;
      readonly delta: number;
    };

/** A plan that is at least as good as the one before. */
export interface ImprovedPlan {
  /** Every unit once, by id. */
  readonly plan: readonly PlanEntry[];
  /** What changed, step by step. */
  readonly moves: readonly PlanMove[];
  /** The plan that was given; without one, that which the search started from. */
  readonly before: PlanScore;
  readonly after: PlanScore;
  /** Whether every lock, prohibition, family, band and the contiguity hold. */
  readonly isFeasible: boolean;
  /** Whether every plan was tried that the locks and prohibitions given leave, so that none of those is better. */
  readonly isOptimal: boolean;
  /** Why no plan can hold everything, where that is certain, and what does not hold. */
  readonly issues: readonly Issue[];
}

import type { ForecastWorld } from '../../workloads/forecast/forecastWorld.js';

/**
 * What all territories have, in minor units, by territory in the order of the world, by period and by category; a contestant
 * that takes a sample leaves the others out.
 */
export type ForecastSums = ReadonlyMap<number, readonly number[]>;

/** A roll-up that is ready to be run: what is timed; the answers are read afterwards. */
export interface ForecastSummer {
  readonly run: () => (() => ForecastSums | Promise<ForecastSums>) | Promise<() => Promise<ForecastSums>>;
  /** Which part of all territories a run is about (default 1). */
  readonly share?: number;
  readonly close?: () => void;
}

/** A way to roll up. */
export interface ForecastContestant {
  readonly name: string;
  readonly prepare: (world: ForecastWorld) => ForecastSummer | Promise<ForecastSummer>;
}

import { outsideBands } from './outsideBands.js';
import type { PlanProblem } from './problemTypes.js';
import type { ActivityBalance } from './scoreTypes.js';

/** How evenly each activity is spread. */
export function measureBalance(problem: PlanProblem, loads: Float64Array): ActivityBalance[] {
  const { length: count } = problem.territoryIds;
  return problem.activities.map((activity, position) => {
    const own = loads.subarray(position * count, (position + 1) * count);
    const mean = problem.means[position];
    const within = own.filter((load, territory) => outsideBands(problem, position * count + territory, load) === 0);
    return {
      activity,
      total: own.reduce((sum, load) => sum + load, 0),
      ...(mean > 0 ? figuresOf(own, mean) : NO_FIGURES),
      mean: count === 0 ? null : mean,
      shareWithin: problem.banded.has(position) && count > 0 ? within.length / count : null,
      ...extremesOf(problem, own),
      reason: count === 0 ? 'no_territories' : mean > 0 ? null : 'empty_denominator',
    };
  });
}

type Figures = Pick<
  ActivityBalance,
  'maxDeviation' | 'coefficientOfVariation' | 'sampleCoefficientOfVariation' | 'gini' | 'jain' | 'rangeRatio'
>;

const NO_FIGURES: Figures = {
  maxDeviation: null,
  coefficientOfVariation: null,
  sampleCoefficientOfVariation: null,
  gini: null,
  jain: null,
  rangeRatio: null,
};

/** Squares are in units of the mean, so that none is too large. */
function figuresOf(loads: Float64Array, mean: number): Figures {
  const sorted = loads.slice().sort();
  const ratios = sorted.map((load) => load / mean);
  const { length: count } = ratios;
  const deviations = ratios.map((ratio) => (ratio - 1) ** 2).reduce((sum, square) => sum + square, 0);
  // Σ|Li − Lj| over all pairs, each in both orders, from the sorted loads.
  const differences = 2 * ratios.reduce((sum, ratio, rank) => sum + ratio * (2 * rank + 1 - count), 0);
  const [smallest, largest] = [sorted[0], sorted[count - 1]];
  return {
    maxDeviation: Math.max(largest - mean, mean - smallest) / mean,
    coefficientOfVariation: Math.sqrt(deviations / count),
    sampleCoefficientOfVariation: count > 1 ? Math.sqrt(deviations / (count - 1)) : null,
    gini: Math.max(0, differences) / (2 * count * count),
    jain: count / ratios.reduce((sum, ratio) => sum + ratio * ratio, 0),
    rangeRatio: smallest > 0 ? finite(largest / smallest) : null,
  };
}

function finite(ratio: number): number | null {
  return Number.isFinite(ratio) ? ratio : null;
}

function extremesOf(
  { territoryIds }: PlanProblem,
  loads: Float64Array,
): Pick<ActivityBalance, 'heaviestId' | 'lightestId'> {
  if (loads.length === 0) return { heaviestId: null, lightestId: null };
  return {
    heaviestId: territoryIds[loads.indexOf(loads.reduce((most, load) => Math.max(most, load), 0))],
    lightestId: territoryIds[loads.indexOf(loads.reduce((least, load) => Math.min(least, load)))],
  };
}

import { compareText } from '../../core/compareText.js';
import { readOptions } from '../../core/readOptions.js';
import { readPlainData } from '../../core/readPlainData.js';
import { throwIssues } from '../../core/throwIssues.js';
import { findRepeatedIds } from '../../forecast/rollUp/findRepeatedIds.js';
import { compensatedSum } from '../statistics/compensatedSum.js';
import { shrinkageCautions } from './shrinkageCautions.js';
import { meanOptionsSchema, meansSchema } from './shrinkageSchema.js';
import { between } from './shrinkTowards.js';
import type { MeanGroup, MeanPrior, MeanShrinkage, ShrinkMeansOptions, ShrunkMean } from './types.js';

/**
 * Means of groups, such as net promoter scores of teams, each drawn towards that of all, the more the fewer responses it
 * rests on.
 *
 * Normal-normal empirical Bayes: chance moves the mean of a group by v = σ² / n, the true means differ by τ², and the prior's
 * weight is v / (v + τ²). τ² is that of DerSimonian and Laird (1986), max(0, (Q − (groups − 1)) / (Σw − Σw² / Σw)) with
 * w = 1 / v; the common mean weighs each group by 1 / (v + τ²). Where τ² is 0, groups differ no more than chance explains,
 * and each is taken for the common mean.
 *
 * @throws {@link TerritoryError} `wrong_type`, `missing_member` also for a standard deviation that neither a group nor the
 * options have, `unknown_member`, `duplicate_id`.
 * @example
 * const groups = [
 *   { id: 'a', mean: 40, responses: 100 },
 *   { id: 'b', mean: 10, responses: 400 },
 *   { id: 'c', mean: 55, responses: 25 },
 * ];
 * shrinkMeans(groups, { standardDeviation: 90 }).groups.map(({ id, shrunk }) => [id, Math.round(shrunk)]);
 * // => [['a', 39], ['b', 11], ['c', 45]]
 */
export function shrinkMeans(groups: readonly MeanGroup[], options?: ShrinkMeansOptions): MeanShrinkage {
  const { measured, minimum } = readPlainData(() => readGroups(groups, options));
  const prior = estimatePrior(measured);
  return {
    prior,
    groups: measured.map((group) => shrink(group, prior)),
    cautions: shrinkageCautions({
      groups: measured.map(({ id, responses }) => ({ id, cases: responses })),
      minimum,
      estimated: { differ: prior.variance > 0 },
    }),
  };
}

interface Measured {
  readonly id: string;
  readonly mean: number;
  readonly responses: number;
  readonly variance: number;
}

function readGroups(given: unknown, givenOptions: unknown) {
  const { groups } = readOptions(meansSchema, { groups: given });
  const { standardDeviation, minimum = 5 } = readOptions(meanOptionsSchema, givenOptions);
  const expected = 'a number above 0, here or in the options';
  const lacking = groups.flatMap((group, row) => {
    if (group.standardDeviation !== undefined || standardDeviation !== undefined) return [];
    return [{ code: 'missing_member' as const, pointer: `/groups/${row}/standardDeviation`, expected }];
  });
  throwIssues([...findRepeatedIds(groups, '/groups'), ...lacking]);
  const measured = groups.map((group): Measured => {
    const { id, mean, responses } = group;
    return { id, mean, responses, variance: (group.standardDeviation ?? standardDeviation ?? 0) ** 2 / responses };
  });
  return { measured: measured.sort((a, b) => compareText(a.id, b.id)), minimum };
}

function estimatePrior(groups: readonly Measured[]): MeanPrior {
  if (groups.length === 0) return { mean: null, variance: 0, heterogeneity: 0 };
  const weights = groups.map(({ variance }) => 1 / variance);
  const whole = compensatedSum(weights);
  const centre = meanOf(groups, weights);
  const heterogeneity = compensatedSum(groups.map(({ mean }, at) => weights[at] * (mean - centre) ** 2));
  const factor = compensatedSum(weights.map((weight) => weight * ((whole - weight) / whole)));
  const excess = heterogeneity - (groups.length - 1);
  const spread = excess > 0 && factor > 0 ? excess / factor : 0;
  const mean = meanOf(
    groups,
    groups.map(({ variance }) => 1 / (variance + spread)),
  );
  return { mean, variance: spread, heterogeneity };
}

function meanOf(groups: readonly Measured[], weights: readonly number[]): number {
  return compensatedSum(groups.map(({ mean }, at) => weights[at] * mean)) / compensatedSum(weights);
}

function shrink({ id, mean: raw, variance }: Measured, prior: MeanPrior): ShrunkMean {
  const weight = variance / (variance + prior.variance);
  const mean = prior.mean ?? raw;
  return { id, raw, variance, weight, shrunk: between(weight * mean + (1 - weight) * raw, raw, mean) };
}

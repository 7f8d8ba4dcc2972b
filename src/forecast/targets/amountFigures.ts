import { atLeastZero, divide, type Figure, subtract } from './figures.js';
import type { TargetPair } from './pairTargets.js';
import type { ComparisonFigures, TargetComparisonOptions } from './types.js';

/** The figures that a target and its result yield by themselves. */
export type AmountFigures = Record<
  keyof Omit<ComparisonFigures, 'partsMinor' | 'mismatchMinor' | 'shareOfParent' | 'shareOfWhole'>,
  Figure
>;

/** What a target and its result yield, whatever is around them. */
export function amountFigures(pair: TargetPair, options: Required<TargetComparisonOptions>): AmountFigures {
  const { targetMinor, achievedMinor, pipelineMinor, weightedMinor } = givenFigures(pair, options);
  const gapMinor = atLeastZero(subtract(targetMinor, achievedMinor));
  const counted = options.pipelineOnly ? [pipelineMinor] : [achievedMinor, pipelineMinor];
  const shortfallMinor = atLeastZero(subtract(targetMinor, ...counted));
  return {
    // One by one, since there may be a row for each of a million targets, and a spread takes several times as long.
    targetMinor,
    achievedMinor,
    pipelineMinor,
    weightedMinor,
    gapMinor,
    surplusMinor: findSurplus(targetMinor, achievedMinor),
    shortfallMinor,
    weightedGapMinor: subtract(targetMinor, achievedMinor, weightedMinor),
    attainment: divide(achievedMinor, targetMinor),
    shortage: divide(shortfallMinor, targetMinor),
    coverage: divide(pipelineMinor, gapMinor),
  };
}

/** The reason of a target that is not set comes first, as everywhere. */
function findSurplus(target: Figure, achieved: Figure): Figure {
  return typeof target === 'string' ? target : atLeastZero(subtract(achieved, target));
}

function givenFigures({ target, result }: TargetPair, { withoutResult }: Required<TargetComparisonOptions>) {
  const nothing: Figure = withoutResult === 'zero' ? 0 : 'result_not_given';
  const noWeighted: Figure = result === undefined ? nothing : 'weighted_not_given';
  return {
    targetMinor: target?.amountMinor ?? 'target_not_set',
    achievedMinor: result?.achievedMinor ?? nothing,
    pipelineMinor: result?.pipelineMinor ?? nothing,
    weightedMinor: result?.weightedMinor ?? noWeighted,
  } satisfies Record<string, Figure>;
}

import { readPlainData } from '../../core/readPlainData.js';
import { pairPeriods } from './pairPeriods.js';
import { type Panel, readPanel } from './readPanel.js';
import { relationByTerritory, verdictOf } from './relationByTerritory.js';
import { relationCautions } from './relationCautions.js';
import { isFlat, pearsonFigure, type Residuals, slopeFigure, spearmanFigure, sumProducts } from './relationFigures.js';
import type {
  ExperienceAndRevenue,
  ExperienceInput,
  ExperienceOptions,
  ExperienceRelation,
  NoRelation,
  OutcomeName,
  Pair,
} from './relationTypes.js';
import { shuffledShare } from './shuffledShare.js';
import { type TwoWayLayout, twoWayLayout } from './twoWayLayout.js';
import { twoWayResiduals } from './twoWayResiduals.js';

/**
 * Whether better customer experience in a period goes with more retention, and with more repeat sales, in the period after,
 * in one's own data: the slope, its correlation by Pearson and Spearman, how sure all that is, and each territory by itself.
 *
 * Only the movement within territories counts, beyond what the period brought to all: what a territory always has (a rich
 * area) and what a period has everywhere (a season) are taken out of both sides, a regression with an effect for each
 * territory and period. Intervals take what is left for independent from pair to pair: Student's t for the slope, Fisher's z
 * for correlations, with the degrees of freedom that are left; `pValue` shuffles experience within periods instead.
 *
 * A pair is left out, and listed with the reason, where a figure is missing, where the experience rests on too few
 * responses, or where accounts moved between the two periods. The experience of the last period is in no pair. Cost: draws ×
 * pairs.
 *
 * @throws {@link TerritoryError} `wrong_type`, `missing_member`, `unknown_member`, `duplicate_id` of periods,
 * `unknown_period`, `duplicate_period`.
 * @example
 * const rows = ['north', 'south', 'west'].flatMap((territoryId, t) =>
 *   [1, 2, 3, 4, 5].map((quarter) => {
 *     const experience = 60 + ((7 * quarter + 5 * t * quarter) % 9);
 *     return { territoryId, periodId: `Q${quarter}`, experience, retention: 0.8 + 0.02 * t + ((3 * quarter * t) % 5) / 100 };
 *   }),
 * );
 * const { retention } = experienceAndRevenue({ periods: ['Q1', 'Q2', 'Q3', 'Q4', 'Q5'], rows });
 * [retention.pairs, retention.degreesOfFreedom, retention.verdict]; // => [12, 5, 'unclear']
 * retention.cautions.map(({ code }) => code);
 * // => ['correlation_not_cause', 'ecological_inference', 'few_pairs', 'realignment_unknown', 'sample_sizes_unknown']
 */
export function experienceAndRevenue(input: ExperienceInput, options?: ExperienceOptions): ExperienceAndRevenue {
  const panel = readPlainData(() => readPanel(input, options));
  return { retention: relationOf(panel, 'retention'), repeatSales: relationOf(panel, 'repeatSales') };
}

function relationOf(panel: Panel, outcome: OutcomeName): ExperienceRelation {
  const paired = pairPeriods(panel, outcome);
  const { pairs, leftOut } = paired;
  const layout = twoWayLayout(pairs);
  const degreesOfFreedom = Math.max(0, pairs.length - layout.rank - 1);
  const residuals = { ...residualsOf(layout, pairs), degreesOfFreedom, confidence: panel.confidence };
  const reason = paired.isGiven ? whyNone(residuals) : 'outcome_not_given';
  const byTerritory = relationByTerritory(layout, { ...residuals, minimumPeriods: panel.minimumPeriods });
  return {
    pairs: pairs.length,
    territories: layout.territoryIds.length,
    degreesOfFreedom,
    ...(reason === null ? figuresOf(panel, layout, residuals) : NOTHING),
    reason,
    byTerritory,
    used: pairs.map(({ territoryId, periodId }) => ({ territoryId, periodId })),
    leftOut,
    cautions: relationCautions(panel, { ...paired, outcome, degreesOfFreedom, byTerritory }),
  };
}

function residualsOf(layout: TwoWayLayout, pairs: readonly Pair[]) {
  const experience = pairs.map((pair) => pair.experience);
  const outcome = pairs.map((pair) => pair.outcome);
  return {
    experience: Array.from(twoWayResiduals(layout, experience)),
    outcome: Array.from(twoWayResiduals(layout, outcome)),
    experienceSize: sumProducts(experience, experience),
    outcomeSize: sumProducts(outcome, outcome),
  };
}

function whyNone(residuals: Residuals): NoRelation | null {
  if (residuals.degreesOfFreedom < 2) return 'too_few_pairs';
  return isFlat(residuals) ? 'no_variation' : null;
}

const NOTHING = { slope: null, pearson: null, spearman: null, pValue: null, verdict: null } as const;

function figuresOf({ seed, draws }: Panel, layout: TwoWayLayout, residuals: Residuals) {
  const slope = slopeFigure(residuals);
  return {
    slope,
    pearson: pearsonFigure(residuals),
    spearman: spearmanFigure(residuals),
    pValue: shuffledShare({ layout, seed, draws, ...residuals }),
    verdict: verdictOf(slope),
  };
}

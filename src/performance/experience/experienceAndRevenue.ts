import { readPlainData } from '../../core/readPlainData.js';
import { flippedShare } from './flippedShare.js';
import { jackknifeFigures } from './jackknifeFigures.js';
import { pairPeriods } from './pairPeriods.js';
import { pairResiduals } from './pairResiduals.js';
import { type Panel, readPanel } from './readPanel.js';
import { relationByTerritory } from './relationByTerritory.js';
import { relationCautions } from './relationCautions.js';
import { verdictOf } from './relationFigure.js';
import { estimateRelation, isFlat, type Residuals } from './relationFigures.js';
import type {
  ExperienceAndRevenue,
  ExperienceInput,
  ExperienceOptions,
  ExperienceRelation,
  NoRelation,
  OutcomeName,
  Pair,
} from './relationTypes.js';
import { relationWithoutEach } from './relationWithoutEach.js';
import { type TwoWayLayout, twoWayLayout } from './twoWayLayout.js';

/**
 * Whether better customer experience in a period goes with more retention, and with more repeat sales, in the period after,
 * in one's own data: the slope, its correlation by Pearson and Spearman, how sure all that is, and each territory by itself.
 *
 * Only the movement within territories counts, beyond what the period brought to all: what a territory always has (a rich
 * area) and what a period has everywhere (a season) are taken out of both sides, a regression with an effect for each
 * territory and period.
 *
 * Series that drift (trends, random walks) go with each other by chance, so that pairs of one territory are not taken for
 * independent of each other: only territories are. Intervals follow from how a figure changes when a territory is left out,
 * with Student's t at territories − 1 degrees of freedom, correlations in Fisher's z: the cluster jackknife CV3 of MacKinnon,
 * Nielsen and Webb (2023, Journal of Applied Econometrics 38, 671–694). `pValue` flips the signs of whole territories: the
 * restricted wild cluster bootstrap of Cameron, Gelbach and Miller (2008, Review of Economics and Statistics 90, 414–427);
 * below six territories it cannot come under 0.05.
 *
 * Where experience and outcome have nothing to do with each other, 95 % intervals of all territories together miss 0 in 1 to
 * 8 % of worlds that drift in different ways, as long as many territories move by like amounts; those of single territories
 * in up to 10 %. It does not hold where a few territories move far more than the others, for which there is the caution
 * `few_territories_carry`: where one or two of 12 move 20 times as much, intervals miss 0 in 15 to 25 % of such worlds and
 * `pValue` is 0.05 or less in 25 to 40 %; where five of 30 do, in about 15 and 10 %.
 *
 * A pair is left out, and listed with the reason, where a figure is missing, where the experience rests on too few
 * responses, or where accounts moved between the two periods. The experience of the last period is in no pair. Cost: (draws
 * + territories, of which more than 60 leave in 60 groups) × pairs.
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
 * [retention.pairs, retention.degreesOfFreedom, retention.verdict]; // => [12, 2, 'unclear']
 * retention.cautions.map(({ code }) => code);
 * // => ['correlation_not_cause', 'ecological_inference', 'few_pairs', 'few_territories', 'few_periods', 'realignment_unknown',
 * //   'sample_sizes_unknown']
 */
export function experienceAndRevenue(input: ExperienceInput, options?: ExperienceOptions): ExperienceAndRevenue {
  const panel = readPlainData(() => readPanel(input, options));
  return { retention: relationOf(panel, 'retention'), repeatSales: relationOf(panel, 'repeatSales') };
}

function relationOf(panel: Panel, outcome: OutcomeName): ExperienceRelation {
  const paired = pairPeriods(panel, outcome);
  const { pairs, leftOut } = paired;
  const layout = twoWayLayout(pairs);
  const residuals = pairResiduals(layout, pairs);
  const left = Math.max(0, pairs.length - layout.rank - 1);
  const reason = paired.isGiven ? whyNone(left, layout, residuals) : 'outcome_not_given';
  const figures = reason === null ? figuresOf(panel, { layout, pairs, residuals }) : without(reason);
  const { minimumPeriods, confidence } = panel;
  const slope = figures.slope?.estimate ?? 0;
  const byTerritory = relationByTerritory({ layout, residuals, slope, minimumPeriods, confidence });
  return {
    pairs: pairs.length,
    territories: layout.territoryIds.length,
    ...figures,
    byTerritory,
    used: pairs.map(({ territoryId, periodId }) => ({ territoryId, periodId })),
    leftOut,
    cautions: relationCautions(panel, { ...paired, outcome, layout, residuals, left, byTerritory }),
  };
}

function whyNone(left: number, layout: TwoWayLayout, residuals: Residuals): NoRelation | null {
  if (left < 2) return 'too_few_pairs';
  if (isFlat(residuals)) return 'no_variation';
  return layout.territoryIds.length < 3 ? 'too_few_territories' : null;
}

function without(reason: NoRelation) {
  return { degreesOfFreedom: 0, slope: null, pearson: null, spearman: null, pValue: null, verdict: null, reason };
}

/** What figures are made of. */
interface Seen {
  readonly layout: TwoWayLayout;
  readonly pairs: readonly Pair[];
  readonly residuals: Residuals;
}

function figuresOf({ seed, draws, confidence }: Panel, { layout, pairs, residuals }: Seen) {
  const others = relationWithoutEach(layout, pairs);
  if (others === null) return without('too_few_territories');
  const figures = jackknifeFigures(estimateRelation(residuals), others, confidence);
  return {
    degreesOfFreedom: others.length - 1,
    ...figures,
    pValue: flippedShare({ layout, seed, draws, ...residuals }),
    verdict: verdictOf(figures.slope),
    reason: null,
  };
}

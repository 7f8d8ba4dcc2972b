import { compareText } from '../../core/compareText.js';
import { ratioNumber } from '../../core/exact/ratioNumber.js';
import { readPlainData } from '../../core/readPlainData.js';
import { type ExactFlip, findFlip, type Standing } from './findFlip.js';
import { fitOf } from './fitOf.js';
import { type Factor, type ReadAdvice, readAdvice } from './readAdvice.js';
import type { AdviceFlip, AdviceOptions, FactorAnswer, FactorContribution, ModelAdvice, RankedModel } from './types.js';

/**
 * Which model of organisation fits a company best, with what each factor contributes, the runner-up, and the smallest
 * change of each single answer that would make another model the best one.
 *
 * The score of a model is Σ weight × (1 − |value − ideal|) / Σ weight over the factors with an answer, an ideal-point
 * score: it is 1 where every answer is the model's ideal, and moving an answer toward an ideal never lowers that model.
 * A factor without an answer is left out, not taken for one half. Numbers count as the decimals that they are written as,
 * so scores and flips are exact before they are rounded to a number, and scaling all weights changes nothing.
 *
 * The ideals are a policy: look at `source`, and replace {@link defaultIdeals} where you know better.
 *
 * @throws {@link TerritoryError} with every issue of the form, or else `duplicate_id`, `unknown_factor` and `missing_ideal`.
 * @example
 * const advice = adviseModel([{ factorId: 'budget', value: 0.2 }, { factorId: 'relationshipIntensity', value: 1 }]);
 * advice.winnerId; // => 'island'
 * advice.ranking[0].score; // => 0.95
 * advice.runnerUpId; // => 'pod'
 * advice.flips[0]; // => { factorId: 'budget', from: 0.2, to: 0.7, change: 0.5, winnerId: 'pod', isReached: false }
 */
export function adviseModel(answers: readonly FactorAnswer[], options?: AdviceOptions): ModelAdvice {
  const read = readPlainData(() => readAdvice(answers, options));
  const { factors, modelIds, unit, unansweredFactorIds } = read;
  const weight = factors.reduce((sum, { weightParts }) => sum + weightParts, 0n);
  const standings = modelIds.map((modelId) => standingOf(modelId, read)).sort(compareStandings);
  const whole = weight * unit;
  const ranking = standings.map((standing) => toRanked(standing, read, whole));
  if (whole === 0n || standings.length === 0) {
    return { ranking, winnerId: null, runnerUpId: null, margin: null, flips: [], unansweredFactorIds };
  }
  const [winner, runnerUp] = standings;
  return {
    ranking,
    winnerId: winner.modelId,
    runnerUpId: runnerUp?.modelId ?? null,
    margin: runnerUp === undefined ? null : ratioNumber({ numerator: winner.fit - runnerUp.fit, denominator: whole }),
    flips: factors
      .flatMap((factor) => findFlip(factor, standings, unit) ?? [])
      .sort(compareFlips)
      .map(toFlip),
    unansweredFactorIds,
  };
}

function standingOf(modelId: string, { factors, unit }: ReadAdvice): Standing {
  return { modelId, fit: factors.reduce((sum, factor) => sum + fitOf(factor, modelId, unit), 0n) };
}

function compareStandings(a: Standing, b: Standing): number {
  if (a.fit !== b.fit) return a.fit > b.fit ? -1 : 1;
  return compareText(a.modelId, b.modelId);
}

function toRanked({ modelId, fit }: Standing, { factors, unit }: ReadAdvice, whole: bigint): RankedModel {
  if (whole === 0n) return { modelId, score: null, contributions: [] };
  return {
    modelId,
    score: ratioNumber({ numerator: fit, denominator: whole }),
    contributions: factors.flatMap((factor) => toContribution(factor, modelId, { unit, whole })),
  };
}

function toContribution(
  factor: Factor,
  modelId: string,
  { unit, whole }: { readonly unit: bigint; readonly whole: bigint },
): FactorContribution[] {
  const { factorId, value, weight, ideals } = factor;
  const own = ideals.get(modelId)?.ideal;
  if (own === undefined) return [];
  const contribution = ratioNumber({ numerator: fitOf(factor, modelId, unit), denominator: whole });
  return [{ factorId, value, ideal: own.ideal, weight, contribution, source: own.source }];
}

function compareFlips(a: ExactFlip, b: ExactFlip): number {
  const [left, right] = [a.exactChange, b.exactChange];
  const [first, second] = [left.numerator * right.denominator, right.numerator * left.denominator];
  if (first !== second) return first < second ? -1 : 1;
  return compareText(a.factorId, b.factorId);
}

function toFlip({ exactChange: _exactChange, ...flip }: ExactFlip): AdviceFlip {
  return flip;
}

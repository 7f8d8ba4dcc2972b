import type { Issue } from '../../core/issues.js';
import { readPlainData } from '../../core/readPlainData.js';
import { type AmountFigures, amountFigures } from './amountFigures.js';
import { copyKey } from './copyKey.js';
import type { Figure } from './figures.js';
import { pairTargets, type TargetPair } from './pairTargets.js';
import { type ReadComparison, readComparison } from './readComparison.js';
import { type TargetTree, type TreeFigures, targetTree, treeFigures } from './treeFigures.js';
import type {
  Comparison,
  ComparisonFigures,
  ComparisonInput,
  NoFigure,
  TargetComparison,
  TargetComparisonOptions,
} from './types.js';

/**
 * Every target with what was reached of it: the gap, the surplus, the shortfall, how far the pipeline covers the gap, how
 * the target compares with those of its parts, and the share that it contributed.
 *
 * Nothing is lost: a target without a result and a result without a target have a row as well, and an issue; so has what
 * is of a territory that is not among `territories`, such as a deleted one. A figure that cannot be told is `null`, and
 * `reasons` says why: a ratio to 0 or less is neither 0 nor infinite. Results count as they are given, so that a territory
 * with what is below it in its result, as a roll-up has it, reaches its target with what was sold below.
 *
 * @throws {@link TerritoryError} with every issue of the form, or else `duplicate_id`, `unknown_parent`, `cycle`,
 * `duplicate_target`, `duplicate_result` and `mixed_currency`.
 * @example
 * const territories = [{ id: 'world', parentId: null }, { id: 'emea', parentId: 'world' }];
 * const periodId = 'FY2026';
 * const [, row] = compareToTargets({
 *   territories,
 *   targets: [
 *     { territoryId: 'emea', periodId, amountMinor: 480 },
 *     { territoryId: 'world', periodId, amountMinor: 500 },
 *   ],
 *   results: [
 *     { territoryId: 'emea', periodId, achievedMinor: 25, pipelineMinor: 200 },
 *     { territoryId: 'world', periodId, achievedMinor: 100, pipelineMinor: 323 },
 *   ],
 * }).rows;
 * row.territoryId; // => 'emea'
 * row.gapMinor; // => 455
 * row.shareOfParent; // => 0.25
 * row.reasons; // => { weightedMinor: 'weighted_not_given', weightedGapMinor: 'weighted_not_given', partsMinor: 'no_parts', mismatchMinor: 'no_parts' }
 */
export function compareToTargets(input: ComparisonInput, options?: TargetComparisonOptions): Comparison {
  const read = readPlainData(() => readComparison(input, options));
  const pairs = pairTargets(read);
  const tree = targetTree(read, pairs);
  return {
    rows: [...pairs.values()].map((pair) => toRow(pair, read, tree)),
    currency: [...read.targets, ...read.results].find(({ currency }) => currency !== undefined)?.currency ?? null,
    issues: [...pairs.values()].flatMap((pair) => findPairIssues(pair, read)),
  };
}

function toRow(pair: TargetPair, read: ReadComparison, tree: TargetTree): TargetComparison {
  const amounts = amountFigures(pair, read);
  const around = treeFigures(tree, pair);
  const { territoryId, periodId, userId, measure } = pair.key;
  // Without a spread, which takes several times as long for each of a million targets.
  const row: { -readonly [Member in keyof TargetComparison]: TargetComparison[Member] } = {
    territoryId,
    periodId,
    targetMinor: toValue(amounts.targetMinor),
    achievedMinor: toValue(amounts.achievedMinor),
    pipelineMinor: toValue(amounts.pipelineMinor),
    weightedMinor: toValue(amounts.weightedMinor),
    gapMinor: toValue(amounts.gapMinor),
    surplusMinor: toValue(amounts.surplusMinor),
    shortfallMinor: toValue(amounts.shortfallMinor),
    weightedGapMinor: toValue(amounts.weightedGapMinor),
    attainment: toValue(amounts.attainment),
    shortage: toValue(amounts.shortage),
    coverage: toValue(amounts.coverage),
    partsMinor: toValue(around.partsMinor),
    mismatchMinor: toValue(around.mismatchMinor),
    shareOfParent: toValue(around.shareOfParent),
    shareOfWhole: toValue(around.shareOfWhole),
    reasons: reasonsOf(amounts, around),
  };
  if (userId !== undefined) row.userId = userId;
  if (measure !== undefined) row.measure = measure;
  return row;
}

/** Without the sign of a 0 that has one. */
function toValue(figure: Figure): number | null {
  return typeof figure === 'string' ? null : figure + 0;
}

const AMOUNTS = [
  'targetMinor',
  'achievedMinor',
  'pipelineMinor',
  'weightedMinor',
  'gapMinor',
  'surplusMinor',
  'shortfallMinor',
  'weightedGapMinor',
  'attainment',
  'shortage',
  'coverage',
] as const;

const AROUND = ['partsMinor', 'mismatchMinor', 'shareOfParent', 'shareOfWhole'] as const;

function reasonsOf(amounts: AmountFigures, around: TreeFigures): TargetComparison['reasons'] {
  const reasons: Partial<Record<keyof ComparisonFigures, NoFigure>> = {};
  for (const name of AMOUNTS) {
    const figure = amounts[name];
    if (typeof figure === 'string') reasons[name] = figure;
  }
  for (const name of AROUND) {
    const figure = around[name];
    if (typeof figure === 'string') reasons[name] = figure;
  }
  return reasons;
}

function findPairIssues({ key, target, result }: TargetPair, { index, withoutResult }: ReadComparison): Issue[] {
  const issues: Issue[] = [];
  if (target === undefined) issues.push({ code: 'target_not_set', ...copyKey(key) });
  if (result === undefined && withoutResult === 'unknown') issues.push({ code: 'result_not_given', ...copyKey(key) });
  const { territoryId } = key;
  if (!index.positionById.has(territoryId)) issues.push({ code: 'unknown_territory', territoryId });
  return issues;
}

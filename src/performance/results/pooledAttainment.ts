import { compareText } from '../../core/compareText.js';
import { readPlainData } from '../../core/readPlainData.js';
import { schemaIssues } from '../../core/schemaIssues.js';
import { fail, throwIssues } from '../../core/throwIssues.js';
import { findRepeatedIds } from '../../forecast/rollUp/findRepeatedIds.js';
import { divide, type Figure, toFigure } from '../../forecast/targets/figures.js';
import type { NoFigure } from '../../forecast/targets/types.js';
import type { Caution } from '../cautions/types.js';
import { compensatedSum } from '../statistics/compensatedSum.js';
import { attainmentSchema } from './resultSchema.js';
import type { AttainmentFigure, AttainmentFigures, AttainmentRow, PooledAttainment } from './types.js';

/**
 * What was reached of targets taken together, `Σ achieved / Σ target`, of all rows and of each group, with both sums.
 *
 * The mean of single ratios stands beside it, in which 30 of 20 outweighs 90 of 100; where one of the two reaches the target
 * and the other does not, there is a caution. A row without a target or a result is left out, and listed; where that leaves none, no figure is 0.
 *
 * @throws {@link TerritoryError} `wrong_type` and `missing_member` naming the place, `duplicate_id`.
 * @example
 * const { total } = pooledAttainment([
 *   { id: 'large', achievedMinor: 90, targetMinor: 100 },
 *   { id: 'small', achievedMinor: 30, targetMinor: 20 },
 * ]);
 * total.attainment; // => 1
 * total.meanOfRatios; // => 1.2
 */
export function pooledAttainment(rows: readonly AttainmentRow[]): PooledAttainment {
  const sorted = readPlainData(() => readRows(rows));
  const groupIds = [...new Set(sorted.flatMap(({ groupId }) => (groupId === undefined ? [] : [groupId])))];
  const total = pool(sorted);
  const groups = groupIds.sort(compareText).map((groupId) => {
    return { groupId, ...pool(sorted.filter((row) => row.groupId === groupId)) };
  });
  const cautions = [findDisagreement(null, total), ...groups.map((group) => findDisagreement(group.groupId, group))];
  return { total, groups, cautions: cautions.flat() };
}

function readRows(given: unknown): AttainmentRow[] {
  const parsed = attainmentSchema.safeParse(given);
  if (!parsed.success) return fail(schemaIssues(parsed.error.issues, given, { pointer: '/rows' }));
  throwIssues(findRepeatedIds(parsed.data, '/rows'));
  return [...parsed.data].sort((a, b) => compareText(a.id, b.id));
}

function pool(rows: readonly AttainmentRow[]): AttainmentFigures {
  const whole = rows.flatMap(({ id, achievedMinor: achieved, targetMinor: target }) => {
    return achieved === null || target === null ? [] : [{ id, achieved, target }];
  });
  if (whole.length === 0) return nothing(rows);
  const achieved = sum(whole.map((row) => row.achieved));
  const target = sum(whole.map((row) => row.target));
  const ratios = whole.flatMap((row) => (row.target > 0 ? [row.achieved / row.target] : []));
  const figures: Readonly<Record<AttainmentFigure, Figure>> = {
    achievedMinor: achieved,
    targetMinor: target,
    attainment: divide(achieved, target),
    meanOfRatios: divide(compensatedSum(ratios), ratios.length),
  };
  return {
    achievedMinor: toValue(figures.achievedMinor),
    targetMinor: toValue(figures.targetMinor),
    attainment: toValue(figures.attainment),
    meanOfRatios: toValue(figures.meanOfRatios),
    ids: whole.map(({ id }) => id),
    leftOut: rows.flatMap(findGap),
    reasons: reasonsOf(figures),
  };
}

/** The sum of no rows is no figure: it would look like a team that sold nothing. */
function nothing(rows: readonly AttainmentRow[]): AttainmentFigures {
  return {
    achievedMinor: null,
    targetMinor: null,
    attainment: null,
    meanOfRatios: null,
    ids: [],
    leftOut: rows.flatMap(findGap),
    reasons: { achievedMinor: 'no_rows', targetMinor: 'no_rows', attainment: 'no_rows', meanOfRatios: 'no_rows' },
  };
}

function sum(amounts: readonly number[]): Figure {
  return toFigure(amounts.reduce((whole, amount) => whole + BigInt(amount), 0n));
}

function toValue(figure: Figure): number | null {
  return typeof figure === 'string' ? null : figure;
}

const FIGURES = ['achievedMinor', 'targetMinor', 'attainment', 'meanOfRatios'] as const;

function reasonsOf(figures: Readonly<Record<AttainmentFigure, Figure>>): AttainmentFigures['reasons'] {
  const reasons: Partial<Record<AttainmentFigure, NoFigure>> = {};
  for (const name of FIGURES) {
    const figure = figures[name];
    if (typeof figure === 'string') reasons[name] = figure;
  }
  return reasons;
}

function findGap({ id, achievedMinor, targetMinor }: AttainmentRow): AttainmentFigures['leftOut'] {
  if (targetMinor === null) return [{ id, reason: 'target_not_set' }];
  return achievedMinor === null ? [{ id, reason: 'result_not_given' }] : [];
}

function findDisagreement(groupId: string | null, { attainment, meanOfRatios }: AttainmentFigures): Caution[] {
  if (attainment === null || meanOfRatios === null || attainment >= 1 === meanOfRatios >= 1) return [];
  return [{ code: 'pooled_and_mean_disagree', groupId, pooled: attainment, meanOfRatios }];
}

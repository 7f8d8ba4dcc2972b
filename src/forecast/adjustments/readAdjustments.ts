import type { Issue } from '../../core/issues.js';
import { readOptions } from '../../core/readOptions.js';
import { schemaIssues } from '../../core/schemaIssues.js';
import { fail } from '../../core/throwIssues.js';
import type { RollUp } from '../rollUp/indexTypes.js';
import { type PeriodIds, periodNumbers } from '../rollUp/periodNumbers.js';
import { type AdjustableColumn, adjustableColumns } from './adjustableColumns.js';
import { adjustmentOptionsSchema, adjustmentsSchema } from './adjustmentSchema.js';
import type { AdjustmentLevel, AdjustmentOptions, AdjustmentPlace, ForecastAdjustment } from './types.js';

/** What is adjusted, checked. */
export interface ReadAdjustments {
  readonly mode: Mode;
  readonly columns: readonly AdjustableColumn[];
  /** Numbers of the periods that are looked at. */
  readonly periods: readonly number[];
  /** Those that count, by {@link adjustmentKey}. */
  readonly byKey: ReadonlyMap<string, ForecastAdjustment>;
  readonly issues: readonly Issue[];
}

type Mode = Required<AdjustmentOptions>['mode'];

/** What {@link applyAdjustments} is given, or a thrown error with every issue of the form. */
export function readAdjustments(rollUp: RollUp, given: unknown, givenOptions: unknown): ReadAdjustments {
  const { mode = 'cumulative', periodIds } = readOptions(adjustmentOptionsSchema, givenOptions);
  const periods = isAsked(periodIds) ? periodNumbers(rollUp.plan, periodIds) : [...rollUp.plan.periods.keys()];
  const parsed = adjustmentsSchema.safeParse(given);
  if (!parsed.success) return fail(schemaIssues(parsed.error.issues, given));
  const columns = adjustableColumns(rollUp.plan.categories, mode);
  const found = parsed.data.map((adjustment, row) => findAdjustmentIssues(rollUp, adjustment, { row, mode }));
  const sound = parsed.data.flatMap((adjustment, row) => (found[row].length === 0 ? [{ adjustment, row }] : []));
  const { byKey, issues } = keepSingle(sound);
  return { mode, columns, periods, byKey, issues: [...found.flat(), ...issues] };
}

/** The place of an adjustment as one text; ids may have any character, so each is written with its length. */
export function adjustmentKey(level: AdjustmentLevel, place: Omit<AdjustmentPlace, 'level'>): string {
  const { territoryId, periodId, column } = place;
  return `${level}:${territoryId.length}:${territoryId}:${periodId.length}:${periodId}:${column}`;
}

/** INVARIANT: whatever is given but no ids of periods is refused when they are looked up. */
function isAsked(periodIds: unknown): periodIds is PeriodIds {
  return periodIds !== undefined;
}

interface Row {
  readonly row: number;
  readonly mode: Mode;
}

function findAdjustmentIssues({ plan }: RollUp, adjustment: AdjustmentPlace, { row, mode }: Row): Issue[] {
  const { territoryId, periodId, column, level } = adjustment;
  const issues: Issue[] = [];
  if (!plan.tree.hierarchy.positionById.has(territoryId)) {
    issues.push({ code: 'unknown_territory', pointer: `/${row}/territoryId`, territoryId });
  }
  if (!plan.periods.some(({ id }) => id === periodId)) {
    issues.push({ code: 'unknown_period', pointer: `/${row}/periodId`, periodId });
  }
  const namesIn = (each: Mode) => adjustableColumns(plan.categories, each).map(({ name }) => name);
  if (namesIn(mode).includes(column)) return issues;
  const pointer = `/${row}/column`;
  const place = { territoryId, periodId, column, level };
  const isOther = namesIn(mode === 'single' ? 'cumulative' : 'single').includes(column);
  if (isOther) return [...issues, { code: 'adjustment_of_other_mode', pointer, ...place, mode }];
  return [...issues, { code: 'column_not_adjustable', pointer, ...place, adjustable: namesIn(mode) }];
}

interface Sound {
  readonly adjustment: ForecastAdjustment;
  readonly row: number;
}

/** Of several adjustments in one place none counts: which of them is meant must not depend on their order. */
function keepSingle(sound: readonly Sound[]) {
  const first = new Map<string, number>();
  const byKey = new Map<string, ForecastAdjustment>();
  const issues = sound.flatMap(({ adjustment, row }): Issue[] => {
    const { territoryId, periodId, column, level } = adjustment;
    const key = adjustmentKey(level, adjustment);
    const firstRow = first.get(key);
    if (firstRow === undefined) {
      first.set(key, row);
      byKey.set(key, adjustment);
      return [];
    }
    byKey.delete(key);
    const place = { territoryId, periodId, column, level };
    return [{ code: 'duplicate_adjustment', pointer: `/${row}`, firstPointer: `/${firstRow}`, ...place }];
  });
  return { byKey, issues };
}

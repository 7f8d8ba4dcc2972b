import { readPlainData } from '../../core/readPlainData.js';
import { throwIssues } from '../../core/throwIssues.js';
import { wrongTypeError } from '../../core/wrongTypeError.js';
import type { RollUpPlan } from './indexTypes.js';

/** One period or several by id: the months of a quarter, say. Each counts once. */
export type PeriodIds = string | readonly string[];

/** The numbers of periods, ascending, or a thrown `unknown_period` for each that there is not. */
export function periodNumbers({ periods }: RollUpPlan, periodIds: PeriodIds): number[] {
  const wanted = new Set(readIds(periodIds));
  const numbers = periods.flatMap(({ id }, number) => (wanted.delete(id) ? [number] : []));
  throwIssues(Array.from(wanted, (periodId) => ({ code: 'unknown_period' as const, periodId })));
  return numbers;
}

function readIds(given: PeriodIds): readonly string[] {
  if (typeof given === 'string') return [given];
  const ids = readPlainData(() => (Array.isArray(given) ? Array.from<string>(given) : null));
  if (ids?.every((id) => typeof id === 'string')) return ids;
  throw wrongTypeError(given, 'the id of a period, or a list of ids');
}

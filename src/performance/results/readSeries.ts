import { compareText } from '../../core/compareText.js';
import { findIntervalIssues } from '../../core/findIntervalIssues.js';
import type { Issue } from '../../core/issues.js';
import { schemaIssues } from '../../core/schemaIssues.js';
import { fail, throwIssues } from '../../core/throwIssues.js';
import { seriesSchema } from './resultSchema.js';
import type { PeriodAmount } from './types.js';

/** Amounts in the order of their days, or a thrown error with every issue. */
export function readSeries(given: unknown): PeriodAmount[] {
  const parsed = seriesSchema.safeParse(given);
  if (!parsed.success) return fail(schemaIssues(parsed.error.issues, given, { pointer: '/series' }));
  throwIssues(parsed.data.flatMap((span, row) => findIntervalIssues(span, `/series/${row}`)));
  const sorted = parsed.data.map((span, row) => ({ ...span, row })).sort((a, b) => compareText(a.from, b.from));
  throwIssues(sorted.flatMap((span, at) => (at === 0 ? [] : findOverlap(sorted[at - 1], span))));
  return sorted.map(({ from, to, amountMinor }) => ({ from, to, amountMinor }));
}

interface Placed extends PeriodAmount {
  readonly row: number;
}

/** In the order of their first days, spans overlap nowhere if none overlaps with the one before. */
function findOverlap(before: Placed, after: Placed): Issue[] {
  if (after.from >= before.to) return [];
  const [pointer, firstPointer] = [`/series/${after.row}/from`, `/series/${before.row}/to`];
  return [{ code: 'period_overlap', pointer, firstPointer, start: after.from, end: before.to }];
}

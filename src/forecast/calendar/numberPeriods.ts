import type { CustomPeriod } from './types.js';

/** A period whose number in its fiscal year is known. */
export type NumberedPeriod = CustomPeriod & { readonly period: number };

/** The same periods, each with its number in its fiscal year: its own, or the one that follows. */
export function numberPeriods(periods: readonly CustomPeriod[]): NumberedPeriod[] {
  const numbered: NumberedPeriod[] = [];
  for (const period of periods) {
    const before = numbered.at(-1);
    const next = before === undefined || before.fiscalYear !== period.fiscalYear ? 1 : before.period + 1;
    numbered.push({ ...period, period: period.period ?? next });
  }
  return numbered;
}

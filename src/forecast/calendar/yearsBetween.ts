import type { DateInterval } from '../../core/isWithinInterval.js';
import { fiscalYearOf } from './fiscalYearOf.js';
import { layOutYear } from './layOutYear.js';
import type { CalendarRules, YearLayout } from './types.js';

/** The fiscal years from that of one date to that of another, in order; of a custom calendar all. */
export function yearsBetween(rules: CalendarRules, { from, to }: Required<DateInterval>): readonly YearLayout[] {
  if (rules.kind === 'custom') return rules.years;
  const years: YearLayout[] = [];
  for (let fiscalYear = fiscalYearOf(rules, from); fiscalYear <= fiscalYearOf(rules, to); fiscalYear++) {
    years.push(...[layOutYear(rules, fiscalYear) ?? []].flat());
  }
  return years;
}

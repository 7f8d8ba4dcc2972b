import { lastMonth } from './lastMonth.js';
import type { MonthRules, WeekRules } from './types.js';

/** How many years before that of its last month the year is after which a fiscal year is called: 0 or 1. */
export function yearsBeforeEnd(rules: MonthRules | WeekRules): number {
  return rules.labelBy === 'startYear' && lastMonth(rules) !== 12 ? 1 : 0;
}

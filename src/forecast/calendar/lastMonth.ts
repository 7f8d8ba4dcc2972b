import type { MonthRules, WeekRules } from './types.js';

/** The month, 1 to 12, with which a fiscal year ends. */
export function lastMonth(rules: MonthRules | WeekRules): number {
  return rules.kind === 'weeks' ? rules.anchorMonth : ((rules.startMonth + 10) % 12) + 1;
}

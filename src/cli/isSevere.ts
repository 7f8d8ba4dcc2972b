import type { Finding, Severity } from '../analysis/types.js';

/** From which severity on findings make a check fail. */
export type FailLevel = Severity | 'never';

const RANKS: { readonly [Level in FailLevel]: number } = { info: 0, warning: 1, error: 2, never: 3 };

/** Whether a finding is at a level or above it. */
export function isSevere({ severity }: Finding, level: FailLevel): boolean {
  return RANKS[severity] >= RANKS[level];
}

import type { Issue } from '../core/issues.js';
import { throwIssues } from '../core/throwIssues.js';
import type { TargetFile } from '../node/readTargets.js';

/**
 * Refuses targets in another currency than the one of the report: they are decisions, and are not converted.
 *
 * @throws {@link TerritoryError} `malformed_file`, with each of them.
 */
export function checkTargetCurrency({ targets, places }: TargetFile, currency: string | null): void {
  const strange = targets.flatMap((target, at): Issue[] => {
    if (target.currency === undefined || currency === null || target.currency === currency) return [];
    const [place, expected] = [places[at], `\`${currency}\`, as in the report`];
    const member = place.member === undefined ? 'currency' : `${place.member}/currency`;
    return [{ code: 'malformed_file', ...place, member, expected, received: `\`${target.currency}\`` }];
  });
  throwIssues(strange);
}

import type { Issue } from '../../core/issues.js';
import { fail } from '../../core/throwIssues.js';
import { exactSensitivity } from './exactSensitivity.js';
import type { GainProblem } from './problemTypes.js';
import type { ReadAllocation } from './readAllocation.js';
import { countBounds, resolvedPrices } from './resolvedPrices.js';
import { countPairs, type ExactSearch, searchExactly } from './searchExactly.js';
import type { Solution } from './solutionTypes.js';
import type { ShadowPrice } from './types.js';

/** The best of all allocations, whatever the gains are, with the same details as where they fall. */
export function solveExactly(problem: GainProblem, read: ReadAllocation): Solution {
  const pairs = countPairs(problem);
  if (pairs > read.limits.pairs) fail([pairsIssue(pairs, read)]);
  const search = searchExactly(problem);
  return {
    method: 'exact',
    units: search.units,
    leftUnits: problem.units - search.used,
    level: null,
    shadowPrice: shadowPriceOf(search),
    steps: [],
    stepCount: 0,
    ...detailsOf(problem, search, read),
  };
}

function pairsIssue(received: number, { limits }: ReadAllocation): Issue {
  return { code: 'limit_exceeded', pointer: '/units', limit: 'pairs', maximum: limits.pairs, received };
}

/** From the best of one unit fewer and one more; there need not be one team that it goes to. */
function shadowPriceOf({ values, used }: ExactSearch): ShadowPrice {
  const gainOf = (more: number | undefined, fewer: number | undefined) => {
    const gain = (more ?? Number.NEGATIVE_INFINITY) - (fewer ?? Number.NEGATIVE_INFINITY);
    return Number.isFinite(gain) ? gain : null;
  };
  return {
    lastGain: gainOf(values[used], values[used - 1]),
    lastTeamId: null,
    nextGain: gainOf(values[used + 1], values[used]),
    nextTeamId: null,
  };
}

/** What no search without one of the bounds exceeds. */
function withoutBounds(problem: GainProblem): GainProblem {
  return {
    ...problem,
    members: problem.members.map((member) => ({ ...member, highest: member.curve.most })),
    groups: problem.groups.map((group) => ({ ...group, cap: Number.POSITIVE_INFINITY })),
  };
}

function detailsOf(problem: GainProblem, { units }: ExactSearch, read: ReadAllocation) {
  const none = { prices: null, sensitivity: null, issues: [] };
  if (!read.hasDetails) return none;
  const searches = countBounds(problem) + 2 * problem.members.length + 2;
  const all = countPairs(withoutBounds(problem)) * searches;
  if (all > read.limits.pairs) return { ...none, issues: [pairsIssue(all, read)] };
  const divide = (changed: GainProblem) => searchExactly(changed).units;
  return {
    prices: resolvedPrices(problem, units, { divide, isAnyBound: true }),
    sensitivity: exactSensitivity(problem, units),
    issues: [],
  };
}

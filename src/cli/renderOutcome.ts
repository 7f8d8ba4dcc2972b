import type { TerritoryExplanation } from '../assignment/types.js';
import type { CriteriaExplanation } from '../criteria/explainCriteria.js';
import { renderTest } from './renderTest.js';

/** A territory that was looked at: those below a closed one are not. */
export type VisitedTerritory = Exclude<TerritoryExplanation, { readonly outcome: 'parent_failed' }>;

/** Why a territory was or was not given to an account, in words. */
export interface Outcome {
  /** ✓ for assigned, ✗ for closed to the account, · for neither. */
  readonly sign: '✓' | '✗' | '·';
  readonly reason: string;
  /** The tests that decided, one a line. */
  readonly details: readonly string[];
}

/** The outcome of a territory in words; `nameOf` gives the name of a territory by its id. */
export function renderOutcome(visited: VisitedTerritory, nameOf: (id: string) => string): Outcome {
  switch (visited.outcome) {
    case 'assigned':
      return { sign: '✓', reason: 'assigned', details: visited.tests.map(renderTest) };
    case 'deeper_match':
      return { sign: '·', reason: `matches, but so does ${visited.deeper.map(nameOf).join(', ')} below`, details: [] };
    case 'no_criteria':
      return { sign: '·', reason: 'no criteria of its own', details: [] };
    case 'criteria_failed':
      return { sign: '✗', reason: 'criteria not met', details: visited.failed.map(renderFailed) };
    case 'local_criteria_failed':
      return { sign: '✗', reason: 'local criteria not met', details: visited.failed.map(renderFailed) };
    case 'inactive':
      return { sign: '✗', reason: 'inactive', details: [] };
    case 'out_of_dates':
      return { sign: '✗', reason: `out of its dates: ${describeDates(visited)}`, details: [] };
  }
}

/** Of what failed, a test that is met stood under a negation. */
function renderFailed(test: CriteriaExplanation): string {
  return test.holds && test.kind !== 'constant' ? `${renderTest(test)}, which must not be` : renderTest(test);
}

function describeDates({ from, to }: { readonly from?: string; readonly to?: string }): string {
  const start = from === undefined ? [] : [`from ${from}`];
  const end = to === undefined ? [] : [`until before ${to}`];
  return [...start, ...end].join(' ');
}
